import { PrecedentError } from '@precedent/model';
import { corruptArchive } from './archive-errors.ts';
import type { Engine } from './engine.ts';
import { latestVersion, readVersion } from './migrations.ts';

/**
 * Before anything is written: what is there must be an archive that this version knows, or nothing.
 *
 * @param what "an SQLite database", for the message.
 * @returns whether there is an archive.
 * @throws PrecedentError `archive_corrupt` or `archive_newer`.
 */
export async function refuseForeign(engine: Engine, what: string): Promise<boolean> {
  const version = await readVersion(engine);
  if (version === null && (await engine.tables()).length > 0)
    throw corruptArchive(engine.location, `is ${what}, but not an archive of Precedent`);
  if (version !== null && version > latestVersion())
    throw new PrecedentError(
      'archive_newer',
      `${engine.location} has archive version ${version}; this Precedent knows versions up to ${latestVersion()}`,
      'Nothing was changed. Update Precedent, or name another archive with --archive.',
    );
  return version !== null;
}
