import { z } from 'zod';
import { PrecedentError } from './error.ts';

export const pageFields = {
  total: z.number().int().nonnegative().describe('How many there are, including those on other pages'),
  next: z.string().nullable().describe('The `cursor` of the next page; null on the last one'),
};

/** A place in a list, and the last item before it. */
const CURSOR = /^(\d{1,9})-([0-9a-z]{1,7})$/;

/** What the `next` of a page is, so that documents of the API say which texts are refused. */
export const cursorSchema = z
  .string()
  .regex(CURSOR, 'not a cursor: use the `next` of the page before, or none for the first page');

/** Which part of a list is asked for. */
export interface PageQuery {
  limit: number;
  /** The `next` of the page before; undefined for the first page. */
  cursor?: string | undefined;
}

/** A part of a list. */
export interface Page<Item> {
  items: Item[];
  total: number;
  next: string | null;
}

/**
 * A part of a list. Its cursor names the last item besides its place, so that pages neither repeat nor skip items
 * if the list has grown in between.
 *
 * @param keyOf identifies an item.
 * @param total how many there are, if the list has only some of them: at least those of this page and one more.
 * @param first how many come before those that the list has.
 * @throws PrecedentError `invalid_input` if the cursor is not one.
 */
export function takePage<Item>(
  list: readonly Item[],
  { limit, cursor }: PageQuery,
  keyOf: (item: Item) => string,
  total = list.length,
  first = 0,
): Page<Item> {
  const start = cursor === undefined ? 0 : placeAfter(list, cursor, keyOf, first);
  const items = list.slice(start - first, start - first + limit);
  const end = start + items.length;
  const isLast = end >= total || items.length === 0;
  return { items, total, next: isLast ? null : `${end}-${hash(keyOf(items.at(-1)!))}` };
}

/** How far the last item of a page may have moved in a list, and the next page still begin after it. */
const MOST_MOVED = 50;

/** What is needed of a list for {@link takePage}, if its other items need not be known. */
export function partAround(query: PageQuery): { skip: number; most: number } {
  const skip = Math.max(0, placeOf(query.cursor) - MOST_MOVED);
  return { skip, most: query.limit + 2 * MOST_MOVED + 1 };
}

/** How many items come before the page of a cursor. */
export function placeOf(cursor: string | undefined): number {
  return cursor === undefined ? 0 : readCursor(cursor).place;
}

/** Whether it is the last item before the page of a cursor. */
export function isLastBefore(cursor: string, key: string): boolean {
  return hash(key) === readCursor(cursor).last;
}

function placeAfter<Item>(
  list: readonly Item[],
  cursor: string,
  keyOf: (item: Item) => string,
  first: number,
): number {
  const { place, last } = readCursor(cursor);
  const isLast = (item: Item | undefined) => item !== undefined && hash(keyOf(item)) === last;
  if (isLast(list[place - 1 - first])) return place;
  const found = list.findIndex(isLast);
  return found < 0 ? place : first + found + 1;
}

function readCursor(cursor: string): { place: number; last: string } {
  const [, place, last] = CURSOR.exec(cursor) ?? [];
  if (place === undefined || last === undefined)
    throw new PrecedentError(
      'invalid_input',
      `"${cursor.slice(0, 100)}" is not a cursor`,
      'Use the `next` of the page before, or none for the first page.',
    );
  return { place: Number(place), last };
}

/** FNV-1a, 32 bits: enough to recognise an item. */
function hash(key: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
