import { type Decision, type EntityRef, MODALITIES, type Reading, type Verdict } from '@precedent/model';
import { type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictsOf } from '../derive/conflicts/conflicts-of.ts';
import { plansOf } from '../derive/plans/plans-of.ts';
import { lineageOf, officesOf } from '../derive/succession/lineage-of.ts';
import { buildGraph } from './build-graph.ts';
import { fromGraphData, toGraphData } from './graph/graph-data.ts';
import { type PrecedentGraph, resolutionOf } from './graph/precedent-graph.ts';
import { withoutUncertain } from './graph/without-uncertain.ts';
import { orderReadings } from './order/order-readings.ts';
import { resolveEntities } from './resolution/resolve-entities.ts';

const reference = await loadReference();

const persons = ['Ana Lima', 'Ana B. Lima', 'Lima', 'Ben Okri', 'Benjamin Okri', 'Okri', 'John Smith'];
const bodies = [
  'country France',
  'country French',
  'country Aldovia',
  'institution NATO',
  'institution Senate',
  'place Texas',
];
const offices = [
  'Prime Minister',
  'premier',
  'French president',
  'NATO chief',
  'Secretary General of NATO',
  'Governor of Texas',
];
const date = fc.constantFrom(null, '2001', '2004-05', '2004-05-06', '2009', '2010-01-01');

const person = fc.constantFrom(...persons).map((name) => `person ${name}`);
const end = fc.oneof(person, fc.constantFrom(...bodies));
const shared = {
  modality: fc.constantFrom(...MODALITIES),
  polarity: fc.constantFrom('positive' as const, 'positive' as const, 'negative' as const),
  from: date,
  to: date,
  confidence: fc.constantFrom(0.5, 0.75, 1),
  certain: fc.boolean(),
};
const act = fc.record({
  subject: end,
  relation: fc.constantFrom('met', 'supported', 'praised', 'agreed_with', 'attacked'),
  object: end,
  ...shared,
});
const holding = fc.record({
  subject: person,
  relation: fc.constantFrom('holds_office', 'left_office'),
  object: fc.constantFrom(...bodies),
  office: fc.constantFrom(null, ...offices),
  status: fc.constantFrom(null, 'current' as const, 'former' as const, 'acting' as const, 'elect' as const),
  ...shared,
});
const change = fc.record({
  subject: person,
  relation: fc.constantFrom('succeeded', 'appointed'),
  object: person,
  office: fc.constantFrom(null, ...offices),
  ...shared,
});
const claims = fc.array(fc.oneof(act, holding, change) as fc.Arbitrary<WrittenClaim>, { maxLength: 6 });
const readings: fc.Arbitrary<Reading[]> = fc
  .array(
    fc.tuple(
      claims,
      fc.constantFrom('news' as const, 'facts' as const),
      fc.constantFrom('2005-01-01', '2010-06-30'),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((articles) =>
    articles.map(([claims, kind, publishedAt], index) =>
      writeReading({ id: `a${index}`, kind, publishedAt }, claims),
    ),
  );

const build = (list: readonly Reading[]) => buildGraph(list, reference);
const bytes = (list: readonly Reading[]) => JSON.stringify(toGraphData(build(list)));

test('the order of the readings makes no difference', () => {
  fc.assert(
    fc.property(
      readings.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(bytes(shuffled)).toBe(bytes(list));
      },
    ),
  );
});

/** An entity of one of five articles, or one that isn't in any article. */
const ref: fc.Arbitrary<EntityRef> = fc
  .tuple(fc.constantFrom(...persons), fc.constantFrom('a0', 'a1', 'a2', 'gone'))
  .map(([name, article]) => ({
    type: 'person',
    name,
    links: {},
    anchors: [{ article, start: null, end: null, name }],
  }));
const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.record({ kind: fc.constantFrom('same' as const, 'different' as const), entity: ref, other: ref }),
  fc.record({
    kind: fc.constant('rename' as const),
    entity: ref,
    name: fc.constantFrom('Zoe Quist', 'Okri'),
  }),
  fc.record({ kind: fc.constant('retype' as const), entity: ref, type: fc.constant('institution' as const) }),
);
const decisions: fc.Arbitrary<Decision[]> = fc.array(verdict, { maxLength: 6 }).map((verdicts) =>
  verdicts.map((verdict, index) => ({
    number: index + 1,
    verdict,
    decidedAt: '2024-01-01T00:00:00Z',
    undoneAt: null,
  })),
);

test('the order of readings and decisions makes no difference', () => {
  const shuffled = fc
    .tuple(readings, decisions)
    .chain(([list, decided]) =>
      fc.tuple(
        fc.constant(list),
        fc.constant(decided),
        fc.shuffledSubarray(list, { minLength: list.length }),
        fc.shuffledSubarray(decided, { minLength: decided.length }),
      ),
    );
  const explain = (list: readonly Reading[], decided: readonly Decision[]) => {
    const graph = buildGraph(list, reference, decided);
    const { merges, open, problems } = resolutionOf(graph);
    return JSON.stringify([toGraphData(graph), merges, open, problems]);
  };
  fc.assert(
    fc.property(shuffled, ([list, decided, otherList, otherDecided]) => {
      expect(explain(otherList, otherDecided)).toBe(explain(list, decided));
    }),
  );
});

