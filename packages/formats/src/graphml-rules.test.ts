import type { PrecedentGraph } from '@precedent/graph';
import { PrecedentError } from '@precedent/model';
import fc from 'fast-check';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Format } from './format.ts';
import { gexf } from './gexf.ts';
import { toNameToken } from './graphml/xml-text.ts';
import { graphml } from './graphml.ts';
import { graphmlClaimEdges } from './graphml-claim-edges.ts';
import { graphmlClaims } from './graphml-claims.ts';
import { graphmlSlim } from './graphml-slim.ts';
import { graphmlYed } from './graphml-yed.ts';
import { arbitraryGraph } from './testing/arbitrary-graph.ts';
import { claimQuoting, entityNamed, factOf, graphOf, reference } from './testing/graphs.ts';

const write = (graph: PrecedentGraph, format: Format = graphml) =>
  [...format.write(graph, reference)].join('');

/** Every start tag of a well-formed file, in order, with its direct text content. */
function tagsOf(xml: string): (SaxesTagPlain & { text: string })[] {
  const parser = new SaxesParser();
  const tags: (SaxesTagPlain & { text: string })[] = [];
  const open: (SaxesTagPlain & { text: string })[] = [];
  parser.on('opentag', (tag) => {
    const withText = { ...tag, text: '' };
    tags.push(withText);
    open.push(withText);
  });
  parser.on('text', (text) => {
    if (open.length > 0) open.at(-1)!.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return tags;
}
const named = (xml: string, name: string) => tagsOf(xml).filter((tag) => tag.name === name);
const attribute = (xml: string, key: string) =>
  named(xml, 'data').find((tag) => tag.attributes.key === key)?.text;

/** GraphML that every program reads; yEd's profile adds what only yEd reads. */
const PLAIN = [graphml, graphmlSlim, graphmlClaims, graphmlClaimEdges];
const ALL = [...PLAIN, graphmlYed];

describe('rule 1: UTF-8, the GraphML namespace, and no characters that XML forbids', () => {
  test('the file declares UTF-8 and the namespace', () => {
    const xml = write(graphOf([factOf()]));
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
    expect(named(xml, 'graphml')[0]!.attributes.xmlns).toBe('http://graphml.graphdrawing.org/xmlns');
  });

  test('a vertical tab in a name is removed, and a tab is kept', () => {
    const xml = write(graphOf([], [entityNamed('Ann', { name: 'A\u000bn\tn\ud800' })]));
    expect(attribute(xml, 'node_label')).toBe('An\tn');
  });

  test('markup in a quote is escaped', () => {
    const quote = 'a < b > c & "d" ]]> <script>';
    const xml = write(graphOf([factOf({ claims: [claimQuoting(quote)] })]));
    expect(xml).toContain('a &lt; b &gt; c &amp; "d" ]]&gt; &lt;script&gt;');
    expect(attribute(xml, 'edge_quote')).toBe(quote);
  });

  test.each([...ALL, gexf])('$id is well-formed XML, whatever the texts', (format) => {
    fc.assert(fc.property(arbitraryGraph, (graph) => void tagsOf(write(graph, format))));
  });
});

test.each(ALL)('rule 2: $id has attributes of the types boolean, int, double and string only', (format) => {
  const declared = named(write(graphOf([factOf()]), format), 'key').filter(
    (key) => 'attr.name' in key.attributes,
  );
  const types = declared.map((key) => key.attributes['attr.type']);
  expect(types.length).toBeGreaterThan(5);
  expect(types.filter((type) => !['boolean', 'int', 'double', 'string'].includes(type!))).toEqual([]);
});

test.each(PLAIN)(
  'rule 3: every key of $id has an id, a name and a type, and is for nodes or for edges',
  (format) => {
    for (const { attributes } of named(write(graphOf([factOf()]), format), 'key')) {
      expect(Object.keys(attributes)).toEqual(['id', 'for', 'attr.name', 'attr.type']);
      expect(attributes.for).toMatch(/^(node|edge)$/);
    }
  },
);

test.each(ALL)('rule 4: $id declares each name once for nodes and once for edges', (format) => {
  const keys = named(write(graphOf([factOf()]), format), 'key');
  const pairs = keys.map(({ attributes }) => `${attributes.for} ${attributes['attr.name']}`);
  expect(new Set(pairs).size).toBe(keys.length);
  expect(new Set(keys.map(({ attributes }) => attributes.id)).size).toBe(keys.length);
});

test.each(ALL)('rule 5: $id has no attribute named id, and no edge attribute named key', (format) => {
  const names = named(write(graphOf([factOf()]), format), 'key').map(
    ({ attributes }) => attributes['attr.name'],
  );
  expect(names).not.toContain('id');
  expect(names).not.toContain('key');
});

describe('rule 6: every edge has a unique id that is not a number', () => {
  test.each(ALL)('edges of $id have unique ids', (format) => {
    const facts = [
      factOf({ id: 'f1' }),
      factOf({ id: 'f2', relation: 'met' }),
      factOf({ id: 'f3', subject: 'bob' }),
    ];
    const ids = named(write(graphOf(facts), format), 'edge').map(({ attributes }) => attributes.id!);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !Number.isNaN(Number(id)))).toEqual([]);
  });

  test.each(['12', '-1', '0x1f', '1e3'])('the fact id "%s" is refused', (id) => {
    expect(() => write(graphOf([factOf({ id })]))).toThrow(PrecedentError);
  });
});

