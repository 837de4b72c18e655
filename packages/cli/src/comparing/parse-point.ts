import { datePrefixSchema, PrecedentError } from '@precedent/model';

/** Something to compare: an archive as it is, at one of its changes, or as it was known by a date. */
export type Point = { archive: string } & (
  | { kind: 'now' }
  | { kind: 'change'; sequence: number }
  | { kind: 'known'; date: string }
);

/**
 * Reads a point: a whole number is a change of the archive, a date (with its month at least, for a year
 * alone is a number too) what was known by then, `now` the archive as it is, anything else another archive.
 *
 * @param archive the one that changes and dates are of.
 */
export function parsePoint(text: string, archive: string): Point {
  if (text === 'now') return { kind: 'now', archive };
  if (/^\d+$/.test(text)) return { kind: 'change', archive, sequence: Number(text) };
  if (datePrefixSchema.safeParse(text).success) return { kind: 'known', archive, date: text };
  if (/^\d{4}-\d/.test(text))
    throw new PrecedentError('invalid_input', `"${text}" is no date`, 'Write 2024-10-01 or 2024-10.');
  return { kind: 'now', archive: text };
}

/**
 * "archive.sqlite at change 12"
 *
 * @param archive as it may be shown.
 */
export function describePoint(point: Point, archive: string): string {
  if (point.kind === 'now') return archive;
  return point.kind === 'change'
    ? `${archive} at change ${point.sequence}`
    : `${archive} as known by ${point.date}`;
}