test('a decision takes effect, or is reported as having none', () => {
  fc.assert(
    fc.property(readings, decisions, (list, decided) => {
      const { entityIn, problems } = resolveEntities(orderReadings(list), reference, decided);
      const idOf = ({ anchors: [anchor] }: EntityRef) => {
        const reading = list.find(({ article }) => article.id === anchor!.article);
        const entity = reading?.entities.find(({ name }) => name === anchor!.name);
        return reading && entity ? entityIn(reading.article.id, entity.id) : null;
      };
      const idle = new Set(problems.map(({ decision }) => decision));
      for (const { number, verdict } of decided) {
        if (!('other' in verdict) || idle.has(number)) continue;
        const [one, other] = [idOf(verdict.entity), idOf(verdict.other)];
        if (one !== null && other !== null) expect(one === other).toBe(verdict.kind === 'same');
      }
    }),
  );
});

test('repeated readings make no difference', () => {
  fc.assert(
    fc.property(readings, (list) => {
      expect(bytes([...list, ...structuredClone(list)])).toBe(bytes(list));
    }),
  );
});

test('every claim is in exactly one fact, with unchanged quotes', () => {
  fc.assert(
    fc.property(readings, (list) => {
      const facts = toGraphData(build(list)).facts;
      const kept = facts.flatMap((fact) => fact.claims.map((claim) => `${claim.article.id} ${claim.id}`));
      const given = list.flatMap(({ article, claims }) => claims.map(({ id }) => `${article.id} ${id}`));
      expect(kept.sort()).toEqual(given.sort());
      for (const claim of facts.flatMap((fact) => fact.claims)) {
        const { text } = list.find(({ article }) => article.id === claim.article.id)!.article;
        for (const { start, end, quote } of claim.evidence) expect(text.slice(start, end)).toBe(quote);
      }
    }),
  );
});

test('every claim of a fact says the same about the same entities', () => {
  fc.assert(
    fc.property(readings, (list) => {
      for (const fact of toGraphData(build(list)).facts)
        for (const claim of fact.claims) {
          expect(claim.relation).toBe(fact.relation);
          const ends = fact.symmetric ? [claim.subject, claim.object].sort() : [claim.subject, claim.object];
          expect(ends).toEqual([fact.subject, fact.object]);
        }
    }),
  );
});

const withoutUncertainClaims = (list: readonly Reading[]) =>
  list.map((reading) => ({ ...reading, claims: reading.claims.filter(({ certain }) => certain) }));

test('uncertain claims make no difference to entities and to facts with certain claims', () => {
  fc.assert(
    fc.property(readings, decisions, (list, decided) => {
      const all = buildGraph(list, reference, decided);
      const certain = buildGraph(withoutUncertainClaims(list), reference, decided);
      expect(toGraphData(withoutUncertain(all))).toEqual(toGraphData(certain));
      const explain = (graph: PrecedentGraph) => {
        const { merges, open, problems } = resolutionOf(graph);
        return { merges, open, problems };
      };
      expect(explain(all)).toEqual(explain(certain));
    }),
  );
});

test('uncertain claims make no difference to tenures, successions, conflicts and plans', () => {
  const derive = (graph: PrecedentGraph) => ({
    lineages: officesOf(graph, reference).map(({ id }) => lineageOf(graph, reference, id)),
    conflicts: conflictsOf(graph, reference),
    plans: plansOf(graph, reference, '2010-01-01'),
  });
  fc.assert(
    fc.property(readings, (list) => {
      expect(derive(build(list))).toEqual(derive(build(withoutUncertainClaims(list))));
    }),
  );
});

test('a graph can be rebuilt from its data', () => {
  fc.assert(
    fc.property(readings, (list) => {
      const data = toGraphData(build(list));
      expect(toGraphData(fromGraphData(structuredClone(data)))).toEqual(data);
      const [office] = officesOf(build(list), reference);
      if (office)
        expect(lineageOf(fromGraphData(data), reference, office.id)).toEqual(
          lineageOf(build(list), reference, office.id),
        );
    }),
  );
});

test('each step of a lineage is between tenures of two persons in it, with evidence', () => {
  fc.assert(
    fc.property(readings, (list) => {
      const graph = build(list);
      for (const { id } of officesOf(graph, reference)) {
        const { tenures, successions } = lineageOf(graph, reference, id);
        for (const tenure of tenures) expect(tenure.claims.length).toBeGreaterThan(0);
        for (const step of successions) {
          expect(tenures).toContain(step.predecessor);
          expect(tenures).toContain(step.successor);
          expect(step.claims.length).toBeGreaterThan(0);
          if (step.basis === 'derived') expect(step.predecessor.person).not.toBe(step.successor.person);
        }
      }
    }),
  );
});

test('tenures of a lineage as of a date are in it as of every later date, whatever is known of their end by then', () => {
  fc.assert(
    fc.property(readings, (list) => {
      const graph = build(list);
      for (const { id } of officesOf(graph, reference)) {
        const early = lineageOf(graph, reference, id, { asOf: '2004' }).tenures;
        const late = lineageOf(graph, reference, id, { asOf: '2009' }).tenures;
        for (const { person, from, claims } of early)
          expect(late).toContainEqual(expect.objectContaining({ person, from, claims }));
      }
    }),
  );
});
