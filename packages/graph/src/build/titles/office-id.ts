import { slug } from '@precedent/model';

/** `institution/nato/secretary-general` */
export function officeId(body: string, title: string): string {
  return `${body}/${slug(title)}`;
}

/** The entity id of the body in an office id. */
export function bodyOfOffice(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}
