import type { Decision, Reading } from '@precedent/model';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../build-graph.ts';
import { type PrecedentGraph, resolutionOf } from '../graph/precedent-graph.ts';
import { refToClaim } from './claim-meant.ts';

const reference = await loadReference();

/** Two claims, of which the reader is unsure about the second. */
const reading = writeReading({ id: 'a' }, [
  { subject: 'person Ann Lee', relation: 'met', object: 'person Bo Ek' },
  { subject: 'person Bo Ek', relation: 'supported', object: 'person Cy Day', certain: false },
]);
const [met, supported] = reading.claims.map(({ id }) => refToClaim(reading, id)!);

let number = 0;
const decide = (kind: 'confirm' | 'reject', claim = met!): Decision => ({
  number: ++number,
  verdict: { kind, claim, reason: null },
  decidedAt: '2024-07-01T08:00:00.000Z',
  undoneAt: null,
});
const build = (decisions: Decision[], readings: Reading[] = [reading]) =>
  buildGraph(readings, reference, decisions);
const relations = (graph: PrecedentGraph) => graph.mapEdges((_, { relation }) => relation).sort();

test('a rejected claim is left out of the graph, and comes back when the decision is undone', () => {
  const rejected = decide('reject');
  expect(relations(build([rejected]))).toEqual(['supported']);
  const undone = { ...rejected, undoneAt: '2024-07-02T08:00:00.000Z' };
  expect(relations(build([undone]))).toEqual(['met', 'supported']);
});

test('a confirmed claim is certain, and nothing else about it changes', () => {
  const [before, after] = [build([]), build([decide('confirm', supported)])].map((graph) =>
    graph.mapEdges((_, fact) => fact).find(({ relation }) => relation === 'supported'),
  );
  expect(before).toMatchObject({ certain: false, claims: [{ certain: false }] });
  expect(after).toMatchObject({ certain: true, claims: [{ ...before!.claims[0], certain: true }] });
});

test('other articles that say the same keep their claims', () => {
  const other = writeReading({ id: 'b' }, [
    { subject: 'person Ann Lee', relation: 'met', object: 'person Bo Ek' },
  ]);
  const graph = build([decide('reject')], [reading, other]);
  const fact = graph.mapEdges((_, each) => each).find(({ relation }) => relation === 'met')!;
  expect(fact.claims.map(({ article }) => article.id)).toEqual(['b']);
});

test('a decision is kept when a newer reader numbers its claims anew, and quotes more of the sentence', () => {
  const { start, end } = reading.claims[0]!.evidence[0]!;
  const longer = { start, end: end + 1, quote: reading.article.text.slice(start, end + 1) };
  const reread = {
    ...reading,
    reader: { name: 'test', version: '2' },
    claims: reading.claims.map((claim, at) => ({
      ...claim,
      id: `new-${at}`,
      ...(at === 0 ? { evidence: [longer] } : {}),
    })),
  };
  expect(relations(build([decide('reject')], [reread]))).toEqual(['supported']);
});

test('the newer of two decisions about a claim counts, and the older is reported', () => {
  const [first, second] = [decide('reject'), decide('confirm')];
  const graph = build([first, second]);
  expect(relations(graph)).toEqual(['met', 'supported']);
  expect(resolutionOf(graph).problems).toEqual([
    {
      decision: first.number,
      kind: 'conflict',
      with: [second.number],
      message: `decision ${first.number} contradicts ${second.number}; the newer one counts`,
    },
  ]);
});

test.each([
  ['the article was removed', [], 'its article is not in the archive'],
  ['the reader no longer draws the claim', [{ ...reading, claims: [] }], 'its article no longer says so'],
])('a decision has no effect and is reported if %s', (_, readings, why) => {
  const decision = decide('reject');
  expect(resolutionOf(build([decision], readings)).problems).toMatchObject([
    { decision: decision.number, kind: 'absent', message: expect.stringContaining(why) },
  ]);
});

test('a claim that a reading lacks has no reference', () => {
  expect(refToClaim(reading, 'none')).toBeNull();
});
