import { createGraph, type PrecedentGraph } from '@precedent/graph';
import { PrecedentError } from '@precedent/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import { escapeText, toXmlText } from './graphml/xml-text.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import { arbitraryGraph } from './testing/arbitrary-graph.ts';
import { claimQuoting, entityNamed, factOf, graphOf, reference } from './testing/graphs.ts';

const write = (graph: PrecedentGraph) => [...graphml.write(graph, reference)].join('');
const dataOf = (graph: PrecedentGraph) => ({
  entities: [...entitiesInOrder(graph)],
  facts: [...factsInOrder(graph)],
});

test('what is written can be read again: entities and facts are equal, names as far as XML allows', () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const { entities, facts } = dataOf(graph);
      const carried = entities.map((entity) => ({ ...entity, name: toXmlText(entity.name) }));
      expect(dataOf(graphml.read!(write(graph)))).toEqual({ entities: carried, facts });
    }),
  );
});

test('a quote with forbidden characters is kept intact in the claims', () => {
  const quote = 'He said:\r\n\u000b"\ud800\uffff"';
  const graph = graphml.read!(write(graphOf([factOf({ claims: [claimQuoting(quote)] })])));
  expect(graph.getEdgeAttribute('f1', 'claims')[0]!.evidence[0]!.quote).toBe(quote);
});

test('writing again gives the same bytes', () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const xml = write(graph);
      expect(write(graphml.read!(xml))).toBe(xml);
    }),
  );
});

test('a GraphML file and a JSON file contain the same graph', () => {
  const graph = graphOf([
    factOf({ from: '2024-10', office: { id: 'chair', title: 'Chair', body: null, label: 'Chair' } }),
    factOf({ id: 'f2', subject: 'bob' }),
  ]);
  const viaJson = json.read!([...json.write(graph, reference)].join(''));
  expect(dataOf(graphml.read!(write(graph)))).toEqual(dataOf(viaJson));
});

test('the file is written in pieces of one element each', () => {
  const people = Array.from({ length: 100 }, (_, index) => entityNamed(`P${index}`));
  const pieces = [...graphml.write(createGraph(people, []), reference)];
  expect(pieces).toHaveLength(1 + 100 + 1);
});

test('a file of an earlier version, whose nodes have their real ids, is read', () => {
  const ann = entityNamed('Ann', { id: 'person/ann' });
  const graph = graphOf([factOf({ subject: 'person/ann' })], [ann, entityNamed('Bob')]);
  const old = write(graph)
    .replace(/<key id="node_entity_id".*\n/, '')
    .replaceAll(/<data key="node_entity_id">[^<]*<\/data>/g, '')
    .replaceAll('person.ann', 'person/ann');
  expect(old).not.toContain('entity_id');
  expect(dataOf(graphml.read!(old))).toEqual(dataOf(graph));
});

test('a file written by igraph is read, with its own node ids, ours as attributes, and filled gaps', () => {
  const [ann, bob] = [entityNamed('Ann'), entityNamed('Bob')];
  const claims = escapeText(JSON.stringify([claimQuoting('Ann succeeded Bob.')]));
  const node = (element: string, id: string, label: string) =>
    `<node id="${element}"><data key="v_id">${id}</data><data key="v_label">${label}</data>
     <data key="v_type">person</data><data key="v_aliases">[]</data><data key="v_links">{}</data>
     <data key="v_wikidata"></data></node>`;
  const key = (domain: string, name: string, type: string) =>
    `<key id="${domain === 'node' ? 'v' : 'e'}_${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <!-- Created by igraph -->
    ${['id', 'label', 'type', 'aliases', 'links', 'wikidata'].map((name) => key('node', name, 'string')).join('')}
    ${['fact_id', 'relation', 'office', 'modality', 'polarity', 'claims'].map((name) => key('edge', name, 'string')).join('')}
    ${key('edge', 'symmetric', 'boolean')}${key('edge', 'confidence', 'double')}
    <graph id="G" edgedefault="directed">
    ${node('n0', 'ann', 'Ann')}${node('n1', 'bob', 'Bob')}
    <edge source="n0" target="n1"><data key="e_fact_id">f1</data><data key="e_relation">succeeded</data>
    <data key="e_office"></data><data key="e_modality">asserted</data><data key="e_polarity">positive</data>
    <data key="e_claims">${claims}</data><data key="e_symmetric">false</data><data key="e_confidence">nan</data>
    </edge></graph></graphml>`;
  expect(dataOf(graphml.read!(xml))).toEqual({ entities: [ann, bob], facts: [factOf()] });
});

test.each([
  ['text that is not XML', 'hello'],
  ['no text', ''],
  ['a truncated file', write(graphOf([factOf()])).slice(0, -20)],
  ['another kind of XML', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
  ['an edge to a missing node', write(graphOf([factOf()])).replace('target="bob"', 'target="carl"')],
  ['an edge without claims', write(graphOf([factOf()])).replace(/<data key="edge_claims">.*?<\/data>/, '')],
  ['a duplicate edge', write(graphOf([factOf()])).replace(/<edge .*\n/, '$&$&')],
  ['claims that are not JSON', write(graphOf([factOf()])).replace('<data key="edge_claims">', '$&{')],
])('%s is refused', (_, text) => {
  expect(() => graphml.read!(text)).toThrow(PrecedentError);
});

test('entities declared by a file are not expanded', () => {
  const bomb = `<!DOCTYPE graphml [<!ENTITY lol "lol">]>${write(graphOf([])).replace('Ann', '&lol;').slice(39)}`;
  expect(() => graphml.read!(bomb)).toThrow(PrecedentError);
});
