import { expect, test } from 'vitest';
import { type Row, sortRows, toLine } from './table-rows.ts';

const row = (id: string, when: string, key: string): Row => ({
  item: { kind: 'fact', id },
  cells: [id, when],
  keys: [id, key],
  opener: 0,
  title: '',
});
const rows = [
  row('late', 'on 2 May 2024', '2024-05-02'),
  row('open', '', ''),
  row('early', 'on 9 April 2024', '2024-04-09'),
];
const ids = (all: readonly Row[]) => all.map(({ item }) => item.id);

test.each([
  [false, ['early', 'late', 'open']],
  [true, ['late', 'early', 'open']],
])(
  'facts are sorted by date as in the calendar, those without any last (descending: %s)',
  (descending, order) => {
    expect(ids(sortRows(rows, { column: 1, descending }))).toEqual(order);
  },
);

test('a copied row has no breaks within a cell', () => {
  expect(toLine({ ...rows[0]!, cells: ['A\nB', 'C\tD'] })).toBe('A B\tC D');
});
