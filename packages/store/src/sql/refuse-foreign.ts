import { PrecedentError } from '@precedent/model';
import { corruptArchive } from './archive-errors.ts';
import type { Engine } from './engine.ts';
import { latestVersion, readVersion } from './migrations.ts';

/**
 * Before anything is written, checks that the database is empty or has an archive of a known version.
 *
 * @param what for the message: "an SQLite database".
 * @returns whether there is an archive.
 * @throws PrecedentError `archive_corrupt` or `archive_newer`.
 */
export async function refuseForeign(engine: Engine, what: string): Promise<boolean> {
  // Before the version: another process may be creating the archive meanwhile.
  const tables = await engine.tables();
  const version = await readVersion(engine);
  if (version === null && tables.length > 0)
    throw corruptArchive(engine.location, `is ${what}, but not a Precedent archive`);
  if (version !== null && version > latestVersion())
    throw new PrecedentError(
      'archive_newer',
      `${engine.location} has archive version ${version}, but this Precedent only knows versions up to ${latestVersion()}`,
      'Nothing was changed. Update Precedent, or name another archive with --archive.',
    );
  return version !== null;
}
