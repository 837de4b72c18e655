import { buildGraph } from '@precedent/graph';
import { type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allPaths } from './all-paths.ts';
import { CENTRALITIES, centrality } from './centrality.ts';
import { communities } from './communities.ts';

const reference = await loadReference();
const NAMES = ['Ana Lima', 'Ben Okri', 'Cai Wen', 'Dan Roe', 'Eva Holm', 'Fay Dunn', 'Gus Hart', 'Ida Koch'];

/** A graph in which the people with these numbers met. */
function graphOf(pairs: readonly (readonly [number, number])[], more: WrittenClaim[] = []) {
  const met = pairs.map(([a, b]) => ({
    subject: `person ${NAMES[a]}`,
    relation: 'met',
    object: `person ${NAMES[b]}`,
  }));
  return buildGraph([writeReading({ id: 'a', publishedAt: '2020-05-01' }, [...met, ...more])], reference);
}

/** Two groups of three and four, linked by one edge between Cai and Dan. */
const twoGroups = graphOf([
  ...([
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const),
  ...([
    [3, 4],
    [3, 5],
    [4, 5],
    [3, 6],
    [5, 6],
  ] as const),
  [2, 3],
]);

describe('centrality', () => {
  test.each(CENTRALITIES)('%s puts one end of the bridge first and says why', (measure) => {
    const { ranked, explanation } = centrality(twoGroups, reference, { measure });
    expect(ranked[0]!.entity.name).toBe('Dan Roe');
    expect(ranked).toHaveLength(7);
    expect(explanation).toMatch(/\.$/);
  });

  test('a score is said in words', () => {
    const { ranked } = centrality(twoGroups, reference, { measure: 'links' });
    expect(ranked[0]).toMatchObject({ score: 4, text: 'linked to 4 others' });
    // All nine chains between the groups, and half of that between Eva and Gus: 9.5 of 15.
    const [most] = centrality(twoGroups, reference, { measure: 'betweenness' }).ranked;
    expect(most!.text).toBe('on 63.3% of the shortest chains between two others');
  });

  test('filters leave out entities and links', () => {
    expect(centrality(twoGroups, reference, { measure: 'links', type: 'country' }).ranked).toEqual([]);
    expect(centrality(twoGroups, reference, { measure: 'pagerank', since: '2021' }).ranked).toEqual([]);
    const filtered = centrality(twoGroups, reference, {
      measure: 'links',
      relations: ['met'],
      until: '2021',
    });
    expect(filtered.explanation).toContain('Only links by “met”, until 2021 count.');
    expect(filtered.ranked).toHaveLength(7);
  });

  test('a graph that is too large is refused with something else to do', () => {
    const ask = () => centrality(twoGroups, reference, { measure: 'betweenness', mostSteps: 50 });
    expect(ask).toThrow('betweenness of 7 entities with 9 links takes too long');
    expect(ask).toThrow(
      expect.objectContaining({ code: 'too_costly', remedy: expect.stringContaining('GraphML') }),
    );
  });
});

describe('communities', () => {
  test('are the groups, largest first, with what is inside and outside', () => {
    const found = communities(twoGroups, reference, {});
    expect(found.communities).toMatchObject([
      { id: 1, size: 4, inside: 5, outside: 1, text: 'around Dan Roe, Fay Dunn and Eva Holm' },
      { id: 2, size: 3, inside: 3, outside: 1 },
    ]);
    expect(found.modularity).toBeGreaterThan(0.3);
    expect(found.explanation).toContain('which is clear');
  });

  test('a graph without links has none', () => {
    expect(communities(twoGroups, reference, { since: '2021' }).communities).toEqual([]);
  });
});

describe('all paths', () => {
  const pathsOf = (graph: typeof twoGroups, depth: number, filter = {}) =>
    allPaths(graph, reference, { from: NAMES[0]!, to: NAMES[3]! }, { depth, ...filter });

  test('shortest first, each step with its facts', () => {
    const { chains, describe, cut } = pathsOf(twoGroups, 3);
    expect(chains.map(describe).map(({ steps }) => steps.map(({ text }) => text))).toEqual([
      ['Ana Lima met Cai Wen', 'Cai Wen met Dan Roe'],
      ['Ana Lima met Ben Okri', 'Ben Okri met Cai Wen', 'Cai Wen met Dan Roe'],
    ]);
    expect(cut).toBeNull();
  });

  test('are all that there are: as many as by trying every order of people', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(
        fc.array(pair, { minLength: 3, maxLength: 16 }),
        fc.integer({ min: 1, max: 6 }),
        (pairs, depth) => {
          const graph = graphOf([...pairs.filter(([a, b]) => a !== b), [0, 7], [3, 7]]);
          const key = (chain: readonly string[]) => chain.join(' ');
          const ids = NAMES.map((name) => `person/${name.toLowerCase().replace(' ', '-')}`);
          const expected = allOrders(graph, [ids[0]!], ids[3]!, depth).map(key).sort();
          expect(pathsOf(graph, depth).chains.map(key).sort()).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('denied facts and those that a filter leaves out are not links', () => {
    const denied = { subject: `person ${NAMES[0]}`, relation: 'met', object: `person ${NAMES[3]}` };
    const graph = graphOf([], [{ ...denied, polarity: 'negative' }]);
    expect(pathsOf(graph, 6).chains).toEqual([]);
    const planned = graphOf([], [{ ...denied, modality: 'planned' }]);
    expect(pathsOf(planned, 6).chains).toHaveLength(1);
    expect(pathsOf(planned, 6, { modalities: ['asserted'] }).chains).toEqual([]);
    expect(pathsOf(planned, 6, { relations: ['succeeded'] }).chains).toEqual([]);
  });

  test('so many that they are not all looked for are cut, with a remedy', () => {
    const people = Array.from(
      { length: 40 },
      (_, at) => `person Zed ${String.fromCharCode(65 + (at % 26))}${at}son`,
    );
    const claims = people.flatMap((a, at) =>
      people.slice(at + 1).map((b) => ({ subject: a, relation: 'met', object: b })),
    );
    const graph = buildGraph([writeReading({ id: 'a' }, claims)], reference);
    const [from, to] = graph.nodes();
    const { chains, cut } = allPaths(graph, reference, { from: from!, to: to! }, { depth: 6 });
    expect(chains).toHaveLength(1000);
    expect(cut).toContain('more chains than the first 1000; use a smaller depth');
  });
});

/** Chains by trying every neighbour that was not visited. */
function allOrders(graph: typeof twoGroups, chain: string[], to: string, left: number): string[][] {
  const last = chain.at(-1)!;
  if (last === to) return [chain];
  if (left === 0 || !graph.hasNode(last)) return [];
  return graph
    .neighbors(last)
    .filter((id) => !chain.includes(id))
    .flatMap((id) => allOrders(graph, [...chain, id], to, left - 1));
}
