import type { Transaction } from 'kysely';
import { readCounter } from '../backup/take-sequence.ts';
import { readAlerts } from '../sql/alerts.ts';
import { readChanges } from '../sql/change-sequence.ts';
import { readDecisions } from '../sql/decisions.ts';
import type { Engine } from '../sql/engine.ts';
import { readWholeList } from '../sql/entity-lists.ts';
import { assemble, PAGE, refuseChanged } from '../sql/read-readings.ts';
import { readSaved } from '../sql/saved.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { type ArchiveLine, type FirstLine, LINES_VERSION } from './archive-line.ts';

/**
 * Writes everything in the archive as JSON Lines, of one moment, a page at a time: articles of every version with their
 * readings, decisions, lists, saved views and stories, alerts, and changes, all with their numbers. Digests, the search
 * index and links are left out, because they follow from the rest, and what was fetched last, which is only fetched again.
 *
 * @param write takes some lines at a time.
 * @throws PrecedentError `archive_corrupt` if anything is not what was stored.
 */
export async function writeLines(engine: Engine, write: (lines: string) => Promise<void>): Promise<void> {
  const moment = engine.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  await moment.execute(async (trx) => {
    const first: FirstLine = {
      precedent: 'archive',
      version: LINES_VERSION,
      sequence: await readCounter(trx),
    };
    await write(`${JSON.stringify(first)}\n`);
    let count = 2;
    for await (const page of pagesOf(trx)) {
      if (page.length > 0) await write(page.map((line) => `${JSON.stringify(line)}\n`).join(''));
      count += page.length;
    }
    await write(`${JSON.stringify({ end: count } satisfies ArchiveLine)}\n`);
  });
}

async function* pagesOf(trx: Transaction<ArchiveTables>): AsyncIterable<ArchiveLine[]> {
  yield* readingPages(trx);
  yield (await readDecisions(trx)).map((decision) => ({ decision }));
  yield* listPages(trx);
  yield (await readSaved(trx)).map((saved) => ({ saved }));
  yield (await readAlerts(trx)).map((alert) => ({ alert }));
  yield (await readChanges(trx, 0)).map((change) => ({ change }));
}

async function* readingPages(trx: Transaction<ArchiveTables>): AsyncIterable<ArchiveLine[]> {
  for (let last = 0; ; ) {
    const query = trx.selectFrom('articles').selectAll().where('number', '>', last);
    const articles = await query.orderBy('number').limit(PAGE).execute();
    const stored = await assemble(trx, articles);
    yield stored.map((each, index) => ({
      reading: refuseChanged(each),
      number: articles[index]!.number,
      file: each.file,
    }));
    if (articles.length < PAGE) return;
    last = articles.at(-1)!.number;
  }
}

async function* listPages(trx: Transaction<ArchiveTables>): AsyncIterable<ArchiveLine[]> {
  for (const row of await trx.selectFrom('lists').selectAll().orderBy('number').execute()) {
    const { id, name, number } = row;
    yield [{ list: { id, name, number } }];
    yield (await readWholeList(trx, row)).map((listed) => ({ listed }));
  }
}
