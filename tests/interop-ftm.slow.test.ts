import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFormat } from '@precedent/formats';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHostileGraph } from './interop/hostile-graph.ts';
import { findPython, runScript } from './interop/python.ts';

const python = findPython('followthemoney');
const MISSING = 'Python with followthemoney is missing (tests/interop/requirements.txt)';
const graph = buildHostileGraph(100);
const reference = await loadReference();

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'precedent-ftm-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

if (python === null) {
  test.skipIf(process.env.CI !== 'true')(`interop: ${MISSING}`, () => expect.fail(MISSING));
}

test.skipIf(python === null)(
  'FollowTheMoney accepts every entity, office and fact, and keeps every value',
  { timeout: 120_000 },
  () => {
    const file = join(dir, 'graph.ftm.json');
    writeFileSync(file, [...findFormat('ftm').write(graph, reference)].join(''));
    const { schemas, dropped } = runScript(python!, 'ftm_reader.py', file) as {
      schemas: Record<string, string>;
      dropped: Record<string, unknown>;
    };
    const offices = new Set(graph.mapEdges((_, { office }) => office?.id).filter(Boolean));
    expect(Object.keys(schemas)).toHaveLength(graph.order + graph.size + offices.size);
    expect(Object.values(schemas)).toContain('Succession');
    expect(dropped).toEqual({});
  },
);
