import type { PrecedentError, Reading } from '@precedent/model';
import type { Transaction } from 'kysely';
import type { AddOutcome, Origin } from '../archive.ts';
import { writeLinks } from '../links/write-links.ts';
import { addressOf } from './address.ts';
import { nextSequence, rowFromChange, takeNumbers } from './change-sequence.ts';
import type { Engine } from './engine.ts';
import { type InsertRows, insertQuickly } from './insert-rows.ts';
import { partsOf } from './parts-of.ts';
import { rowFromArticle, rowsFromReading } from './reading-rows.ts';
import {
  findAllStored,
  findStored,
  isSameArticle,
  isSameReader,
  otherArticle,
  type StoredArticle,
} from './stored-article.ts';
import type { ArchiveTables } from './tables.ts';
import { putReading } from './write-reading.ts';

export interface ReadingToAdd {
  reading: Reading;
  origin: Origin | null;
}

/** What became of each reading. An error is about that reading alone. */
export type AddedOrRefused = AddOutcome | PrecedentError;

/**
 * Adds readings, with the same result as one after the other, in one transaction. Articles that are new and no version of a
 * stored story are written many at once.
 */
export async function writeReadings(
  engine: Engine,
  items: readonly ReadingToAdd[],
): Promise<AddedOrRefused[]> {
  return engine.db.transaction().execute(async (trx) => {
    await takeNumbers(trx, 0);
    const batch = new Batch(engine, trx, await findKnown(trx, items));
    const outcomes: AddedOrRefused[] = [];
    for (const item of items) outcomes.push(await batch.add(item));
    await batch.write();
    return outcomes;
  });
}

/** What the archive has already of what is to be added. */
interface Known {
  articles: ReadonlyMap<string, StoredArticle>;
  addresses: ReadonlySet<string>;
}

class Batch {
  private readonly engine: Engine;
  private readonly trx: Transaction<ArchiveTables>;
  private readonly insert: InsertRows;
  private readonly known: Known;
  private readonly ids = new Set<string>();
  private readonly addresses: Set<string>;
  private waiting: ReadingToAdd[] = [];

  constructor(engine: Engine, trx: Transaction<ArchiveTables>, known: Known) {
    this.engine = engine;
    this.trx = trx;
    this.insert = insertQuickly(engine);
    this.known = known;
    this.addresses = new Set(known.addresses);
  }

  /** Has it wait to be written with others, unless it concerns an article that is in the archive or waits, too. */
  async add(item: ReadingToAdd): Promise<AddedOrRefused> {
    const { article } = item.reading;
    const address = addressOf(article);
    const stored = this.known.articles.get(article.id);
    const isNew = !stored && !this.ids.has(article.id) && (address === null || !this.addresses.has(address));
    if (!isNew) return this.addAlone(item, stored);
    this.ids.add(article.id);
    if (address !== null) this.addresses.add(address);
    this.waiting.push(item);
    return 'added';
  }

  /** Writes all that wait. */
  async write(): Promise<void> {
    const { trx, insert, waiting } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    const first = (await takeNumbers(trx, waiting.length)) - waiting.length + 1;
    const fileOf = ({ origin }: ReadingToAdd) => origin?.file ?? null;
    const numbered = waiting.map(({ reading }, at) => ({ reading, article: first + at }));
    const rows = waiting.map((item, at) => rowsFromReading(item.reading, first + at, fileOf(item)));
    const articles = waiting.map((item, at) => rowFromArticle(item.reading, first + at, fileOf(item)));
    await insert(trx, 'articles', articles);
    const readings = rows.map(({ reading }) => reading);
    await insert(trx, 'readings', readings);
    for (const table of ['entities', 'claims', 'evidence'] as const)
      await insert(
        trx,
        table,
        rows.flatMap((own) => own[table] as never[]),
      );
    await writeLinks(trx, numbered, insert);
    const changes = numbered.map(({ reading, article }) =>
      rowFromChange({ sequence: article, kind: 'added', articleId: reading.article.id }),
    );
    await insert(trx, 'changes', changes);
  }

  /** @param before what was stored before this transaction. */
  private async addAlone(
    { reading, origin }: ReadingToAdd,
    before: StoredArticle | undefined,
  ): Promise<AddedOrRefused> {
    const { trx } = this;
    const { id } = reading.article;
    const known = before && !this.ids.has(id) ? refusedOrUnchanged(before, reading) : null;
    if (known) return known;
    await this.write();
    const stored = await findStored(trx, id);
    const now = stored ? refusedOrUnchanged(stored, reading) : null;
    if (now) return now;
    this.ids.add(id);
    const sequence = await nextSequence(trx);
    return putReading(this.engine, trx, { reading, origin, stored, sequence });
  }
}

/** Null if the reading replaces what is stored. */
function refusedOrUnchanged(stored: StoredArticle, { article, reader }: Reading): AddedOrRefused | null {
  if (!isSameArticle(stored, article)) return otherArticle(article.id);
  return isSameReader(stored, reader) ? 'unchanged' : null;
}

async function findKnown(trx: Transaction<ArchiveTables>, items: readonly ReadingToAdd[]): Promise<Known> {
  const articles = new Map<string, StoredArticle>();
  const addresses = new Set<string>();
  const ids = items.map(({ reading }) => reading.article.id);
  for (const part of partsOf(ids))
    for (const [id, stored] of await findAllStored(trx, part)) articles.set(id, stored);
  const wanted = items.flatMap(({ reading }) => addressOf(reading.article) ?? []);
  for (const part of partsOf(wanted)) {
    const query = trx.selectFrom('articles').select('address').where('address', 'in', part);
    for (const { address } of await query.execute()) addresses.add(address!);
  }
  return { articles, addresses };
}
