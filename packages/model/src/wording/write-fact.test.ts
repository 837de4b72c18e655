import { expect, test } from 'vitest';
import { claimOf, factOf, VOCABULARY } from '../testing/index.ts';
import type { Named } from './with-article.ts';
import { writeFact } from './write-fact.ts';

const ENTITIES: Record<string, Named> = {
  ana: { type: 'person', name: 'Ana Lima' },
  ben: { type: 'person', name: 'Ben Okri' },
  cem: { type: 'person', name: 'Cem Oz' },
};
const { wording } = VOCABULARY.relations.find(({ id }) => id === 'succeeded')!;
const alleged = factOf('ana', 'succeeded', 'ben', {
  modality: 'alleged',
  claims: [claimOf('ana', 'succeeded', 'ben', { modality: 'alleged', speaker: 'cem' })],
});

test('an alleged fact names its speaker', () => {
  expect(writeFact(alleged, wording, (id) => ENTITIES[id] ?? null)).toBe(
    'Ana Lima succeeded Ben Okri, according to Cem Oz',
  );
});

test('a speaker whose name is not at hand is replaced by "allegedly"', () => {
  const { cem, ...others } = ENTITIES;
  expect(writeFact(alleged, wording, (id) => others[id] ?? null)).toBe(
    'Ana Lima allegedly succeeded Ben Okri',
  );
});

test('an uncertain fact is marked, and uncertain claims give a certain one no speaker', () => {
  const find = (id: string) => ENTITIES[id] ?? null;
  expect(writeFact(factOf('ana', 'succeeded', 'ben', { certain: false }), wording, find)).toBe(
    'Ana Lima succeeded Ben Okri (uncertain)',
  );
  const unsure = claimOf('ana', 'succeeded', 'ben', { modality: 'alleged', certain: false });
  expect(writeFact({ ...alleged, claims: [...alleged.claims, unsure] }, wording, find)).toBe(
    'Ana Lima succeeded Ben Okri, according to Cem Oz',
  );
});

test('wording that was sent as JSON writes the same sentences', () => {
  const sent = JSON.parse(JSON.stringify(VOCABULARY)) as typeof VOCABULARY;
  const holds = sent.relations.find(({ id }) => id === 'holds_office')!;
  const office = { id: 'x', title: 'Chair', body: null, label: 'Chair' };
  const planned = factOf('ana', 'holds_office', 'ben', { office, modality: 'planned' });
  expect(writeFact(planned, holds.wording, (id) => ENTITIES[id] ?? null)).toBe('Ana Lima is to become Chair');
});
