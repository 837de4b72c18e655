import { slug } from '../slug.ts';
import type { Office } from './office.ts';

/** `institution/nato/secretary-general`; the title alone where no body is known. */
export function officeId({ title, body }: Office): string {
  return body === null ? slug(title) : `${body}/${slug(title)}`;
}
