import { expect, test } from 'vitest';
import { dateCell, filterRows, numberCell, rowOf, sortRows, type TableRow, toTsv } from './table-rows.ts';

const row = (id: string, date: string | null, sources = 1): TableRow =>
  rowOf(id, ['Ann', 'Bo', dateCell(date), numberCell(sources), `“${id}”`]);
const rows = [row('late', '2024-05-02', 10), row('open', null), row('early', '2024-04-09', 9)];
const ids = (all: readonly TableRow[]) => all.map(({ id }) => id);

test.each([
  ['dates as in the calendar', 2, false, ['early', 'late', 'open']],
  ['dates backwards, what has none still last', 2, true, ['late', 'early', 'open']],
  ['numbers by size', 3, true, ['late', 'early', 'open']],
])('rows are sorted by %s', (_, column, descending, order) => {
  expect(ids(sortRows(rows, column, descending))).toEqual(order);
});

test('rows are kept that have every word somewhere', () => {
  expect(ids(filterRows(rows, 'APRIL ann'))).toEqual(['early']);
  expect(filterRows(rows, ' ')).toHaveLength(3);
});

test('a copy has a line for each row and no breaks within one', () => {
  const lines = toTsv(['A', 'B'], [rowOf('x', ['B\n\to', '2'])]).split('\n');
  expect(lines).toEqual(['A\tB', 'B o\t2']);
});
