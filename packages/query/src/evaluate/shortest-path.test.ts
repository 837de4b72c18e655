import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { expect, test } from 'vitest';
import { shortestPath } from './shortest-path.ts';

test('the path is as short as that of another implementation, and each step is a link', () => {
  const ends = fc.tuple(fc.nat(14), fc.nat(14));
  fc.assert(
    fc.property(fc.array(ends, { maxLength: 30 }), (links) => {
      const graph = new UndirectedGraph();
      for (let id = 0; id <= 14; id += 1) graph.addNode(String(id));
      for (const [one, other] of links) if (one !== other) graph.mergeEdge(String(one), String(other));
      const around = (ids: readonly string[]) => ids.map((id) => graph.neighbors(id).sort());
      const found = shortestPath('0', '14', around);
      const expected = bidirectional(graph, '0', '14');
      expect(found?.length).toBe(expected?.length);
      for (const [at, id] of (found ?? []).slice(1).entries())
        expect(graph.areNeighbors(found![at]!, id)).toBe(true);
    }),
  );
});

test('of several ways the one through the first ids is taken, whatever the order of the links', () => {
  const links: Record<string, string[]> = { a: ['c', 'b'], b: ['a', 'd'], c: ['a', 'd'], d: ['c', 'b'] };
  expect(shortestPath('a', 'd', (ids) => ids.map((id) => [...links[id]!].sort()))).toEqual(['a', 'b', 'd']);
  expect(shortestPath('a', 'a', () => [])).toEqual(['a']);
});
