import { cpSync, rmSync } from 'node:fs';
import { restoreArchive } from '@precedent/store';
import {
  createDatabase,
  dropDatabase,
  findDatabase,
  findPostgres,
  nameOf,
  POSTGRES_MISSING,
  startTemporaryServer,
} from '../../../packages/store/src/postgres/temporary-server.ts';

/** Where an archive is, of which each round has a copy. */
export interface Place {
  archive: string;
  /** A file that says what building its graph took, if the archive is there the next time; else null. */
  known: string | null;
  copy(): Promise<string>;
  remove(copy: string): Promise<void>;
  leave(): Promise<void>;
}

export function placeInFile(file: string): Place {
  return {
    archive: file,
    known: `${file}.built.json`,
    copy: async () => {
      cpSync(file, `${file}.round`);
      return `${file}.round`;
    },
    remove: async (copy) => {
      for (const part of ['', '-wal', '-shm']) rmSync(copy + part, { force: true });
    },
    leave: async () => {},
  };
}

/** The archive of a file on a PostgreSQL server that is started for it, without the graph that the file keeps. */
export async function placeOnPostgres(file: string): Promise<Place> {
  const programs = findPostgres();
  if (programs === null) throw new Error(POSTGRES_MISSING);
  const server = await startTemporaryServer(programs, { durable: true });
  const archive = await server.createDatabase();
  await restoreArchive(file, archive);
  return {
    archive,
    known: null,
    copy: () => server.copyDatabase(archive),
    remove: (copy) => server.dropDatabase(copy),
    leave: () => server.stop(),
  };
}

/** The same on a server that runs, where it stays for the next time as the database `precedent_bench_` with the number of its articles. */
export async function placeOnServer(server: string, file: string, articles: number): Promise<Place> {
  const name = `precedent_bench_${articles}`;
  const found = await findDatabase(server, name);
  const archive = found ?? (await createDatabase(server, undefined, name));
  if (found === null) await restoreArchive(file, archive);
  return {
    archive,
    known: `${file}.postgres.built.json`,
    copy: () => createDatabase(server, nameOf(archive)),
    remove: (copy) => dropDatabase(server, copy),
    leave: async () => {},
  };
}
