import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFormat } from '@precedent/formats';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHostileGraph } from './interop/hostile-graph.ts';
import { findPython, runScript } from './interop/python.ts';

const python = findPython('pandas');
const MISSING = 'Python with pandas is missing (tests/interop/requirements.txt)';
const graph = buildHostileGraph(1000);
const reference = await loadReference();

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'precedent-csv-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

if (python === null)
  test.skipIf(process.env.CI !== 'true')(`interop: ${MISSING}`, () => expect.fail(MISSING));

const rowsOf = { 'csv-edges': graph.size, 'csv-nodes': graph.order };

test.skipIf(python === null).each(Object.entries(rowsOf))(
  'pandas reads %s of hostile texts with every row and value, as Python does',
  { timeout: 120_000 },
  (id, rows) => {
    const file = join(dir, `${id}.csv`);
    writeFileSync(file, [...findFormat(id).write(graph, reference)].join(''));
    expect(runScript(python!, 'csv_reader.py', file)).toEqual({ rows, other: [] });
  },
);
