import { PrecedentError } from '@precedent/model';
import { describe, expect, test } from 'vitest';
import { graphml } from '../graphml.ts';
import { graphmlSlim } from '../graphml-slim.ts';
import { claimQuoting, factOf, graphOf, reference } from '../testing/graphs.ts';
import { turtle } from '../turtle.ts';
import { importFacts } from './import-facts.ts';

type Options = Parameters<typeof importFacts>[1];
const read = (file: string, text: string, options: Options = {}) => {
  const { lines, problems } = importFacts({ file, text }, options, reference);
  return { facts: lines.map((line) => JSON.parse(line)), problems };
};
const ANN_AND_BOB = {
  subject: 'Ann',
  relation: 'succeeded',
  object: 'Bob',
  source: 'a book',
  subject_type: 'person',
  object_type: 'person',
};
const CHOSEN = { source: 'a book', type: 'person' } as const;

describe('GraphML', () => {
  test('as NetworkX writes it, with keys d0, d1 …', () => {
    const text = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d1" for="edge" attr.name="since" attr.type="string"/>
<key id="d0" for="edge" attr.name="relation" attr.type="string"/>
<graph edgedefault="directed"><node id="Ann"/><node id="Bob"/>
<edge source="Ann" target="Bob" id="0"><data key="d0">succeeded</data><data key="d1">2024-10</data></edge>
</graph></graphml>`;
    expect(read('g.graphml', text, CHOSEN).facts).toEqual([{ ...ANN_AND_BOB, from: '2024-10' }]);
  });

  test('with defaults, keys for all, and labels of yEd', () => {
    const text = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key id="d0" for="all" attr.name="type" attr.type="string"><default>person</default></key>
<key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d9" for="edge" yfiles.type="edgegraphics"/>
<graph edgedefault="directed" id="G">
<node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Ann</y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Bob</y:NodeLabel></y:ShapeNode></data></node>
<edge id="e0" source="n0" target="n1"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>succeeded</y:EdgeLabel></y:PolyLineEdge></data></edge>
</graph></graphml>`;
    expect(read('g.graphml', text, { source: 'a book' }).facts).toEqual([ANN_AND_BOB]);
  });

  test('an undirected edge is left out unless its relation has no direction', () => {
    const text = (
      relation: string,
    ) => `<graphml><key id="r" for="edge" attr.name="relation" attr.type="string"/>
<graph edgedefault="undirected"><node id="Ann"/><node id="Bob"/>
<edge source="Ann" target="Bob"><data key="r">${relation}</data></edge></graph></graphml>`;
    expect(read('g.graphml', text('met'), CHOSEN).facts).toHaveLength(1);
    const { facts, problems } = read('g.graphml', text('succeeded'), CHOSEN);
    expect([facts, problems]).toEqual([
      [],
      [{ place: 'edge Ann–Bob', message: expect.stringContaining('no direction') }],
    ]);
  });

  test.each([
    ['a graph inside a node', '<node id="a"><graph/></node>'],
    ['a hyperedge', '<hyperedge/>'],
    ['a port', '<node id="a"><port name="p"/></node>'],
  ])('%s is refused', (what, content) => {
    const text = `<graphml><graph edgedefault="directed">${content}</graph></graphml>`;
    expect(() => read('g.graphml', text)).toThrow(`g.graphml has ${what}`);
  });

  test.each([
    '',
    'hello',
    '<a/>',
    '<graphml><graph>',
    '<graphml><graph><edge source="a" target="b"/></graph></graphml>',
  ])('text that is not a graph is refused: %j', (text) => {
    expect(() => read('g.graphml', text)).toThrow(PrecedentError);
  });
});

