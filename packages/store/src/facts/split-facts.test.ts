import { expect, test } from 'vitest';
import { splitFacts } from './split-facts.ts';

const HEADER = '# Ministers\nsubject,relation,object,source\n';
const row = (at: number) => `Person ${at},holds_office,NATO,https://example.org\n`;
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at));

test('a file of up to 10,000 rows stays whole', () => {
  const content = HEADER + rows(9_999).join('');
  expect([...splitFacts('a.csv', content)]).toEqual([{ file: 'a.csv', content, linesBefore: 0 }]);
});

test('a larger file is split between rows, with its header in each part', () => {
  const all = rows(60_001);
  const parts = [...splitFacts('a.csv', HEADER + all.join(''))];
  expect(parts.map(({ file }) => file)).toEqual(
    Array.from({ length: 13 }, (_, at) => `a (${at + 1} of 13).csv`),
  );
  expect(parts.every(({ content }) => content.startsWith(HEADER))).toBe(true);
  expect(parts.map(({ content }) => content.slice(HEADER.length)).join('')).toBe(all.join(''));
  expect(parts.map(({ linesBefore }) => linesBefore)).toEqual(
    Array.from({ length: 13 }, (_, at) => at * 5_000),
  );
});

test('a row with line breaks in quotes stays whole', () => {
  const all = rows(12_010);
  all[4_999] = '"Person\n4999",holds_office,NATO,https://example.org\n';
  const [first, second] = [...splitFacts('a.csv', HEADER + all.join(''))];
  expect(first!.content.endsWith(all[4_999]!)).toBe(true);
  expect(second).toMatchObject({ linesBefore: 5_001 });
  expect(second!.content.slice(HEADER.length)).toMatch(/^Person 5000,/);
});

test('a quote that is never closed spoils only its own line', () => {
  const all = rows(60_000);
  all[5] = '"Person 5,holds_office,NATO,https://example.org\n';
  expect([...splitFacts('a.csv', HEADER + all.join(''))]).toHaveLength(12);
});

test('JSON Lines have no header', () => {
  const lines = Array.from({ length: 12_010 }, (_, at) => `{"subject":"Person ${at}"}\n`);
  const parts = [...splitFacts('a.jsonl', lines.join(''))];
  expect(parts).toHaveLength(3);
  expect(parts.map(({ content }) => content).join('')).toBe(lines.join(''));
});
