import { expect, test } from 'vitest';
import { gexf } from './gexf.ts';
import { entityNamed, factOf, graphOf, reference } from './testing/graphs.ts';

const write = (graph: Parameters<typeof gexf.write>[0]) => [...gexf.write(graph, reference)].join('');

test('every node has a place of its own, the one with most facts in the middle', () => {
  const others = Array.from({ length: 30 }, (_, at) => entityNamed(`Person ${at}`));
  const facts = [factOf(), factOf({ id: 'other', object: others[0]!.id })];
  const text = write(graphOf(facts, [entityNamed('Ann'), entityNamed('Bob'), ...others]));
  const places = [...text.matchAll(/<viz:position x="([-\d.]+)" y="([-\d.]+)" z="0.0"\/>/g)].map(
    ([, x, y]) => `${x} ${y}`,
  );
  expect(new Set(places).size).toBe(32);
  expect(text).toMatch(/ label="Ann".*<viz:position x="0.00" y="0.00" z="0.0"\/>/);
});