test('GEXF as Gephi writes it, with attributes by number, labels and dates', () => {
  const text = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz"><meta/>
<graph defaultedgetype="directed" timeformat="date" mode="dynamic">
<attributes class="node" mode="static"><attribute id="0" title="Type" type="string"/></attributes>
<attributes class="edge" mode="static"><attribute id="0" title="Quote_Source" type="string"/></attributes>
<nodes><node id="1" label="Ann"><attvalues><attvalue for="0" value="person"/></attvalues><viz:size value="10"/></node>
<node id="2" label="Bob"><attvalues><attvalue for="0" value="person"/></attvalues></node></nodes>
<edges><edge id="0" source="1" target="2" label="succeeded" start="2024-10-01" end="2024-10-02T23:59:59">
<attvalues><attvalue for="0" value="a book"/></attvalues></edge></edges></graph></gexf>`;
  expect(read('g.gexf', text).facts).toEqual([{ ...ANN_AND_BOB, from: '2024-10-01', to: '2024-10-02' }]);
});

describe('CSV', () => {
  test('with columns of its own, mapped', () => {
    const text = 'Winner,Loser,Year,Where\nAnn,Bob,2024,"a book"\n';
    const mapping = { subject: 'Winner', object: 'Loser', from: 'Year', source: 'Where' };
    const { facts } = read('e.csv', text, { mapping, relation: 'succeeded', type: 'person' });
    expect(facts).toEqual([{ ...ANN_AND_BOB, from: '2024' }]);
  });

  test('without columns for both ends is refused with the columns that it has', () => {
    expect(() => read('e.csv', 'a,b\n1,2\n')).toThrow('has no column for the subject');
    expect(() => read('e.csv', 'Source,Target\n1,2\n', { mapping: { from: 'Year' } })).toThrow(
      'no column "Year"',
    );
  });
});

test('FollowTheMoney: an unknown link with its role, dates and source', () => {
  const text = [
    { id: 'a', schema: 'Person', properties: { name: ['Ann'] } },
    { id: 'b', schema: 'Person', properties: { name: ['Bob'] } },
    {
      id: 'l',
      schema: 'UnknownLink',
      properties: {
        subject: ['a'],
        object: ['b'],
        role: ['succeeded'],
        startDate: ['2024'],
        sourceUrl: ['a book'],
      },
    },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
  expect(read('g.json', text).facts).toEqual([{ ...ANN_AND_BOB, from: '2024' }]);
  expect(() => read('g.json', `${text}\n{}`)).toThrow('line 4 of g.json');
});

test('RDF of our own shape: each claim with its cited source', () => {
  const claims = [claimQuoting('x', { source: 'a book', from: '2024-10' })];
  const text = [...turtle.write(graphOf([factOf({ claims })]), reference)].join('');
  expect(read('g.ttl', text, { type: 'person' }).facts).toEqual([{ ...ANN_AND_BOB, from: '2024-10' }]);
  expect(() => read('g.ttl', 'no turtle')).toThrow(PrecedentError);
});

describe('our own GraphML', () => {
  test('comes back with its dates as exact as they were, and its source', () => {
    const claims = [claimQuoting('x', { source: 'a book' })];
    const text = [
      ...graphmlSlim.write(graphOf([factOf({ claims, from: '2024-10', to: '2025' })]), reference),
    ].join('');
    expect(read('g.graphml', text).facts).toEqual([{ ...ANN_AND_BOB, from: '2024-10', to: '2025' }]);
  });

  test.each([
    [{ modality: 'planned' }, 'planned'],
    [{ polarity: 'negative' }, 'denied'],
    [{ certain: false }, 'uncertain'],
  ] as const)('what is not so is left out and reported: %j', (changes, why) => {
    const text = [...graphmlSlim.write(graphOf([factOf(changes)]), reference)].join('');
    const { facts, problems } = read('g.graphml', text);
    expect(facts).toEqual([]);
    expect(problems[0]!.message).toContain(`it is ${why}`);
  });

  test.each([
    ['relation', '<data key="edge_relation">succeeded', '<data key="edge_relation">met', 'is "met"'],
    ['modality', '<data key="edge_modality">planned', '<data key="edge_modality">asserted', 'is asserted'],
    ['polarity', '<data key="edge_polarity">negative', '<data key="edge_polarity">positive', 'is positive'],
    ['ends', 'source="ann"', 'source="bob"', 'is between bob and bob'],
  ])('an edge that contradicts its claims in the %s is refused', (_, written, changed, says) => {
    const claims = [claimQuoting('Ann.', { modality: 'planned', polarity: 'negative' })];
    const facts = [factOf({ modality: 'planned', polarity: 'negative', claims })];
    const text = [...graphml.write(graphOf(facts), reference)].join('');
    expect(text).toContain(written);
    expect(read('g.graphml', text).problems).toHaveLength(1);
    expect(() => read('g.graphml', text.replace(written, changed))).toThrow(
      `${says}, but its claims say otherwise`,
    );
  });
});

test('an edge without a relation, and one without a source, are reported with what to give', () => {
  const text = 'Source,Target\nAnn,Bob\n';
  expect(read('e.csv', text).problems[0]!.message).toContain('--relation');
  expect(read('e.csv', text, { relation: 'met', type: 'person' }).problems[0]!.message).toContain('--source');
});

test('a file of another kind is refused with the kinds that there are', () => {
  expect(() => read('g.docx', '')).toThrow(PrecedentError);
});

test.each([
  ['deep.graphml', `<graphml>${'<a>'.repeat(101)}`, 'elements nested more than 100 deep'],
  [
    'wide.gexf',
    `<gexf ${Array.from({ length: 1001 }, (_, at) => `a${at}=""`).join(' ')}/>`,
    'more than 1000 attributes',
  ],
  ['many.json', '\n'.repeat(1_000_001), 'more than 1,000,000 lines'],
  [
    'wide.csv',
    `${Array.from({ length: 1001 }, (_, at) => `c${at}`).join()}\n${',x'.repeat(1000)}\n`,
    'more than 1000 columns',
  ],
])('a file that would take too much memory is refused while it is read: %s', (file, text, says) => {
  expect(() => read(file, text, CHOSEN)).toThrow(says);
});
