import type { Kysely } from 'kysely';
import type { ArchiveProblem } from '../archive.ts';
import { isCorrupt } from '../sql/archive-errors.ts';
import type { Engine } from '../sql/engine.ts';
import { PAGE, readPage, readStored, type StoredReading } from '../sql/read-readings.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { checkCounts } from './check-counts.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkLinks } from './check-links.ts';
import { checkLists } from './check-lists.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkSaved } from './check-saved.ts';
import { checkStoredReading } from './check-stored-reading.ts';
import { checkVersions } from './check-versions.ts';

/** All faults of an archive. O(archive). */
export async function* verifyArchive(engine: Engine): AsyncIterable<ArchiveProblem> {
  for (const [part, check] of CHECKS)
    try {
      yield* check(engine);
    } catch (error) {
      if (!isCorrupt(error)) throw error;
      yield { where: 'the archive', what: `its ${part} cannot be read: ${(error as Error).message}` };
    }
}

/** What each check reads. One that cannot finish does not prevent the others. */
const CHECKS: readonly [string, (engine: Engine) => AsyncIterable<ArchiveProblem>][] = [
  ['tables', checkEngine],
  ['articles', checkReadings],
  ['versions', ({ db }) => checkVersions(db)],
  ['decisions', ({ db }) => checkDecisions(db)],
  ['lists', ({ db }) => checkLists(db)],
  ['views and stories', ({ db }) => checkSaved(db)],
  ['changes', ({ db }) => checkNumbers(db)],
  ['links', ({ db }) => checkLinks(db)],
  ['counts', ({ db }) => checkCounts(db)],
];

async function* checkEngine(engine: Engine): AsyncIterable<ArchiveProblem> {
  for (const what of await engine.findDamage()) yield { where: 'the archive', what };
}

async function* checkReadings(engine: Engine): AsyncIterable<ArchiveProblem> {
  for await (const item of readEach(engine)) yield* 'what' in item ? [item] : checkStoredReading(item);
}

/** Each reading, or why it cannot be read. */
async function* readEach({ db }: Engine): AsyncIterable<StoredReading | ArchiveProblem> {
  for (let last = ''; ; ) {
    const ids = await nextIds(db, last);
    if (ids.length === 0) return;
    try {
      yield* await readPage(db, last);
    } catch {
      for (const id of ids) yield* await readOne(db, id);
    }
    last = ids.at(-1)!;
  }
}

/** How many are read at once. */
async function nextIds(db: Kysely<ArchiveTables>, after: string): Promise<string[]> {
  const query = db.selectFrom('articles').select('id').where('id', '>', after).orderBy('id');
  return (await query.limit(PAGE).execute()).map((row) => row.id);
}

/** None if it was removed meanwhile. */
async function readOne(db: Kysely<ArchiveTables>, id: string): Promise<(StoredReading | ArchiveProblem)[]> {
  try {
    const stored = await readStored(db, id);
    return stored ? [stored] : [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ where: `article ${id}`, what: `it cannot be read: ${reason}` }];
  }
}
