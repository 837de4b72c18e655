import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeArchive } from './archive-contract.ts';
import { openArchive } from './open-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'precedent-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
describeArchive('an SQLite file', () => openArchive(join(folder, 'new', `${++count}.sqlite`)));
describeArchive('SQLite in memory', () => openArchive(':memory:'));
