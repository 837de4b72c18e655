import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { describeArchive } from './archive-contract.ts';
import { openArchive } from './open-archive.ts';
import { describePostgres } from './testing/describe-engines.ts';

if (inject('engine') === 'postgres')
  describePostgres('An archive', (newLocation) =>
    describeArchive('a server', async () => openArchive(await newLocation())),
  );
else {
  const folder = mkdtempSync(join(tmpdir(), 'precedent-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let count = 0;
  describeArchive('an SQLite file', () => openArchive(join(folder, 'new', `${++count}.sqlite`)));
  describeArchive('SQLite in memory', () => openArchive(':memory:'));
}
