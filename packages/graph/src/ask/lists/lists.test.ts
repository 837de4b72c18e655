import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { conflictsOf } from '../../derive/conflicts/conflicts-of.ts';
import { plansOf } from '../../derive/plans/plans-of.ts';
import type { GraphView } from '../../partial/graph-view.ts';
import { disputedReadings } from '../../testing/disputed-readings.ts';
import { LazyGraph } from '../parts/lazy-graph.ts';
import { PartsInMemory } from '../parts/parts-in-memory.ts';
import { listConflicts } from './list-conflicts.ts';
import { listPlans } from './list-plans.ts';

const reference = await loadReference();
const [few, many] = [40, 150].map((count) => buildGraph(disputedReadings(count, 7), reference));
const graph = few!;
const lazyOf = (of = graph) => new LazyGraph(new PartsInMemory(of, reference));

test.each([
  ['all', few!],
  ['two-holders', few!],
  ['denial', few!],
  ['stance', many!],
  ['dates', many!],
] as const)(
  'the contradictions listed, %s, of a graph in parts, are those of the whole graph in the same order',
  async (given, of) => {
    const kind = given === 'all' ? null : given;
    const all = conflictsOf(of, reference).filter((conflict) => kind === null || conflict.kind === kind);
    expect(all.length).toBeGreaterThan(1);
    const found = await lazyOf(of).ask((view) => {
      const list = listConflicts(view, reference, { kind, entity: null, most: 1000 })!;
      return { conflicts: list.describe(list.listed), total: list.total };
    });
    expect(found).toEqual({ conflicts: all, total: all.length });
  },
);

test('the contradictions listed about an entity are those of the whole graph that name it', async () => {
  const [first] = conflictsOf(many!, reference);
  for (const entity of [...first!.entities, 'person/nobody']) {
    const all = conflictsOf(many!, reference).filter(({ entities }) => entities.includes(entity));
    expect(all.length > 0).toBe(entity !== 'person/nobody');
    const asked = { kind: null, entity, most: 1000 };
    for (const view of [many!, lazyOf(many)]) {
      const list = (graph: GraphView) => {
        const found = listConflicts(graph, reference, asked)!;
        return { conflicts: found.describe(found.listed), total: found.total };
      };
      const found = view instanceof LazyGraph ? await view.ask(list) : list(view);
      expect(found).toEqual({ conflicts: all, total: all.length });
    }
  }
});

test('of contradictions that are not shown, nothing is loaded', async () => {
  const lazy = lazyOf();
  const total = await lazy.ask(
    (view) => listConflicts(view, reference, { kind: null, entity: null, most: 2 })!.total,
  );
  expect(total).toBe(conflictsOf(graph, reference).length);
  expect(lazy.cost.facts).toBe(0);
});

test.each(['2010-01-01', '2012-05', '2014', '2030-01-01'])(
  'the plans listed as of %s, of a graph in parts, are those of the whole graph in the same order',
  async (asOf) => {
    const all = plansOf(graph, reference, asOf);
    expect(all.length).toBeGreaterThan(1);
    const found = await lazyOf().ask((view) => {
      const list = listPlans(view, reference, asOf)!;
      expect(list.listed.map(({ status }) => status)).toEqual(all.map(({ status }) => status));
      return list.describe(list.listed);
    });
    expect(found).toEqual(all);
  },
);

test('of plans of which nothing is reported later, only those are loaded that are shown', async () => {
  const lazy = lazyOf();
  const count = await lazy.ask((view) => listPlans(view, reference, '2030-01-01')!.listed.length);
  expect(count).toBe(plansOf(graph, reference, '2030-01-01').length);
  expect(lazy.cost.facts).toBe(0);
});

test('a list with something that its claims do not give is damaged', async () => {
  const parts = new PartsInMemory(graph, reference);
  const wrong = {
    matter: 'country/france person/ana-lima',
    id: 'stance~wrong',
    kind: 'stance' as const,
    entities: ['person/ana-lima'],
  };
  const weight = { sources: 1, confidence: 1 };
  parts.conflictsListed = async (asked) =>
    asked.map(() => ({ listed: [{ ...wrong, weakest: weight, strongest: weight }], total: 1 }));
  const found = new LazyGraph(parts).ask((view) => {
    const list = listConflicts(view, reference, { kind: null, entity: null, most: 1 })!;
    return list.describe(list.listed);
  });
  await expect(found).rejects.toThrow('stance~wrong, which its claims do not give');
});
