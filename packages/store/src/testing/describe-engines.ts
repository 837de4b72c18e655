import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createDatabase, POSTGRES_MISSING } from '../postgres/temporary-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine for `*.engines.test.ts`: SQLite in the fast tests, PostgreSQL in the slow ones. */
    engine: 'sqlite' | 'postgres';
    /** The address of a temporary server for slow tests; null if PostgreSQL is missing. */
    postgres: string | null;
  }
}

/** A suite for one engine. `newLocation` returns a location for a new archive. */
type Suite = (newLocation: () => Promise<string>) => void;

const TIMEOUT = 120_000;

/** For files named `*.engines.test.ts`: runs a suite on the engine of the current run. */
export function describeEngine(title: string, suite: Suite): void {
  if (inject('engine') === 'sqlite') describeSqlite(title, suite);
  else describePostgres(title, suite);
}

/** For files named `*.slow.test.ts`: runs a suite on each engine. */
export function describeEngines(title: string, suite: Suite, timeout = TIMEOUT): void {
  describeSqlite(title, suite, timeout);
  describePostgres(title, suite, timeout);
}

function describeSqlite(title: string, suite: Suite, timeout = TIMEOUT): void {
  describe(`${title} in an SQLite file`, { timeout }, () => {
    let folder: string;
    let count = 0;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'precedent-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    suite(async () => join(folder, `${++count}.sqlite`));
  });
}

export function describePostgres(title: string, suite: Suite, timeout = TIMEOUT): void {
  const server = inject('postgres');
  if (server !== null)
    describe(`${title} on PostgreSQL`, { timeout }, () => suite(() => createDatabase(server)));
  // A named skip tells a person what is missing; where nothing may be skipped it fails.
  else
    test.skipIf(process.env.CI !== 'true')(`${title} on PostgreSQL: ${POSTGRES_MISSING}`, () =>
      expect.fail(POSTGRES_MISSING),
    );
}
