import { PrecedentError } from '@precedent/model';
import type { Format } from './format.ts';
import { formats } from './formats.ts';

/** @throws PrecedentError `invalid_input`, naming the available formats. */
export function findFormat(id: string): Format {
  const format = formats.find((each) => each.id === id);
  if (format) return format;
  const known = formats.map((each) => each.id).join(', ');
  throw new PrecedentError('invalid_input', `unknown format "${id}"`, `Use one of: ${known}.`);
}
