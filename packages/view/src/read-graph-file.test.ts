import { entityOf, factOf, VOCABULARY } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { readGraphFile } from './read-graph-file.ts';

const [ada, ben] = [entityOf('ada'), entityOf('ben')];
const met = factOf('ada', 'met', 'ben');

/** The ids of what was read. */
function idsIn(input: unknown): string[] | string {
  const file = readGraphFile(input, VOCABULARY);
  if (!file.ok) return file.problem;
  return [...file.data.entities, ...file.data.facts].map(({ id }) => id);
}

test('an exported graph is read as it is', () => {
  expect(idsIn({ entities: [ada, ben], facts: [met] })).toEqual(['ada', 'ben', met.id]);
});

test.each([[null], ['text'], [[]], [{ entities: {} }], [{ entities: [], facts: 'none' }]])(
  '%j is no graph, and says so',
  (input) => {
    expect(idsIn(input)).toBe('The file is not a graph that was exported as JSON.');
  },
);

test('an entity of an unknown type is left out, with the facts about it', () => {
  const odd = { ...ben, type: '__proto__' };
  expect(idsIn({ entities: [ada, odd, 7, null], facts: [met, 'fact', { id: 'x' }] })).toEqual(['ada']);
});

test('a claim without a quote from an article is left out', () => {
  const [claim] = met.claims;
  const claims = [claim, { ...claim, evidence: 'none' }, { ...claim, article: null }, 5];
  const file = readGraphFile({ entities: [ada, ben], facts: [{ ...met, claims }] }, VOCABULARY);
  expect(file.ok && file.data.facts[0]!.claims).toEqual([claim]);
});
