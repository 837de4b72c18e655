import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf, takePage } from './page.ts';

const keyOf = (item: string) => item;

test('the pages of a list are the list', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 50 }),
      fc.integer({ min: 1, max: 60 }),
      (list, limit) => {
        const taken: string[] = [];
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page = takePage(list, { limit, cursor }, keyOf);
          expect(page.total).toBe(list.length);
          taken.push(...page.items);
          cursor = page.next;
        }
        expect(taken).toEqual(list);
      },
    ),
  );
});

test('a list that grows at its beginning repeats nothing on the next page', () => {
  const { next } = takePage(['a', 'b', 'c'], { limit: 2 }, keyOf);
  expect(takePage(['new', 'newer', 'a', 'b', 'c'], { limit: 2, cursor: next! }, keyOf).items).toEqual(['c']);
});

test('if the last item is gone, the next page begins at its place', () => {
  const { next } = takePage(['a', 'b', 'c', 'd'], { limit: 2 }, keyOf);
  expect(placeOf(next!)).toBe(2);
  expect(takePage(['a', 'x', 'c', 'd'], { limit: 2, cursor: next! }, keyOf).items).toEqual(['c', 'd']);
});

test('of a long list, the part around a page gives the same page as the whole', () => {
  const list = Array.from({ length: 30 }, (_, at) => `item ${at}`);
  for (const place of [5, 12, 28]) {
    const { next: cursor } = takePage(list, { limit: place }, keyOf);
    const expected = takePage(list, { limit: 4, cursor: cursor! }, keyOf);
    const part = list.slice(place - 3, place + 8);
    expect(takePage(part, { limit: 4, cursor: cursor! }, keyOf, 30, place - 3)).toEqual(expected);
    const moved = ['new', ...list].slice(place - 3, place + 8);
    expect(takePage(moved, { limit: 4, cursor: cursor! }, keyOf, 31, place - 3).items).toEqual(
      expected.items,
    );
  }
});

test('what is not a cursor is refused', () => {
  for (const cursor of ['', '2', 'next', '-1-a', '1-', '9999999999-a'])
    expect(() => takePage(['a'], { limit: 1, cursor }, keyOf)).toThrow('is not a cursor');
});
