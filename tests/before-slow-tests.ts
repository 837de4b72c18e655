import type { TestProject } from 'vitest/node';
import { findPostgres, startTemporaryServer } from '../packages/store/src/postgres/temporary-server.ts';
import { buildWhatIsStale } from '../scripts/setup/build.mjs';

/** Prepares what slow tests share: the built command and page, and a PostgreSQL server. */
export default async function prepare({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  await buildWhatIsStale();
  const programs = findPostgres();
  const server = programs === null ? null : await startTemporaryServer(programs);
  provide('postgres', server?.address ?? null);
  return server?.stop;
}
