import type { SourcedClaim } from '@precedent/model';
import { type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../build-graph.ts';
import { restrictFact } from './summarise-claims.ts';

const reference = await loadReference();

/** The only fact of articles that each make one claim about the same two entities. */
function factOf(...claims: Partial<WrittenClaim>[]) {
  const readings = claims.map((claim, index) =>
    writeReading({ id: `a${index}` }, [
      { subject: 'country France', relation: 'supported', object: 'country Spain', ...claim },
    ]),
  );
  const graph = buildGraph(readings, reference);
  expect(graph.size).toBe(1);
  return graph.getEdgeAttributes(graph.edges()[0]!);
}

test('the strongest claim gives the modality, and comes first', () => {
  const fact = factOf({ modality: 'alleged' }, { modality: 'asserted' }, { modality: 'planned' });
  expect(fact.modality).toBe('asserted');
  expect(fact.claims.map(({ modality }) => modality)).toEqual(['asserted', 'planned', 'alleged']);
});

test('sources that state and deny it make it contested', () => {
  expect(factOf({ polarity: 'positive' }, { polarity: 'negative' }).polarity).toBe('contested');
});

test('an allegation does not contest what is stated', () => {
  expect(factOf({ polarity: 'positive' }, { polarity: 'negative', modality: 'alleged' }).polarity).toBe(
    'positive',
  );
});

test('uncertain claims come last, and do not count beside certain ones', () => {
  const uncertain = { certain: false, polarity: 'negative', from: '2001', to: '2001' } as const;
  const fact = factOf(uncertain, { modality: 'alleged', confidence: 0.5 });
  expect(fact).toMatchObject({
    certain: true,
    modality: 'alleged',
    polarity: 'positive',
    from: null,
    to: null,
  });
  expect(fact.claims.map(({ certain }) => certain)).toEqual([true, false]);
  expect(factOf(uncertain)).toMatchObject(uncertain);
});

test('the more precise of two dates that agree is kept', () => {
  expect(factOf({ from: '2010', to: '2010' }, { from: '2010-10-14', to: '2010-10-14' })).toMatchObject({
    from: '2010-10-14',
    to: '2010-10-14',
  });
});

test('events on several dates give a period from the first to the last', () => {
  expect(factOf({ from: '2019-01', to: '2019-01' }, { from: '2023', to: '2023' })).toMatchObject({
    from: '2019-01',
    to: '2023',
  });
});

test('a fact has no end if a claim has it begin after the last end', () => {
  expect(factOf({ from: '2000', to: '2008' }, { from: '2012' })).toMatchObject({ from: '2000', to: null });
});

test('a fact restricted to some of its claims is summarised again, and without claims there is no fact', () => {
  const fact = factOf({ modality: 'asserted', from: '2001' }, { modality: 'alleged', from: '2005' });
  const alleged = (claim: SourcedClaim) => claim.modality === 'alleged';
  expect(restrictFact(fact, alleged)).toMatchObject({ modality: 'alleged', from: '2005' });
  expect(restrictFact(fact, () => false)).toBeNull();
});

test('both directions of a symmetric relation are one fact, with unchanged claims', () => {
  const there = writeReading({ id: 'a' }, [
    { subject: 'country France', relation: 'met', object: 'country Spain' },
  ]);
  const back = writeReading({ id: 'b' }, [
    { subject: 'country Spain', relation: 'met', object: 'country France' },
  ]);
  const graph = buildGraph([there, back], reference);
  expect(graph.size).toBe(1);
  const { claims, symmetric } = graph.getEdgeAttributes(graph.edges()[0]!);
  expect(symmetric).toBe(true);
  expect(claims.map(({ subject }) => subject).sort()).toEqual(['country/france', 'country/spain']);
});
