import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFormat } from '@precedent/formats';
import { createGraph } from '@precedent/graph';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHostileGraph } from './interop/hostile-graph.ts';
import { hasJavaLibraries, JAVA_MISSING, readWithJava } from './interop/java.ts';

const isThere = hasJavaLibraries();
const graph = buildHostileGraph(1000);
const reference = await loadReference();
const claims = graph.reduceEdges((sum, _, fact) => sum + fact.claims.length, 0);

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'precedent-java-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

if (!isThere)
  test.skipIf(process.env.CI !== 'true')(`interop: ${JAVA_MISSING}`, () => expect.fail(JAVA_MISSING));

function write(id: string, from = graph): string {
  const { extension, write: pieces } = findFormat(id);
  const file = join(dir, `graph${extension}`);
  writeFileSync(file, [...pieces(from, reference)].join(''));
  return file;
}

const FACTS = { nodes: graph.order, edges: graph.size };
const CLAIM_NODES = { nodes: graph.order + claims, edges: 2 * claims };
const CLAIM_EDGES = { nodes: graph.order, edges: claims };

describe.skipIf(!isThere)('hostile texts', { timeout: 240_000 }, () => {
  test('Gephi reads GEXF and GraphML with every node and edge, without an issue', () => {
    const ids = ['gexf', 'graphml', 'graphml-slim', 'graphml-claims', 'graphml-claim-edges', 'graphml-yed'];
    expect(
      readWithJava(
        'ReadWithGephi',
        ids.map((id) => write(id)),
      ),
    ).toMatchObject(
      [FACTS, FACTS, FACTS, CLAIM_NODES, CLAIM_EDGES, FACTS].map((counts) => ({ ...counts, issues: 0 })),
    );
  });

  test('in Gephi, what happened on one day lasts for all of it', () => {
    const day = { from: '2024-06-27', to: '2024-06-27' };
    const events = createGraph(
      graph.mapNodes((_, entity) => entity),
      graph.mapEdges((_, fact) => ({ ...fact, ...day })),
    );
    expect(readWithJava('ReadWithGephi', [write('gexf', events)])).toMatchObject([
      { ...FACTS, shortest: 86_399_000 },
    ]);
  });

  test('JGraphT, which validates by the schema, reads GraphML with every node and edge', () => {
    const ids = ['graphml', 'graphml-slim', 'graphml-claims', 'graphml-claim-edges'];
    expect(
      readWithJava(
        'ReadWithJgrapht',
        ids.map((id) => write(id)),
      ),
    ).toEqual([FACTS, FACTS, CLAIM_NODES, CLAIM_EDGES]);
  });
});
