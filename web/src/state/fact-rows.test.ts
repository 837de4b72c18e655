import { expect, test } from 'vitest';
import { COLUMNS, type FactRow, filterRows, sortRows, toTsv } from './fact-rows.ts';

const row = (id: string, from: string, key: string, sources = '1'): FactRow => {
  const cells = ['Ann', 'met', 'Bo', '', 'Reported', from, '', sources, `“${id}”`];
  const keys = cells.map((cell, at) =>
    at === 5 ? key : at === 7 ? cell.padStart(6, '0') : cell.toLowerCase(),
  );
  return { id, cells, keys };
};
const rows = [
  row('late', '2 May 2024', '2024-05-02', '10'),
  row('open', '', ''),
  row('early', '9 April 2024', '2024-04-09', '9'),
];
const ids = (all: readonly FactRow[]) => all.map(({ id }) => id);

test.each([
  ['dates as in the calendar', 5, false, ['early', 'late', 'open']],
  ['dates backwards, what has none still last', 5, true, ['late', 'early', 'open']],
  ['numbers by size', 7, true, ['late', 'early', 'open']],
])('rows are sorted by %s', (_, column, descending, order) => {
  expect(ids(sortRows(rows, column, descending))).toEqual(order);
});

test('rows are kept that have every word somewhere', () => {
  expect(ids(filterRows(rows, 'APRIL ann'))).toEqual(['early']);
  expect(filterRows(rows, ' ')).toHaveLength(3);
});

test('a copy has a line for each row and no breaks within one', () => {
  const broken = { ...rows[0]!, cells: rows[0]!.cells.map((cell) => (cell === 'Bo' ? 'B\n\to' : cell)) };
  const lines = toTsv([broken]).split('\n');
  expect(lines[0]).toBe(COLUMNS.join('\t'));
  expect(lines[1]!.split('\t')).toEqual([
    'Ann',
    'met',
    'B o',
    '',
    'Reported',
    '2 May 2024',
    '',
    '10',
    '“late”',
  ]);
});
