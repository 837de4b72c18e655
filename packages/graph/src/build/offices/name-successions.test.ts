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

/** The office of the succession that the article makes of these claims; null where it has none. */
function officeOfSuccession(...claims: WrittenClaim[]): string | null {
  const graph = buildGraph(
    [writeReading({ id: 'a', publishedAt: '2024-01-01' }, [succession, ...claims])],
    reference,
  );
  return graph.mapEdges((_, fact) => fact).find((fact) => fact.relation === 'succeeded')!.office;
}

test('a succession is in the office that the article says the predecessor holds', () => {
  expect(officeOfSuccession(held('Ben Okri', 'Chancellor', 'Aldovia'))).toBe('Chancellor of Aldovia');
});

test('a predecessor with several offices hands on the one that the successor has too', () => {
  expect(
    officeOfSuccession(
      held('Ben Okri', 'Chancellor', 'Aldovia'),
      held('Ben Okri', 'Mayor', 'Bonnia'),
      held('Ann Lima', 'Chancellor', 'Aldovia', { modality: 'planned' }),
    ),
  ).toBe('Chancellor of Aldovia');
});

test('several offices of which the article gives the successor none leave the succession without one', () => {
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

test('an office of the succession itself stays', () => {
  const own: WrittenClaim = { ...succession, office: 'Mayor of Bonnia' };
  const graph = buildGraph(
    [
      writeReading({ id: 'a' }, [
        own,
        held('Ben Okri', 'Chancellor', 'Aldovia'),
        held('Cai Wen', 'Mayor', 'Bonnia'),
      ]),
    ],
    reference,
  );
  const fact = graph.mapEdges((_, it) => it).find((it) => it.relation === 'succeeded')!;
  expect(fact.office).toBe('Mayor of Bonnia');
});
