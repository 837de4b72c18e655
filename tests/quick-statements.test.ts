import { quickStatements, readPositions } from '@precedent/formats';
import { buildGraph } from '@precedent/graph';
import { type Claim, PrecedentError, type Reading } from '@precedent/model';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';

const reference = await loadReference();
const POSITIONS = readPositions('office,wikidata\nChancellor of Aldovia,Q100\n', 'positions.csv');
const ITEMS: Record<string, string> = { 'Ana Lima': 'Q1', 'Ben Okri': 'Q2', 'Cai Wen': 'Q3' };

type Row = [person: string, from: string | null, to: string | null, status?: Claim['status']];

/** Chancellors of Aldovia as a file or an article gives them; people whose item is known have it. */
function chancellors(rows: Row[], article: Partial<Reading['article']> = {}, source: string | null = null) {
  const claims = rows.map(([person, from, to, status]) => ({
    ...tenureRow(person, 'Chancellor', 'country Aldovia', from, to),
    status: status ?? null,
    source,
  }));
  const reading = writeReading({ id: article.id ?? 'a1', kind: 'news' }, claims);
  const entities = reading.entities.map((entity) => {
    const item = ITEMS[entity.name];
    return item ? { ...entity, links: { wikidata: item } } : entity;
  });
  return { ...reading, entities, article: { ...reading.article, url: 'https://news.example/1', ...article } };
}

function statements(...readings: Reading[]) {
  const { lines, omitted } = quickStatements(buildGraph(readings, reference), reference, POSITIONS);
  return { lines: lines.map((line) => line.trimEnd().split('\t')), omitted };
}

test('a tenure has its dates with their precision, both neighbours, and its source', () => {
  const rows: Row[] = [
    ['Ana Lima', '2000', '2004-05'],
    ['Ben Okri', '2004-05', '2008-02-29'],
    ['Cai Wen', '2008-03-01', null],
  ];
  const { lines, omitted } = statements(
    chancellors(rows, { title: 'Who "ruled" | Aldovia\nand when', publishedAt: '2010-01-02' }),
  );
  expect(omitted).toEqual([]);
  expect(lines.map((line) => line.slice(0, 3))).toEqual([
    ['Q1', 'P39', 'Q100'],
    ['Q2', 'P39', 'Q100'],
    ['Q3', 'P39', 'Q100'],
  ]);
  expect(lines[1]!.slice(3)).toEqual([
    ...['P580', '+2004-05-00T00:00:00Z/10', 'P582', '+2008-02-29T00:00:00Z/11'],
    ...['P1365', 'Q1', 'P1366', 'Q3'],
    ...['S854', '"https://news.example/1"', 'S1476', 'en:"Who ”ruled” ¦ Aldovia and when"'],
    ...['S577', '+2010-01-02T00:00:00Z/11', 'S1683', expect.stringMatching(/^en:".*Ben Okri.*"$/)],
  ]);
  expect(lines[0]!.slice(3, 5)).toEqual(['P580', '+2000-00-00T00:00:00Z/9']);
  expect(lines[2]).not.toContain('P582');
});

test('each source is a reference of its own, and a facts file gives the address that it cites', () => {
  const { lines } = statements(
    chancellors([['Ana Lima', '2000', '2004']]),
    chancellors([['Ana Lima', '2000', '2004']], { id: 'facts' }, 'J. Doe, https://archive.example/list'),
  );
  expect(lines).toHaveLength(1);
  const references = lines[0]!.filter((_, at, all) => /^!?S854$/.test(all[at - 1] ?? ''));
  expect(references.sort()).toEqual(['"https://archive.example/list"', '"https://news.example/1"']);
  expect(lines[0]!.filter((cell) => cell === 'S854')).toHaveLength(1);
  expect(lines[0]!.filter((cell) => cell === '!S854')).toHaveLength(1);
});

test.each([
  ['no item of the person', chancellors([['Dee Roy', '2000', null]])],
  ['no address of a source', chancellors([['Ana Lima', '2000', null]], { url: null })],
  ['not plainly held', chancellors([['Ana Lima', '2000', null, 'acting']])],
] as const)('a tenure with %s is left out, and reported', (reason, reading) => {
  const { lines, omitted } = statements(reading);
  expect(lines).toEqual([]);
  expect(omitted).toEqual([{ person: expect.any(String), office: 'Chancellor of Aldovia', reason }]);
});

test('an office that the positions lack is left out', () => {
  const graph = buildGraph([chancellors([['Ana Lima', '2000', null]])], reference);
  expect(quickStatements(graph, reference, new Map()).omitted).toMatchObject([
    { reason: 'no item of the office' },
  ]);
});

test.each([
  ['office,wikidata\n,Q1\n', /p\.csv:2: the row names no office/],
  ['office,wikidata\nKing,1\n', /p\.csv:2: "1" is not the id of an item/],
  ['office,wikidata\nKing,Q1\nking,Q2\n', /p\.csv:3: king is Q1 in another row/],
  ['office,wikidata\n"King,Q1\n', /p\.csv:\d/],
])('positions like %j are refused with their line', (text, message) => {
  expect(() => readPositions(text, 'p.csv')).toThrow(PrecedentError);
  expect(() => readPositions(text, 'p.csv')).toThrow(message);
});
