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
  const details = { modality: 'asserted', polarity: 'positive', from: null, to: null };
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

test('a claim that is right in full has no cause', () => {
  expect(causes(accusation, drawn(everything, 'Ana-Ruiz accused Ruritania'))).toEqual([]);
});

test('an end that the reader lacks is missing, one of another type is mistyped', () => {
  const { Ruritania: _, ...rest } = everything;
  expect(causes(accusation, drawn(rest))).toEqual(['missed: an entity is missing']);
  const mistyped = drawn({ ...rest, Ruritania: 'person' });
  expect(causes(accusation, mistyped)).toEqual(['missed: an entity is mistyped']);
});

test('two names in a sentence and nothing drawn are told from a proposal that was too faint', () => {
  expect(causes(accusation, drawn(everything))).toEqual([
    'missed: both ends named in the sentence, nothing drawn',
  ]);
  expect(causes(accusation, drawn(everything), drawn(everything, 'Ana-Ruiz accused Ruritania'))).toEqual([
    'missed: both ends found, proposed by the model below its threshold',
  ]);
});

test('an end that stands as a pronoun or a description is unresolved', () => {
  expect(causes(gold('Ana-Ruiz praised Sylvania', 1), drawn(everything))).toEqual([
    'missed: an end unresolved, with a pronoun in the sentence',
  ]);
  expect(causes(gold('Ana-Ruiz met Bo-Lind', 2), drawn(everything))).toEqual([
    'missed: an end unresolved: a description, or only implied',
  ]);
});

test('another relation between the two is told by its family, on both sides', () => {
  expect(causes(accusation, drawn(everything, 'Ana-Ruiz criticised Ruritania'))).toEqual([
    'missed: right pair, other relation of the family',
    'spurious: right pair, other relation of the family',
  ]);
  expect(causes(accusation, drawn(everything, 'Ana-Ruiz praised Ruritania'))).toEqual([
    'missed: right pair, relation of another family',
    'spurious: right pair, relation of another family',
  ]);
});

test('the wrong way round is a cause of its own', () => {
  expect(causes(accusation, drawn(everything, 'Ruritania accused Ana-Ruiz'))).toEqual([
    'missed: right relation, wrong way round',
    'spurious: right relation, wrong way round',
  ]);
});

test('what nobody claims is told by who drew it', () => {
  const extra = { subject: 'Bo-Lind', relation: 'supported', object: 'Sylvania' };
  const nothing = { ...accusation, claims: [] };
  expect(
    causes(nothing, drawn(everything, { ...extra, how: { by: 'rule', rule: 'verb', cue: 'back' } })),
  ).toEqual(['spurious: nothing of the kind between the two, by rule']);
  expect(causes(nothing, drawn(everything, { ...extra, how: { by: 'model', cued: true } }))).toEqual([
    'spurious: nothing of the kind between the two, by model',
  ]);
});

test('a right claim with another modality, polarity or date is inexact', () => {
  const right = { subject: 'Ana-Ruiz', relation: 'accused', object: 'Ruritania' };
  expect(causes(accusation, drawn(everything, { ...right, modality: 'planned' }))).toEqual([
    'inexact: right claim, other modality',
  ]);
  expect(causes(accusation, drawn(everything, { ...right, polarity: 'negative' }))).toEqual([
    'inexact: right claim, other polarity',
  ]);
  const dated = gold('Ana-Ruiz accused Ruritania', 0, { from: '2024-06', to: '2024-06' });
  expect(causes(dated, drawn(everything, right))).toEqual(['inexact: right claim, date missing or other']);
  expect(causes(dated, drawn(everything, { ...right, from: '2024-06-27', to: '2024-06-27' }))).toEqual([]);
});

test('a symmetric relation may be written either way', () => {
  expect(causes(gold('Ana-Ruiz met Bo-Lind', 2), drawn(everything, 'Bo-Lind met Ana-Ruiz'))).toEqual([]);
});
