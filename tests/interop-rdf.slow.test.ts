import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFormat, toQuads } from '@precedent/formats';
import { createGraph } from '@precedent/graph';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHostileGraph } from './interop/hostile-graph.ts';
import { findPython, runScript } from './interop/python.ts';

const python = findPython('rdflib', 'pyshacl');
const MISSING = 'Python with rdflib and pyshacl is missing (tests/interop/requirements.txt)';
const SHAPES = fileURLToPath(new URL('../data/rdf/shapes.ttl', import.meta.url));
// A validator of shapes takes its time over each text.
const graph = buildHostileGraph(1000);
const reference = await loadReference();

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'precedent-rdf-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

if (python === null) {
  test.skipIf(process.env.CI !== 'true')(`interop: ${MISSING}`, () => expect.fail(MISSING));
}

interface RdfView {
  counts: number[];
  merged: number;
  conforms: boolean;
  report: string;
}

function readFiles(...files: [syntax: string, id: string, text: string][]): RdfView {
  const args = files.flatMap(([syntax, id, text], index) => {
    const file = join(dir, `${index}-${id}`);
    writeFileSync(file, text);
    return [syntax, file];
  });
  return runScript(python!, 'rdf_reader.py', SHAPES, ...args) as RdfView;
}

const write = (id: string, from = graph) => [...findFormat(id).write(from, reference)].join('');

describe.skipIf(python === null)('RDF of hostile texts', { timeout: 120_000 }, () => {
  test.each([
    ['turtle', 'turtle'],
    ['trig', 'trig'],
    ['n-quads', 'nquads'],
    ['json-ld', 'json-ld'],
  ])('%s is read by rdflib with every statement, and conforms to the shapes', (id, syntax) => {
    const view = readFiles([syntax, id, write(id)]);
    const statements = new Set(
      [...toQuads(graph, reference)].map(({ subject, predicate, object }) =>
        JSON.stringify([subject, predicate, object]),
      ),
    );
    expect(view.counts).toEqual([statements.size]);
    expect(view.report).toContain('Conforms: True');
  });

  test('two archives taken together conform as well', () => {
    const facts = [...graph.edgeEntries()].map(({ attributes: fact }) => ({
      ...fact,
      claims: fact.claims.map((claim) => ({ ...claim, confidence: 0.25 })),
    }));
    const theirs = createGraph(
      graph.mapNodes((_, entity) => entity),
      facts,
    );
    const view = readFiles(
      ['turtle', 'ours', write('turtle')],
      ['turtle', 'theirs', write('turtle', theirs)],
    );
    expect(view.merged).toBeGreaterThan(view.counts[0]!);
    expect(view.report).toContain('Conforms: True');
  });

  test('the shapes refuse a claim with a polarity of its own', () => {
    const view = readFiles(['turtle', 'wrong', write('turtle').replace('"negative"', '"maybe"')]);
    expect(view.conforms).toBe(false);
    expect(view.report).toContain('maybe');
  });
});
