import { cpSync, rmSync } from 'node:fs';
import { restoreArchive } from '@precedent/store';
import {
  findPostgres,
  POSTGRES_MISSING,
  startTemporaryServer,
} from '../../../packages/store/src/postgres/temporary-server.ts';

/** Where an archive is, of which each round has a copy. */
export interface Place {
  archive: string;
  /** Whether it is there the next time. */
  isLasting: boolean;
  copy(): Promise<string>;
  remove(copy: string): Promise<void>;
  leave(): Promise<void>;
}

export function placeInFile(file: string): Place {
  return {
    archive: file,
    isLasting: true,
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

/** The archive of a file on a PostgreSQL server of its own, without the graph that the file keeps. */
export async function placeOnPostgres(file: string): Promise<Place> {
  const programs = findPostgres();
  if (programs === null) throw new Error(POSTGRES_MISSING);
  const server = await startTemporaryServer(programs, { durable: true });
  const archive = await server.createDatabase();
  await restoreArchive(file, archive);
  return {
    archive,
    isLasting: false,
    copy: () => server.copyDatabase(archive),
    remove: (copy) => server.dropDatabase(copy),
    leave: () => server.stop(),
  };
}
