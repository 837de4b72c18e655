import {
  buildGraph,
  conflictsAbout,
  conflictsOf,
  countConflicts,
  factsOfArticle,
  type GraphView,
  graphAt,
  LazyGraph,
  mapTogether,
  officesOf,
  PartsInMemory,
  type PrecedentGraph,
  plansOf,
  plansWith,
} from '@precedent/graph';
import { messyReadings } from '@precedent/graph/testing';
import { type Answer, type Conflict, type GraphParts, PrecedentError } from '@precedent/model';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { career } from './career.ts';
import { common } from './common.ts';
import { holders } from './holders.ts';
import { lineage } from './lineage.ts';
import { neighbours } from './neighbours.ts';
import { allPaths } from './network/all-paths.ts';
import { EXAMPLES } from './parse/examples.ts';
import { path } from './path.ts';
import type { QueryOptions } from './query/context-at.ts';
import { sampleGraph } from './testing/sample-graph.ts';

const reference = await loadReference();
const whole = sampleGraph(reference);
const parts = copiesOf(new PartsInMemory(whole, reference));

const QUESTIONS = [
  ...EXAMPLES,
  'Who preceded Mark Rutte?',
  'Who was Stoltenberg replaced by as NATO chief?',
  'Who succeeded Javier Solana?',
  'Who heads NATO?',
  'Who is to head NATO?',
  'Who is the NATO cheif?',
  'Who is Rute?',
  'Who is Zelenski Nobody?',
  'Who is the FBI director?',
  'How long was Stoltenberg Secretary General?',
  'How many secretaries general has NATO had?',
  'Was Mark Rutte ever Secretary General of NATO?',
  'Who was the first Secretary General of NATO?',
  'Who supported Rutte?',
  'Who met Viktor Orbán?',
  'What did Rutte say about Ukraine?',
  'What did Stoltenberg say?',
  'Who says that Rutte succeeded Stoltenberg?',
  'Which sources mention Rutte?',
  'Which articles mention Ukraine?',
  'What happened to Ukraine in 2022?',
  'What is NATO?',
  'Which country attacked Ukraine?',
  'Who attacked whom?',
  'How are Sunak and Russia connected?',
  'What do Rutte and Stoltenberg have in common?',
  'Which offices did Rutte hold?',
  'Who did not support Rutte?',
  'Who is Prime Minister of Netherlands Kingdom?',
  'Who is the NATO general secretary?',
  'Why is the sky blue?',
];

/** As an archive gives them: what is found twice is not the same object. */
function copiesOf(parts: GraphParts): GraphParts {
  return new Proxy(parts, {
    get: (_, kind: keyof GraphParts) => async (keys: readonly never[]) =>
      structuredClone(await parts[kind](keys)),
  });
}

const SCOPES: QueryOptions[] = [{}, { uncertain: true }, { asOf: '2014' }, { knownBy: '2024-06-26' }];

type Asking = (graph: GraphView) => Answer;

/** The answer, or the refusal with everything that it says. */
async function outcomeOf(answer: () => Answer | Promise<Answer>): Promise<unknown> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof PrecedentError)) throw error;
    const { code, message, remedy, candidates } = error;
    return { code, message, remedy, candidates };
  }
}

async function expectSame(asking: Asking, graph = whole, kept = parts): Promise<void> {
  const expected = JSON.stringify(await outcomeOf(() => asking(graph)));
  expect(JSON.stringify(await outcomeOf(() => new LazyGraph(kept).ask(asking)))).toBe(expected);
}

test.each(QUESTIONS)('%s', async (question) => {
  for (const scope of SCOPES) await expectSame((graph) => ask(graph, reference, question, scope));
});

test('a question that follows another', async () => {
  const previous = ask(whole, reference, 'Who preceded Mark Rutte?').query;
  for (const question of ['And before him?', 'When?', 'And Stoltenberg?'])
    await expectSame((graph) => ask(graph, reference, question, { previous }));
});

