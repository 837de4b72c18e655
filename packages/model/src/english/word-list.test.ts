import { expect, test } from 'vitest';
import { alternatives, anyWordOf, wordList, wordMap } from './word-list.ts';

test('a list may be written over several lines', () => {
  expect([...wordList(`\n  resign retire\n  quit\n`)]).toEqual(['resign', 'retire', 'quit']);
});

test('each word of a table means what its row says', () => {
  const map = wordMap({ former: 'ex late', elect: 'incoming' });
  expect(map.get('late')).toBe('former');
  expect(map.get('incoming')).toBe('elect');
  expect(map.get('new')).toBeUndefined();
});

test('a pattern of words takes a stop in them for a stop', () => {
  expect(new RegExp(`^${alternatives(['a.m', 'etc'])}$`).test('a.m')).toBe(true);
  expect(new RegExp(`^${alternatives(['a.m', 'etc'])}$`).test('arm')).toBe(false);
});

test('a word is found whole and in any case', () => {
  const party = anyWordOf(['party', 'union']);
  expect(party.test('Labour Party')).toBe(true);
  expect(party.test('counterparty')).toBe(false);
});