describe('ids are name tokens, as the schema of GraphML wants them', () => {
  test('of nodes and of edges, whatever the ids', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        for (const format of ALL)
          for (const { name, attributes } of tagsOf(write(graph, format)))
            for (const key of name === 'node' ? ['id'] : name === 'edge' ? ['id', 'source', 'target'] : [])
              expect(attributes[key]).toMatch(/^[A-Za-z0-9_.:-]+$/);
      }),
      { numRuns: 30 },
    );
  });

  test('and differ if the ids differ', () => {
    const id = fc.string({
      unit: fc.constantFrom('a', '2', 'e', '.', '_', '/', '~', ':', 'é'),
      minLength: 1,
    });
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(toNameToken(a) === toNameToken(b)).toBe(a === b);
      }),
    );
  });

  test('the real id is an attribute', () => {
    const xml = write(graphOf([], [entityNamed('Algeria', { id: 'country/algeria' })]));
    expect(named(xml, 'node')[0]!.attributes.id).toBe('country.algeria');
    expect(attribute(xml, 'node_entity_id')).toBe('country/algeria');
  });
});

describe('rule 7: all edges are directed', () => {
  test.each(ALL)('$id declares this once', (format) => {
    const xml = write(graphOf([factOf({ relation: 'met', symmetric: true })]), format);
    expect(named(xml, 'graph')[0]!.attributes.edgedefault).toBe('directed');
    expect(named(xml, 'edge').filter(({ attributes }) => 'directed' in attributes)).toEqual([]);
  });

  test('a symmetric relation is an attribute', () => {
    expect(attribute(write(graphOf([factOf({ symmetric: true })])), 'edge_symmetric')).toBe('true');
  });
});

test.each(ALL)('rule 8: $id writes every value and has no defaults', (format) => {
  const xml = write(graphOf([factOf(), factOf({ id: 'f2' })]), format);
  expect(named(xml, 'default')).toEqual([]);
});

test('rule 9: a missing value is left out, and numbers and booleans of a fact are never missing', () => {
  const xml = write(graphOf([factOf({ office: null, from: null })]));
  expect(attribute(xml, 'edge_office')).toBeUndefined();
  expect(attribute(xml, 'edge_valid_from')).toBeUndefined();
  expect(named(xml, 'data').filter(({ text }) => text === '')).toEqual([]);
  expect(attribute(xml, 'edge_polarity')).toBe('positive');
});

