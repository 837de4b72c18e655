import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeArchive } from './archive-contract.ts';
import { openArchive } from './open-archive.ts';
import {
  findPostgres,
  POSTGRES_MISSING,
  startTemporaryServer,
  type TemporaryServer,
} from './postgres/temporary-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'precedent-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
describeArchive('an SQLite file', () => openArchive(join(folder, 'new', `${++count}.sqlite`)));
describeArchive('SQLite in memory', () => openArchive(':memory:'));

const programs = findPostgres();
if (programs === null)
  // A named skip tells a person what is missing; where nothing may be skipped it fails.
  test.skipIf(process.env.CI !== 'true')(`PostgreSQL: ${POSTGRES_MISSING}`, () =>
    expect.fail(POSTGRES_MISSING),
  );

describe.skipIf(programs === null)('on a PostgreSQL server', () => {
  let server: TemporaryServer;
  beforeAll(async () => {
    server = await startTemporaryServer(programs!);
  }, 60_000);
  afterAll(() => server?.stop(), 60_000);

  describeArchive('PostgreSQL', async () => openArchive(await server.createDatabase()));
});
