import { createGraph, type PrecedentGraph } from '@precedent/graph';
import { PrecedentError } from '@precedent/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryGraph } from './arbitrary-graph.ts';
import { claimQuoting, entityNamed, factOf, graphOf, reference } from './graph-for-tests.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import { toXmlText } from './graphml/xml-text.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';

const write = (graph: PrecedentGraph) => [...graphml.write(graph, reference)].join('');
const dataOf = (graph: PrecedentGraph) => ({
  entities: [...entitiesInOrder(graph)],
  facts: [...factsInOrder(graph)],
});

test('what is written is read again: equal entities and facts, names as XML can carry them', () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const { entities, facts } = dataOf(graph);
      const carried = entities.map((entity) => ({ ...entity, name: toXmlText(entity.name) }));
      expect(dataOf(graphml.read!(write(graph)))).toEqual({ entities: carried, facts });
    }),
  );
});

test('a quote with forbidden characters is kept whole among the claims', () => {
  const quote = 'He said:\r\n\u000b"\ud800\uffff"';
  const graph = graphml.read!(write(graphOf([factOf({ claims: [claimQuoting(quote)] })])));
  expect(graph.getEdgeAttribute('f1', 'claims')[0]!.evidence[0]!.quote).toBe(quote);
});

test('a second writing gives the same bytes', () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const xml = write(graph);
      expect(write(graphml.read!(xml))).toBe(xml);
    }),
  );
});

test('the graph of a GraphML file is the graph of the JSON file', () => {
  const graph = graphOf([factOf({ from: '2024-10', office: 'Chair' }), factOf({ id: 'f2', subject: 'bob' })]);
  const viaJson = json.read!([...json.write(graph, reference)].join(''));
  expect(dataOf(graphml.read!(write(graph)))).toEqual(dataOf(viaJson));
});

test('the file comes in pieces that hold one element each', () => {
  const people = Array.from({ length: 100 }, (_, index) => entityNamed(`P${index}`));
  const pieces = [...graphml.write(createGraph(people, []), reference)];
  expect(pieces).toHaveLength(1 + 100 + 1);
});

test.each([
  ['text that is not XML', 'hello'],
  ['no text', ''],
  ['a truncated file', write(graphOf([factOf()])).slice(0, -20)],
  ['XML of another kind', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
  [
    'an edge to a node that is not there',
    write(graphOf([factOf()])).replace('target="bob"', 'target="carl"'),
  ],
  ['an edge without claims', write(graphOf([factOf()])).replace(/<data key="edge_claims">.*?<\/data>/, '')],
  ['an edge twice', write(graphOf([factOf()])).replace(/<edge .*\n/, '$&$&')],
  ['claims that are not JSON', write(graphOf([factOf()])).replace('<data key="edge_claims">', '$&{')],
])('%s is refused', (_, text) => {
  expect(() => graphml.read!(text)).toThrow(PrecedentError);
});

test('entities declared by a file are not expanded', () => {
  const bomb = `<!DOCTYPE graphml [<!ENTITY lol "lol">]>${write(graphOf([])).replace('Ann', '&lol;').slice(39)}`;
  expect(() => graphml.read!(bomb)).toThrow(PrecedentError);
});
