import type { Decision, EntityRef, ListedEntity, Reading, StatementRef, Verdict } from '@precedent/model';
import { seeded, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findEntities } from '../ask/find/find-entities.ts';
import { conflictsOf } from '../derive/conflicts/conflicts-of.ts';
import { plansOf } from '../derive/plans/plans-of.ts';
import { lineageOf, officesOf } from '../derive/succession/lineage-of.ts';
import { messyReadings } from '../testing/messy-readings.ts';
import { buildGraph } from './build-graph.ts';
import { toGraphData } from './graph/graph-data.ts';
import { type PrecedentGraph, resolutionOf } from './graph/precedent-graph.ts';
import { withoutUncertain } from './graph/without-uncertain.ts';
import { GraphBuilder, type GraphInput } from './graph-builder.ts';
import { finish } from './order/steps.ts';
import { refToClaim } from './verdicts/claim-meant.ts';

const reference = await loadReference();

/** Everything of a graph that anybody can see, also the order of its nodes and edges. */
function contents(graph: PrecedentGraph, readings: readonly Reading[]): string {
  const { entities, merges, open, problems, decided, entityIn, refOf } = resolutionOf(graph);
  return JSON.stringify({
    ...toGraphData(graph),
    nodes: graph.nodes(),
    edges: graph.edges(),
    resolution: { entities, merges, open, problems, decided: [...decided] },
    placed: readings.map(({ article, entities }) => entities.map(({ id }) => entityIn(article.id, id))),
    refs: graph.nodes().map((id) => refOf(id)),
  });
}

/** What is derived from a graph, most of which graphs of one builder share. */
function derived(graph: PrecedentGraph): string {
  return JSON.stringify({
    certain: toGraphData(withoutUncertain(graph)),
    lineages: officesOf(graph, reference).map(({ id }) => lineageOf(graph, reference, id)),
    conflicts: conflictsOf(graph, reference),
    plans: plansOf(graph, reference, '2010-01-01'),
    named: findEntities(graph, 'lima'),
  });
}

function listedOf(reading: Reading): ListedEntity[] {
  return reading.entities.slice(0, 2).map(({ type, name }, index) => ({
    id: `${reading.article.id}-${index}`,
    type,
    name,
    aliases: [],
    links: { url: `https://example.org/${reading.article.id}` },
    countries: ['France'],
    offices: index === 0 ? ['President of France'] : [],
    born: null,
    died: null,
  }));
}

function decide(random: () => number, readings: readonly Reading[], number: number): Decision[] {
  const named = readings.filter(({ entities }) => entities.length > 0);
  if (named.length === 0) return [];
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const ref = (): EntityRef => {
    const { article, entities } = pick(named);
    const { type, name } = pick(entities);
    return { type, name, links: {}, anchors: [{ article: article.id, start: null, end: null, name }] };
  };
  const claiming = readings.filter(({ claims }) => claims.length > 0);
  const rule = (kind: 'confirm' | 'reject'): Verdict[] => {
    if (claiming.length === 0) return [];
    const reading = pick(claiming);
    return [{ kind, claim: refToClaim(reading, pick(reading.claims).id)!, reason: null }];
  };
  const correct = (): Verdict[] => {
    const claim = rule('reject').find((verdict) => verdict.kind === 'reject')?.claim;
    const article = pick(named).article;
    const quote = { article: article.id, start: 0, end: 1, quote: article.text.slice(0, 1) };
    const says: StatementRef = {
      subject: ref(),
      relation: 'met',
      object: random() < 0.2 ? { type: 'person', name: 'Zoe Quist', links: {}, anchors: [] } : ref(),
      office: random() < 0.5 ? null : { title: 'Chair', body: ref() },
      modality: 'planned',
      polarity: 'negative',
      from: '2024-10-01',
      to: null,
      status: null,
    };
    const edits: Verdict[] = claim ? [{ kind: 'edit', claim, says, reason: null }] : [];
    return [...edits, { kind: 'add', quote, says, reason: null, by: 'Zoe' }];
  };
  const verdicts: Verdict[] = [
    ...correct(),
    { kind: 'same', entity: ref(), other: ref() },
    { kind: 'different', entity: ref(), other: ref() },
    { kind: 'rename', entity: ref(), name: 'Zoe Quist' },
    { kind: 'retype', entity: ref(), type: 'institution' },
    ...rule('confirm'),
    ...rule('reject'),
  ];
  return [{ number, verdict: pick(verdicts), decidedAt: '2024-01-01T00:00:00Z', undoneAt: null }];
}

/** The inputs of several graphs, each with a few changes to the one before. */
function history(seed: number, steps: number): GraphInput[] {
  const random = seeded(seed);
  const all = messyReadings(30, seed);
  const inputs: { readings: Reading[]; listed: ListedEntity[]; decisions: Decision[] }[] = [];
  let [readings, listed, decisions] = [all.slice(0, 24), [] as ListedEntity[], [] as Decision[]];
  for (let step = 0; step < steps; step += 1) {
    inputs.push({ readings, listed, decisions });
    const kind = random();
    const next = all[24 + step]!;
    if (kind < 0.5) readings = random() < 0.5 ? [...readings, next] : [next, ...readings];
    else if (kind < 0.65) readings = readings.filter(() => random() < 0.95);
    else if (kind < 0.75) listed = listed.length > 0 && random() < 0.4 ? [] : [...listed, ...listedOf(next)];
    else if (kind < 0.9 || decisions.length === 0)
      decisions = [...decisions, ...decide(random, readings, step + 1)];
    else decisions = decisions.slice(1);
  }
  return inputs;
}

test('a graph that is kept up to date is the graph that is built from the start', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const builder = new GraphBuilder(reference);
      for (const input of history(seed, 6)) {
        const readings = [...input.readings];
        const whole = buildGraph(readings, { ...reference, listed: input.listed ?? [] }, input.decisions);
        const kept = finish(builder.build(input));
        expect(contents(kept, readings)).toBe(contents(whole, readings));
        expect(derived(kept)).toBe(derived(whole));
      }
    }),
    { numRuns: 6 },
  );
});

test('names that more people come to share than are compared, and then fewer, are resolved as from the start', () => {
  const given = 'abcdefghijklmnopqrstuvwxyz'.split('').flatMap((a) => ['na', 'lo', 'mir'].map((b) => a + b));
  const meeting = (name: string) =>
    writeReading({ id: name }, [{ subject: `person ${name}`, relation: 'met', object: 'country France' }]);
  const all = [
    meeting('Smith'),
    ...given.map((name) => meeting(`${name} Smith`)),
    meeting('Xavier M. Smith'),
  ];
  const builder = new GraphBuilder(reference);
  for (const count of [60, 63, 64, 65, 66, 68, 80, 66, 64, 62]) {
    const readings = all.slice(0, count).concat(all.slice(-1));
    const kept = finish(builder.build({ readings, decisions: [] }));
    expect(contents(kept, readings)).toBe(contents(buildGraph(readings, reference), readings));
  }
});
