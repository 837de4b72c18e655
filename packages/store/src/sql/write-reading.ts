import type { GraphStep, Reading } from '@precedent/model';
import type { Transaction } from 'kysely';
import type { AddOutcome, Origin } from '../archive.ts';
import { takeStep } from '../graph/keep-graph.ts';
import { deleteLinks, writeLinks } from '../links/write-links.ts';
import { addressOf } from './address.ts';
import { isCorrupt } from './archive-errors.ts';
import { nextSequence, recordChange } from './change-sequence.ts';
import type { Engine } from './engine.ts';
import { partsOf } from './parts-of.ts';
import { assemble, isUnchanged } from './read-readings.ts';
import { countsOf, type ReadingRows, rowFromArticle, rowsFromReading } from './reading-rows.ts';
import {
  findStored,
  isSameArticle,
  isSameReader,
  otherArticle,
  type StoredArticle,
} from './stored-article.ts';
import type { ArchiveTables, ArticleRow } from './tables.ts';
import { settleVersions } from './versions.ts';

export async function writeReading(
  engine: Engine,
  reading: Reading,
  origin: Origin | null,
  step: GraphStep | null,
): Promise<AddOutcome> {
  return engine.db.transaction().execute(async (trx) => {
    const sequence = await nextSequence(trx);
    const stored = await findStored(trx, reading.article.id);
    if (stored && !isSameArticle(stored, reading.article)) throw otherArticle(reading.article.id);
    if (stored && isSameReader(stored, reading.reader)) return 'unchanged';
    if (stored && step?.sequence === sequence) await takeStep(engine, trx, step, sequence - 1);
    return putReading(engine, trx, { reading, origin, stored, sequence });
  });
}

/** Adds an article with its reading, or replaces the reading of a stored one, which keeps its title and address. */
export async function putReading(
  engine: Engine,
  trx: Transaction<ArchiveTables>,
  { reading: given, origin, stored, sequence }: ReadingToPut,
): Promise<'added' | 'replaced'> {
  const kept = stored ? await readWhole(trx, stored.number) : null;
  const reading = kept ? { ...given, article: kept.article } : given;
  if (stored) await replaceReading(trx, stored.number, reading);
  else await insertArticle(engine, trx, rowFromArticle(reading, sequence, origin?.file ?? null));
  const file = stored ? stored.file : (origin?.file ?? null);
  const article = stored?.number ?? sequence;
  await insertRows(trx, rowsFromReading(reading, article, file));
  if (stored?.latest !== 0) await writeLinks(trx, [{ reading, article }]);
  const kind = stored ? 'replaced' : 'added';
  await recordChange(trx, { sequence, kind, articleId: reading.article.id });
  if (!stored) await settleVersions(trx, addressOf(reading.article), sequence);
  return kind;
}

interface ReadingToPut {
  reading: Reading;
  origin: Origin | null;
  stored: StoredArticle | undefined;
  /** The number of this change. */
  sequence: number;
}

/** Adds an article with its reading and its links, without a change; whether it is the latest version is for the caller. */
export async function insertReading(
  engine: Engine,
  trx: Transaction<ArchiveTables>,
  reading: Reading,
  number: number,
  file: string | null,
): Promise<void> {
  await insertArticle(engine, trx, rowFromArticle(reading, number, file));
  await insertRows(trx, rowsFromReading(reading, number, file));
  await writeLinks(trx, [{ reading, article: number }]);
}

/** False if the archive has no such article. Works on a damaged one too, which is the way to get rid of it. */
export async function deleteArticle(
  engine: Engine,
  articleId: string,
  step: GraphStep | null,
): Promise<boolean> {
  return engine.db.transaction().execute(async (trx) => {
    const sequence = await nextSequence(trx);
    const article = await trx
      .selectFrom('articles')
      .select(['number', 'address'])
      .where('id', '=', articleId)
      .executeTakeFirst();
    if (!article) return false;
    if (step?.sequence === sequence) await takeStep(engine, trx, step, sequence - 1);
    const isWhole = (await readWhole(trx, article.number)) !== null;
    await deleteReading(trx, article.number);
    await trx.deleteFrom('articles').where('number', '=', article.number).execute();
    if (!isWhole) await engine.rebuildSearch(trx);
    await recordChange(trx, { sequence, kind: 'removed', articleId });
    await settleVersions(trx, article.address, null);
    return true;
  });
}

/** Null if it is damaged. */
async function readWhole(trx: Transaction<ArchiveTables>, number: number): Promise<Reading | null> {
  try {
    const rows = await trx.selectFrom('articles').selectAll().where('number', '=', number).execute();
    const [stored] = await assemble(trx, rows);
    return stored && isUnchanged(stored) ? stored.reading : null;
  } catch (error) {
    if (isCorrupt(error)) return null;
    throw error;
  }
}

async function insertArticle(
  engine: Engine,
  trx: Transaction<ArchiveTables>,
  row: ArticleRow,
): Promise<void> {
  await trx.insertInto('articles').values(row).execute();
  await engine.indexArticle(trx, row);
}

/** Removes the earlier one; the rows of this one are still to come. */
async function replaceReading(
  trx: Transaction<ArchiveTables>,
  article: number,
  { claims }: Reading,
): Promise<void> {
  await deleteReading(trx, article);
  await trx.updateTable('articles').set(countsOf(claims)).where('number', '=', article).execute();
}

async function deleteReading(trx: Transaction<ArchiveTables>, article: number): Promise<void> {
  await deleteLinks(trx, article);
  await trx.deleteFrom('readings').where('article', '=', article).execute();
}

async function insertRows(trx: Transaction<ArchiveTables>, rows: ReadingRows): Promise<void> {
  await trx.insertInto('readings').values(rows.reading).execute();
  for (const part of partsOf(rows.entities)) await trx.insertInto('entities').values(part).execute();
  for (const part of partsOf(rows.claims)) await trx.insertInto('claims').values(part).execute();
  for (const part of partsOf(rows.evidence)) await trx.insertInto('evidence').values(part).execute();
}