test.each<[string, (options: QueryOptions) => Asking]>([
  ['holders', (options) => (graph) => holders(graph, reference, 'NATO chief', '2012', options)],
  ['a lineage', (options) => (graph) => lineage(graph, reference, 'Secretary General of NATO', options)],
  ['a lineage of an unknown office', (options) => (graph) => lineage(graph, reference, 'NATO cook', options)],
  ['a career', (options) => (graph) => career(graph, reference, 'Mark Rutte', options)],
  ['neighbours', (options) => (graph) => neighbours(graph, reference, 'Ukraine', { ...options, depth: 3 })],
  ['what two have in common', (options) => (graph) => common(graph, reference, 'Rutte', 'NATO', options)],
  ['a path', (options) => (graph) => path(graph, reference, 'Sunak', 'Russia', options)],
  ['no path', (options) => (graph) => path(graph, reference, 'Norway', 'Nigeria', options)],
  [
    'a path by a relation',
    (options) => (graph) =>
      path(graph, reference, 'Rutte', 'Russia', { ...options, relations: ['attacked'] }),
  ],
])('%s', async (_, asking) => {
  for (const scope of SCOPES) await expectSame(asking(scope));
});

test('what is asked about every entity and office of names that are hard to tell apart', async () => {
  const messy: PrecedentGraph = buildGraph(messyReadings(12, 5), reference);
  const kept = copiesOf(new PartsInMemory(messy, reference));
  const [first] = messy.nodes();
  const askings: ((id: string, name: string, scope: QueryOptions) => Asking)[] = [
    (_, name, scope) => (graph) => ask(graph, reference, `Who is ${name}?`, scope),
    (_, name, scope) => (graph) => ask(graph, reference, `Who succeeded ${name}?`, scope),
    (id, _, scope) => (graph) => neighbours(graph, reference, id, { ...scope, depth: 2 }),
    (id, _, scope) => (graph) => path(graph, reference, first!, id, scope),
    (id, _, scope) => (graph) => common(graph, reference, first!, id, scope),
  ];
  for (const [at, id] of messy.nodes().entries()) {
    const { name } = messy.getNodeAttributes(id);
    await expectSame(askings[at % 5]!(id, name, SCOPES[at % 4]!), messy, kept);
  }
  for (const { id } of officesOf(messy, reference).slice(0, 10))
    for (const scope of SCOPES)
      await expectSame((graph) => lineage(graph, reference, id, scope), messy, kept);
});

test('contradictions about an entity and plans of a fact are those of the whole graph', async () => {
  const messy: PrecedentGraph = buildGraph(messyReadings(300, 11), reference);
  const conflicts = conflictsOf(messy, reference);
  const lazy = new LazyGraph(copiesOf(new PartsInMemory(messy, reference)));
  expect(conflicts.length).toBeGreaterThan(3);
  for (const id of new Set(conflicts.flatMap(({ entities }) => entities))) {
    const about = await lazy.ask((graph) => conflictsAbout(graphAt(graph, {}), reference, id));
    expect(about).toEqual(conflicts.filter(({ entities }) => entities.includes(id)));
  }
  const plans = plansOf(messy, reference, '2020');
  expect(plans.length).toBeGreaterThan(3);
  for (const id of new Set(plans.flatMap(({ facts }) => facts))) {
    const own = await lazy.ask((graph) => plansWith(graphAt(graph, {}), reference, '2020', id));
    expect(own).toEqual(plans.filter(({ facts }) => facts.includes(id)));
  }
});

