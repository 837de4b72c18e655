import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFormat } from '@precedent/formats';
import { toGraphData } from '@precedent/graph';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHostileGraph } from './interop/hostile-graph.ts';
import { findPython, type GraphView, type Library, readWith, runScript } from './interop/python.ts';

const python = findPython('networkx', 'igraph');
const MISSING = 'Python with networkx and igraph is missing (tests/interop/requirements.txt)';
const graph = buildHostileGraph();
const reference = await loadReference();

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'precedent-interop-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

if (python === null) {
  // The title of the skipped test says what is missing; in CI, where nothing may be skipped, it fails.
  test.skipIf(process.env.CI !== 'true')(`interop: ${MISSING}`, () => expect.fail(MISSING));
}

/** The ids, the ends of edges, and the number of edges between each pair of nodes. */
function shapeOf({ nodes, edges }: GraphView) {
  const parallel: Record<string, number> = {};
  for (const { source, target } of edges)
    parallel[`${source} → ${target}`] = (parallel[`${source} → ${target}`] ?? 0) + 1;
  return { nodes: Object.keys(nodes).length, edges: edges.length, parallel };
}

/** Our graph, read back from a file that a library wrote, with names as in the first file. */
function readBack(file: string) {
  return toGraphData(findFormat('graphml').read!(readFileSync(file, 'utf8')));
}

describe.skipIf(python === null)('a GraphML file of hostile texts', { timeout: 120_000 }, () => {
  let file: string;
  let plain: GraphView;
  const path = (name: string) => join(dir, name);
  const read = (library: Library, from: string, rewritten?: string) =>
    readWith(python!, library, from, rewritten);

  beforeAll(() => {
    file = path('ours.graphml');
    writeFileSync(file, [...findFormat('graphml').write(graph, reference)].join(''));
    plain = read('elementtree', file);
  });

  test('contains every node, every edge and every parallel edge of the graph', () => {
    expect(shapeOf(plain)).toMatchObject({ nodes: graph.order, edges: graph.size });
    expect(Math.max(...Object.values(shapeOf(plain).parallel))).toBe(2);
    expect(plain.edges.map((edge) => edge.id)).toEqual(graph.edges().sort());
  });

  test.each(['networkx', 'igraph'] as const)(
    'is read by %s with the same counts, edge ids and attributes',
    (library) => {
      const view = read(library, file);
      expect(shapeOf(view)).toEqual(shapeOf(plain));
      expect(view).toEqual(plain);
    },
  );

  // igraph also writes the graph unchanged, except for 0.10.2 of Debian 12, which can't write texts over 1 KB.
  test('is the same graph after NetworkX has read and written it', () => {
    const rewritten = path('networkx.graphml');
    read('networkx', file, rewritten);
    expect(readBack(rewritten)).toEqual(readBack(file));
  });

  test('is read the same by igraph after NetworkX has read and written it', () => {
    const rewritten = path('networkx-for-igraph.graphml');
    read('networkx', file, rewritten);
    const view = read('igraph', rewritten);
    expect(shapeOf(view)).toEqual(shapeOf(plain));
    expect(view).toEqual(plain);
  });
});

describe.skipIf(python === null)('the other profiles', { timeout: 120_000 }, () => {
  const write = (id: string) => {
    const file = join(dir, `profile-${id}.xml`);
    writeFileSync(file, [...findFormat(id).write(graph, reference)].join(''));
    return file;
  };

  test.each(['networkx', 'igraph'] as const)(
    'claims as nodes are read by %s with the two ends of each claim',
    (library) => {
      const claims = graph.reduceEdges((sum, _, fact) => sum + fact.claims.length, 0);
      const view = readWith(python!, library, write('graphml-claims'));
      expect(shapeOf(view)).toMatchObject({ nodes: graph.order + claims, edges: 2 * claims });
    },
  );

  test('NetworkX reads GEXF with every node, edge and date', () => {
    const view = readWith(python!, 'networkx-gexf', write('gexf'));
    expect(shapeOf(view)).toMatchObject({ nodes: graph.order, edges: graph.size });
    const edge = view.edges.find(({ id }) => id === 'f0-b');
    expect(edge?.attributes).toMatchObject({ start: '2010-01-01', end: '2024-06-27T23:59:59', label: 'met' });
  });
});

const lxml = findPython('lxml');
if (lxml === null) {
  const missing = 'Python with lxml is missing (tests/interop/requirements.txt)';
  test.skipIf(process.env.CI !== 'true')(`interop: ${missing}`, () => expect.fail(missing));
}

describe.skipIf(lxml === null)('by its schema', { timeout: 120_000 }, () => {
  /** What the schema finds wrong. */
  function validate(schema: string, text: string): unknown {
    const file = join(dir, 'to-validate.xml');
    writeFileSync(file, text);
    const path = fileURLToPath(new URL(`./interop/schemas/${schema}`, import.meta.url));
    return runScript(lxml!, 'validate_xml.py', path, file);
  }
  const write = (id: string) => [...findFormat(id).write(graph, reference)].join('');

  // That of yEd has graphics, which the schema doesn't know.
  test.each(['graphml', 'graphml-slim', 'graphml-claims', 'graphml-claim-edges'])('%s is valid', (id) => {
    expect(validate('graphml.xsd', write(id))).toEqual([]);
  });

  test('a slash in an id is found, as in files of earlier versions', () => {
    const text = write('graphml').replace('<node id="e', '<node id="e/');
    expect(validate('graphml.xsd', text)).toContainEqual(expect.stringContaining('NMTOKEN'));
  });

  test('GEXF is valid by the schema of 1.2, apart from its namespaces and the kinds of edges of 1.3', () => {
    const text = write('gexf')
      // This copy wants colours and sizes in GEXF's own namespace, where no program looks for them.
      .replaceAll(/<viz:/g, '<')
      .replace('http://gexf.net/1.3/viz', 'http://www.gexf.net/1.2draft/viz')
      .replace('"http://gexf.net/1.3" ', '"http://www.gexf.net/1.2draft" ')
      .replace('version="1.3"', 'version="1.2"')
      .replaceAll(/ kind="[^"]*" label/g, ' label');
    expect(validate('gexf-1.2.xsd', text)).toEqual([]);
  });
});
