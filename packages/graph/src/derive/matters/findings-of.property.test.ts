import { type Fact, type Findings, mattersTouched } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LazyGraph } from '../../ask/parts/lazy-graph.ts';
import { PartsInMemory } from '../../ask/parts/parts-in-memory.ts';
import { buildGraph } from '../../build/build-graph.ts';
import { factsIn, type PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { disputedReadings } from '../../testing/disputed-readings.ts';
import { findingsIn, findingsOf } from './findings-of.ts';

const reference = await loadReference();

const print = ({ conflicts, plans }: Findings) =>
  [...conflicts, ...plans].map((finding) => JSON.stringify(finding)).sort();

function changedFacts(before: PrecedentGraph, after: PrecedentGraph): Fact[] {
  const known = new Map(factsIn(before).map((fact) => [fact.id, fact]));
  const changed = factsIn(after).filter((fact) => {
    const old = known.get(fact.id);
    known.delete(fact.id);
    return JSON.stringify(old) !== JSON.stringify(fact);
  });
  return [...changed, ...known.values()];
}

test('the findings of a graph are those that were found before, but for the matters of facts that have changed', async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 1, max: 30 }),
      async (seed, count) => {
        const readings = disputedReadings(count + 2, seed);
        const before = buildGraph(readings.slice(1), reference);
        const after = buildGraph(readings.slice(0, -1), reference);
        const touched = new Set(changedFacts(before, after).flatMap(mattersTouched));
        const isKept = ({ matter }: { matter: string }) => !touched.has(matter);
        const old = findingsOf(before, reference);
        const derived = await new LazyGraph(new PartsInMemory(after, reference)).ask((graph) =>
          findingsIn(graph, reference, [...touched]),
        );
        const all = findingsOf(after, reference);
        for (const { kind } of all.conflicts) kinds.add(kind);
        for (const { last } of all.plans) kinds.add(last);
        expect(
          print({
            conflicts: [...old.conflicts.filter(isKept), ...derived.conflicts],
            plans: [...old.plans.filter(isKept), ...derived.plans],
          }),
        ).toEqual(print(all));
      },
    ),
    { numRuns: 60 },
  );
  expect([...kinds]).toEqual(
    expect.arrayContaining(['two-holders', 'stance', 'dates', 'denial', 'planned', 'confirmed', 'cancelled']),
  );
});
