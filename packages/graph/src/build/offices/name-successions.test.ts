import type { Fact } from '@precedent/model';
import { type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../build-graph.ts';

const reference = await loadReference();

const succession: WrittenClaim = {
  subject: 'person Ann Lima',
  relation: 'succeeded',
  object: 'person Ben Okri',
};
const held = (
  person: string,
  title: string,
  body: string,
  claim: Partial<WrittenClaim> = {},
): WrittenClaim => ({
  subject: `person ${person}`,
  relation: 'holds_office',
  object: `country ${body}`,
  office: title,
  ...claim,
});

/** The succession in the graph of an article with these claims. */
function successionAmong(...claims: WrittenClaim[]): Fact {
  const graph = buildGraph([writeReading({ id: 'a', publishedAt: '2024-01-01' }, claims)], reference);
  return graph.mapEdges((_, fact) => fact).find(({ relation }) => relation === 'succeeded')!;
}

/** The office given by these claims to a succession that doesn't name one; null if they don't give it one. */
function officeOfSuccession(...claims: WrittenClaim[]): string | null {
  return successionAmong(succession, ...claims).office?.label ?? null;
}

test('a succession is in the office that the article says the predecessor holds', () => {
  expect(officeOfSuccession(held('Ben Okri', 'Chancellor', 'Aldovia'))).toBe('Chancellor of Aldovia');
});

test('the sentence that names the office is further evidence of the succession', () => {
  const { claims } = successionAmong(succession, held('Ben Okri', 'Chancellor', 'Aldovia'));
  expect(claims[0]!.evidence.map(({ quote }) => quote)).toEqual([
    'person Ann Lima succeeded person Ben Okri .',
    'person Ben Okri holds_office country Aldovia Chancellor.',
  ]);
});

test('an office that somebody holds outranks one planned for them elsewhere', () => {
  expect(
    officeOfSuccession(
      held('Ben Okri', 'Chancellor', 'Aldovia'),
      held('Ben Okri', 'Mayor', 'Bonnia', { relation: 'left_office', modality: 'planned' }),
    ),
  ).toBe('Chancellor of Aldovia');
  expect(officeOfSuccession(held('Ben Okri', 'Mayor', 'Bonnia', { relation: 'left_office' }))).toBe(
    'Mayor of Bonnia',
  );
});

test('the "chief" of a body is not a second office beside the one with a title', () => {
  expect(
    officeOfSuccession(held('Ben Okri', 'chief', 'Aldovia'), held('Ben Okri', 'Regent', 'Aldovia')),
  ).toBe('Regent of Aldovia');
});

test('of several offices of the predecessor, the one that the successor also has is handed on', () => {
  expect(
    officeOfSuccession(
      held('Ben Okri', 'Chancellor', 'Aldovia'),
      held('Ben Okri', 'Mayor', 'Bonnia'),
      held('Ann Lima', 'Chancellor', 'Aldovia', { modality: 'planned' }),
    ),
  ).toBe('Chancellor of Aldovia');
});

test('if the predecessor has several offices and the successor none of them, the succession has no office', () => {
  expect(
    officeOfSuccession(held('Ben Okri', 'Chancellor', 'Aldovia'), held('Ben Okri', 'Mayor', 'Bonnia')),
  ).toBeNull();
});

test('an office that the predecessor held before is not handed on', () => {
  expect(officeOfSuccession(held('Ben Okri', 'Chancellor', 'Aldovia', { status: 'former' }))).toBeNull();
});

test('an office that is denied or only imagined is not handed on', () => {
  expect(officeOfSuccession(held('Ben Okri', 'Chancellor', 'Aldovia', { polarity: 'negative' }))).toBeNull();
  expect(
    officeOfSuccession(held('Ben Okri', 'Chancellor', 'Aldovia', { modality: 'hypothetical' })),
  ).toBeNull();
});

test('an office that the succession itself names is kept', () => {
  const own: WrittenClaim = { ...succession, office: 'Mayor of Bonnia' };
  const fact = successionAmong(
    own,
    held('Ben Okri', 'Chancellor', 'Aldovia'),
    held('Cai Wen', 'Mayor', 'Bonnia'),
  );
  expect(fact.office?.label).toBe('Mayor of Bonnia');
});