test('contradictions of each article are counted as in the whole graph', async () => {
  const messy: PrecedentGraph = buildGraph(messyReadings(300, 11), reference);
  const articles = [
    ...new Set(messy.mapEdges((_, { claims }) => claims.map(({ article }) => article.id)).flat()),
  ];
  const conflicts = conflictsOf(messy, reference);
  const isSide = ({ sides }: Conflict, id: string) =>
    sides.some(({ claims }) => claims.some(({ article }) => article.id === id));
  const expected = articles.map((id) => conflicts.filter((conflict) => isSide(conflict, id)).length);
  expect(expected.filter((count) => count > 0).length).toBeGreaterThan(10);
  const lazy = new LazyGraph(copiesOf(new PartsInMemory(messy, reference)));
  const count = (own: readonly string[]) =>
    lazy.ask((graph) => [...countConflicts(graphAt(graph, {}), reference, own).values()]);
  expect(await count(articles)).toEqual(expected);
  const alone = await Promise.all(articles.slice(0, 50).map((id) => count([id])));
  expect(alone.flat()).toEqual(expected.slice(0, 50));
  expect([...countConflicts(messy, reference, articles).values()]).toEqual(expected);
});

test('the facts of an article are those of the whole graph at every time', async () => {
  const messy: PrecedentGraph = buildGraph(messyReadings(120, 11), reference);
  const lazy = new LazyGraph(copiesOf(new PartsInMemory(messy, reference)));
  const articles = new Set(messy.mapEdges((_, { claims }) => claims.map(({ article }) => article.id)).flat());
  for (const scope of SCOPES)
    for (const id of articles) {
      const own = (graph: GraphView) => [...factsOfArticle(graphAt(graph, scope), id)];
      expect(await lazy.ask(own)).toEqual(own(messy));
    }
});

test('all chains between two entities are found in few rounds of loading, and left to the whole graph if facts of many would be', async () => {
  const messy: PrecedentGraph = buildGraph(messyReadings(120, 11), reference);
  const kept = copiesOf(new PartsInMemory(messy, reference));
  const ends = { from: 'France', to: 'NATO' };
  const many: GraphParts = new Proxy(kept, {
    get: (_, kind: keyof GraphParts) =>
      kind === 'degrees'
        ? async (ids: readonly string[]) => ids.map(() => ({ degree: 20_000, certainDegree: 20_000 }))
        : kept[kind],
  });
  const lazy = new LazyGraph(many);
  const chainsIn = (graph: GraphView, since?: string) => {
    const found = allPaths(graph, reference, ends, { depth: 3, since });
    return found && mapTogether(found.chains.slice(0, 20), found.describe);
  };
  expect(chainsIn(messy)!.length).toBeGreaterThan(3);
  expect(await lazy.ask((graph) => chainsIn(graph))).toEqual(chainsIn(messy));
  expect(lazy.cost.rounds).toBeLessThan(12);
  expect(await lazy.ask((graph) => chainsIn(graph, '2004'))).toBeNull();
  const few = new LazyGraph(kept);
  expect(await few.ask((graph) => chainsIn(graph, '2004'))).toEqual(chainsIn(messy, '2004'));
});

test('a question loads in few rounds what it is about, and the next one what is new', async () => {
  const lazy = new LazyGraph(parts);
  await lazy.ask((graph) => ask(graph, reference, 'Who preceded Mark Rutte as Secretary General of NATO?'));
  const { rounds, entities, facts } = lazy.cost;
  expect(rounds).toBeLessThanOrEqual(7);
  expect(facts).toBeLessThan(whole.size / 2);
  expect(entities).toBeLessThan(whole.order);
  await lazy.ask((graph) => ask(graph, reference, 'Who preceded Mark Rutte as Secretary General of NATO?'));
  expect(lazy.cost.rounds).toBe(rounds);
});

test('somebody whom hundreds of articles say to have met others is asked about in a few rounds of loading', async () => {
  const readings = Array.from({ length: 400 }, (_, at) =>
    writeReading({ id: `a${at}` }, [
      { subject: 'person Mark Rutte', relation: 'met', object: `institution Club ${at}` },
    ]),
  );
  const met = buildGraph(readings, reference);
  const lazy = new LazyGraph(copiesOf(new PartsInMemory(met, reference)));
  const { results } = await lazy.ask((graph) => ask(graph, reference, 'Who met Mark Rutte?'));
  expect(results).toHaveLength(400);
  expect(lazy.cost.rounds).toBeLessThan(10);
});
