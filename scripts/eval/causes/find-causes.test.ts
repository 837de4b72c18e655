import { type ClaimLine, toClaimLine } from '@precedent/reader';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import type { GoldClaim, GoldLine } from '../gold-line.ts';
import { readingOf } from '../testing.ts';
import { findCauses } from './find-causes.ts';

const { ontology } = await loadReference();
const text = 'Ana Ruiz accused Ruritania. She praised Sylvania. The leader met Bo Lind.';
const SENTENCES = text.split(/(?<=\.) /);
const everything = {
  'Ana Ruiz': 'person',
  Ruritania: 'country',
  Sylvania: 'country',
  'Bo Lind': 'person',
} as const;

const gold = (claim: string, sentence: number, more: Partial<GoldClaim> = {}): GoldLine => {
  const [subject, relation, object] = claim.split(' ') as [string, string, string];
  const { entities } = readingOf(text, everything);
  const details = { office: null, modality: 'asserted', polarity: 'positive', from: null, to: null };
  return {
    id: 'a',
    entities,
    claims: [{ subject, relation, object, ...details, quote: SENTENCES[sentence]!, ...more }],
  };
};
const drawn = (
  entities: Parameters<typeof readingOf>[1],
  ...claims: Parameters<typeof readingOf>[2] & object
): ClaimLine => toClaimLine(readingOf(text, entities, claims), []);
const causes = (wanted: GoldLine, line: ClaimLine, faint = line) =>
  findCauses({ text, gold: wanted, line, faint }, ontology).map(({ side, cause }) => `${side}: ${cause}`);

const accusation = gold('Ana-Ruiz accused Ruritania', 0);

test('a claim that is completely right is not an error', () => {
  expect(causes(accusation, drawn(everything, 'Ana-Ruiz accused Ruritania'))).toEqual([]);
});

test('an end may be missing in the reading, or have the wrong type', () => {
  const { Ruritania: _, ...rest } = everything;
  expect(causes(accusation, drawn(rest))).toEqual(['missed: an entity is missing']);
  const mistyped = drawn({ ...rest, Ruritania: 'person' });
  expect(causes(accusation, mistyped)).toEqual(['missed: an entity has the wrong type']);
});

test('two names in a sentence without a claim are distinguished from a proposal that was too weak', () => {
  expect(causes(accusation, drawn(everything))).toEqual([
    'missed: both ends named in the sentence, no claim found',
  ]);
  expect(causes(accusation, drawn(everything), drawn(everything, 'Ana-Ruiz accused Ruritania'))).toEqual([
    'missed: both ends found, drawn but too unlikely',
  ]);
});

test('an end given as a pronoun or a description is not resolved', () => {
  expect(causes(gold('Ana-Ruiz praised Sylvania', 1), drawn(everything))).toEqual([
    'missed: an end not resolved, with a pronoun in the sentence',
  ]);
  expect(causes(gold('Ana-Ruiz met Bo-Lind', 2), drawn(everything))).toEqual([
    'missed: an end not resolved: a description, or only implied',
  ]);
});

test('another relation between the two is classified by its family, on both sides', () => {
  expect(causes(accusation, drawn(everything, 'Ana-Ruiz criticised Ruritania'))).toEqual([
    'missed: right pair, another relation of the family',
    'spurious: right pair, another relation of the family',
  ]);
  expect(causes(accusation, drawn(everything, 'Ana-Ruiz praised Ruritania'))).toEqual([
    'missed: right pair, relation of another family',
    'spurious: right pair, relation of another family',
  ]);
});

test('the wrong direction is a separate cause', () => {
  expect(causes(accusation, drawn(everything, 'Ruritania accused Ana-Ruiz'))).toEqual([
    'missed: right relation, wrong direction',
    'spurious: right relation, wrong direction',
  ]);
});

test('a claim that is not in the gold data is classified by its origin', () => {
  const extra = { subject: 'Bo-Lind', relation: 'supported', object: 'Sylvania' };
  const nothing = { ...accusation, claims: [] };
  expect(
    causes(nothing, drawn(everything, { ...extra, how: { by: 'rule', rule: 'verb', cue: 'back' } })),
  ).toEqual(['spurious: no such claim in the gold data, by a rule']);
  expect(causes(nothing, drawn(everything, { ...extra, how: { by: 'model', cued: true } }))).toEqual([
    'spurious: no such claim in the gold data, by the model',
  ]);
});

test('a right claim with the wrong modality, polarity or date is inexact', () => {
  const right = { subject: 'Ana-Ruiz', relation: 'accused', object: 'Ruritania' };
  expect(causes(accusation, drawn(everything, { ...right, modality: 'planned' }))).toEqual([
    'inexact: right claim, wrong modality',
  ]);
  expect(causes(accusation, drawn(everything, { ...right, polarity: 'negative' }))).toEqual([
    'inexact: right claim, wrong polarity',
  ]);
  const dated = gold('Ana-Ruiz accused Ruritania', 0, { from: '2024-06', to: '2024-06' });
  expect(causes(dated, drawn(everything, right))).toEqual(['inexact: right claim, date missing or wrong']);
  expect(causes(dated, drawn(everything, { ...right, from: '2024-06-27', to: '2024-06-27' }))).toEqual([]);
});

test('a symmetric relation may be written in either direction', () => {
  expect(causes(gold('Ana-Ruiz met Bo-Lind', 2), drawn(everything, 'Bo-Lind met Ana-Ruiz'))).toEqual([]);
});