test.each(ALL)('rule 10: integers and booleans of $id are written as such', (format) => {
  const xml = write(graphOf([factOf({ claims: [claimQuoting('x'), claimQuoting('y')] })]), format);
  const typeOf = new Map(named(xml, 'key').map(({ attributes }) => [attributes.id, attributes['attr.type']]));
  for (const { attributes, text } of named(xml, 'data')) {
    if (typeOf.get(attributes.key!) === 'int') expect(text).toMatch(/^-?\d+$/);
    if (typeOf.get(attributes.key!) === 'boolean') expect(text).toMatch(/^(true|false)$/);
  }
});

describe('rule 11: every reference is valid', () => {
  test.each(ALL)('data and edges of $id refer to declared keys and existing nodes', (format) => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const tags = tagsOf(write(graph, format));
        const idsOf = (name: string) =>
          new Set(tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes.id));
        const [keys, nodes] = [idsOf('key'), idsOf('node')];
        for (const { name, attributes } of tags) {
          if (name === 'data') expect(keys).toContain(attributes.key);
          if (name === 'edge') expect(nodes).toContain(attributes.source);
          if (name === 'edge') expect(nodes).toContain(attributes.target);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('an empty id, and an id that XML would change, are refused', () => {
    expect(() => write(graphOf([], [entityNamed('Ann', { id: '' })]))).toThrow(PrecedentError);
    expect(() => write(graphOf([], [entityNamed('Ann', { id: 'a\u0001' })]))).toThrow(PrecedentError);
  });
});

test.each(PLAIN)('rule 12: $id consists of keys, one graph, nodes, edges and data', (format) => {
  const names = new Set(tagsOf(write(graphOf([factOf()]), format)).map(({ name }) => name));
  expect([...names].sort()).toEqual(['data', 'edge', 'graph', 'graphml', 'key', 'node']);
});

describe('rule 13: dates are ISO days with a precision', () => {
  test('a start month is its first day, and an end year its last day', () => {
    const xml = write(graphOf([factOf({ from: '2024-10', to: '2028' })]));
    expect(attribute(xml, 'edge_valid_from')).toBe('2024-10-01');
    expect(attribute(xml, 'edge_valid_from_precision')).toBe('month');
    expect(attribute(xml, 'edge_valid_to')).toBe('2028-12-31');
    expect(attribute(xml, 'edge_valid_to_precision')).toBe('year');
  });

  test('an event of one day lasts until the end of that day in GEXF, because Gephi ends a day at its midnight', () => {
    const xml = write(graphOf([factOf({ from: '2024-06-27', to: '2024-06-27' })]), gexf);
    const { start, end } = named(xml, 'edge')[0]!.attributes;
    expect([start, end]).toEqual(['2024-06-27', '2024-06-27T23:59:59']);
  });

  test('GEXF is dynamic, with the start and end of edges as dates', () => {
    const xml = write(graphOf([factOf({ from: '2024-10', to: null })]), gexf);
    expect(named(xml, 'graph')[0]!.attributes).toMatchObject({ mode: 'dynamic', timeformat: 'date' });
    expect(named(xml, 'edge')[0]!.attributes.start).toBe('2024-10-01');
    expect(named(xml, 'edge')[0]!.attributes).not.toHaveProperty('end');
  });
});

test('GEXF has the colours of the ontology, and sizes that grow with the number of facts', () => {
  const xml = write(
    graphOf(
      [factOf({ modality: 'planned' })],
      ['Ann', 'Bob', 'Carl'].map((name) => entityNamed(name)),
    ),
    gexf,
  );
  expect(named(xml, 'viz:color')[0]!.attributes).toEqual({ r: '18', g: '52', b: '86' });
  expect(named(xml, 'viz:size').map(({ attributes }) => attributes.value)).toEqual(['7.00', '7.00', '4.00']);
  expect(named(xml, 'viz:shape')[0]!.attributes.value).toBe('dashed');
});

test('rule 14: lists and objects are written as one JSON string', () => {
  const ann = entityNamed('Ann', { aliases: ['A.', 'Annie "the \u0001"'], links: { wikidata: 'Q1' } });
  const fact = factOf();
  const xml = write(graphOf([fact], [ann, entityNamed('Bob')]));
  expect(JSON.parse(attribute(xml, 'node_aliases')!)).toEqual(ann.aliases);
  expect(JSON.parse(attribute(xml, 'node_links')!)).toEqual(ann.links);
  expect(JSON.parse(attribute(xml, 'edge_claims')!)).toEqual([{ ...fact.claims[0], how: 'model' }]);
});

test.each(PLAIN)(
  'rule 15: $id sets labels of nodes and edges, weights of edges, and no other visual property',
  (format) => {
    const keys = named(write(graphOf([factOf()]), format), 'key').map(({ attributes }) => attributes);
    const names = keys.map((key) => `${key.for} ${key['attr.name']} ${key['attr.type']}`);
    expect(names).toEqual(
      expect.arrayContaining(['node label string', 'edge label string', 'edge weight double']),
    );
    const visual = ['x', 'y', 'z', 'size', 'r', 'g', 'b', 'color'];
    expect(keys.filter((key) => visual.includes(key['attr.name']!))).toEqual([]);
  },
);

test('rule 16: with claims as nodes, no edges are parallel, and every claim is a node', () => {
  const said = claimQuoting('Ann said she succeeded Bob.', { speaker: 'ann' });
  const facts = [factOf({ claims: [claimQuoting('x'), said] }), factOf({ id: 'f2', relation: 'met' })];
  const xml = write(graphOf(facts), graphmlClaims);
  expect(named(xml, 'node')).toHaveLength(2 + 3);
  const ends = named(xml, 'edge').map(({ attributes }) => `${attributes.source} ${attributes.target}`);
  expect(ends).toContain('ann claim:f1.2');
  expect(new Set(ends.filter((pair) => pair !== 'ann claim:f1.2')).size).toBe(2 * 3 - 1);
});

describe("rule 17: yEd's graphics are in a separate profile", () => {
  test('nodes are labelled shapes, and edges labelled lines with a style for each modality', () => {
    const xml = write(graphOf([factOf({ modality: 'planned' })]), graphmlYed);
    const keys = named(xml, 'key').map(({ attributes }) => attributes['yfiles.type']);
    expect(keys.filter(Boolean)).toEqual(['nodegraphics', 'edgegraphics']);
    expect(named(xml, 'y:NodeLabel').map(({ text }) => text)).toEqual(['Ann', 'Bob']);
    expect(named(xml, 'y:Shape')[0]!.attributes.type).toBe('roundrectangle');
    expect(named(xml, 'y:EdgeLabel').map(({ text }) => text)).toEqual(['is to succeed (planned)']);
    expect(named(xml, 'y:LineStyle')[0]!.attributes.type).toBe('dashed');
  });

  test('plain GraphML has no graphics', () => {
    expect(write(graphOf([factOf()]))).not.toContain('xmlns:y');
  });
});

test.each(ALL)(
  'rule 18: $id writes the same bytes for the same graph, in whatever order it was built',
  (format) => {
    const facts = [factOf({ id: 'f1' }), factOf({ id: 'f2', relation: 'met' })];
    const entities = [entityNamed('Ann', { links: { a: '1', b: '2' } }), entityNamed('Bob')];
    const turned = [entityNamed('Bob'), entityNamed('Ann', { links: { b: '2', a: '1' } })];
    expect(write(graphOf(facts.toReversed(), turned), format)).toBe(write(graphOf(facts, entities), format));
  },
);
