import { datePrefixSchema, PrecedentError, sayDate } from '@precedent/model';

/** Something to compare: an archive as it is now, after one of its changes, or as known on a date. */
export type Point = { archive: string } & (
  | { kind: 'now' }
  | { kind: 'change'; sequence: number }
  | { kind: 'known'; date: string }
);

/**
 * A whole number is a change of the archive; a date (with at least a month, because a year alone is a whole
 * number) is what was known by then; `now` is the archive as it is; anything else is another archive.
 *
 * @param archive to which changes and dates refer.
 */
export function parsePoint(text: string, archive: string): Point {
  if (text === 'now') return { kind: 'now', archive };
  if (/^\d+$/.test(text)) return { kind: 'change', archive, sequence: Number(text) };
  if (datePrefixSchema.safeParse(text).success) return { kind: 'known', archive, date: text };
  if (/^\d{4}-\d/.test(text))
    throw new PrecedentError(
      'invalid_input',
      `"${text}" is not a date`,
      'Write it as 2024-10-01 or 2024-10.',
    );
  return { kind: 'now', archive: text };
}

/**
 * "archive.sqlite at change 12"
 *
 * @param archive its name, without any password.
 */
export function describePoint(point: Point, archive: string): string {
  if (point.kind === 'now') return archive;
  return point.kind === 'change'
    ? `${archive} at change ${point.sequence}`
    : `${archive} as known on ${sayDate(point.date)}`;
}
