import { expect, test } from 'vitest';
import { ChainSearch } from './chain-search.ts';

/** Entities between which every two that are listed are linked. */
function around(links: readonly (readonly [string, string])[]) {
  const beside = new Map<string, string[]>();
  for (const [one, other] of links) {
    beside.set(one, [...(beside.get(one) ?? []), other]);
    beside.set(other, [...(beside.get(other) ?? []), one]);
  }
  return (ids: readonly string[]) => ids.map((id) => [...(beside.get(id) ?? [])].sort());
}

const LADDER = around([
  ['a', 'b'],
  ['a', 'c'],
  ['b', 'd'],
  ['c', 'd'],
  ['b', 'c'],
]);

test('chains come shortest first, and of one length in the order of their ids', () => {
  expect(new ChainSearch('a', 'd', LADDER).find(3)).toEqual({
    chains: [
      ['a', 'b', 'd'],
      ['a', 'c', 'd'],
      ['a', 'b', 'c', 'd'],
      ['a', 'c', 'b', 'd'],
    ],
    cut: null,
  });
  expect(new ChainSearch('a', 'd', LADDER).find(1)).toEqual({ chains: [], cut: null });
  expect(new ChainSearch('a', 'nobody', LADDER).find(6)).toEqual({ chains: [], cut: null });
});

test('chains that were found before there are too many links are kept', () => {
  const many = Array.from({ length: 200_000 }, (_, at) => `x${at}`);
  const beside: Record<string, string[]> = { a: ['b', ...many], b: ['a', ...many] };
  const found = new ChainSearch('a', 'b', (ids) => ids.map((id) => beside[id] ?? [])).find(3);
  expect(found).toEqual({ chains: [['a', 'b']], cut: 'links' });
});

test('a chain is found without looking at what is beside the entity in its middle', () => {
  const asked: string[] = [];
  const row = around(['ab', 'bc', 'cd', 'de'].map((pair) => [pair[0]!, pair[1]!] as const));
  const ask = (ids: readonly string[]) => {
    asked.push(...ids);
    return row(ids);
  };
  expect(new ChainSearch('a', 'e', ask).find(4)?.chains).toEqual([['a', 'b', 'c', 'd', 'e']]);
  expect(asked.sort()).toEqual(['a', 'b', 'd', 'e']);
});

test('a search that is given up finds nothing', () => {
  expect(new ChainSearch('a', 'd', () => null).find(3)).toBeNull();
});
