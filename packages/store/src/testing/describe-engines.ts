import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { findPostgres, startTemporaryServer, type TemporaryServer } from '../postgres/temporary-server.ts';

const programs = findPostgres();

/** Runs a suite on each engine that lasts; `newLocation` gives where an archive may be made. */
export function describeEngines(
  title: string,
  suite: (newLocation: () => Promise<string>) => void,
  timeout = 60_000,
): void {
  describe(`${title} in an SQLite file`, { timeout }, () => {
    let folder: string;
    let count = 0;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'precedent-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    suite(async () => join(folder, `${++count}.sqlite`));
  });
  // That there is no PostgreSQL is told, and fails where nothing may be skipped, in open-archive.test.ts.
  describe.skipIf(programs === null)(`${title} on PostgreSQL`, { timeout }, () => {
    let server: TemporaryServer;
    beforeAll(async () => {
      server = await startTemporaryServer(programs!);
    }, 60_000);
    afterAll(() => server?.stop());
    suite(() => server.createDatabase());
  });
}
