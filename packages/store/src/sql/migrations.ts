import { type Kysely, sql } from 'kysely';
import { countCertain } from '../graph/count-certain.ts';
import { countCopies } from '../graph/count-copies.ts';
import { countEntities } from '../graph/count-entities.ts';
import { createFindings } from '../graph/create-findings.ts';
import { createGraphTables } from '../graph/create-graph-tables.ts';
import { createNotes } from '../graph/create-notes.ts';
import { createTerms, forgetTerms } from '../graph/create-terms.ts';
import { createHeads } from '../graph/fact-heads.ts';
import { indexOfficeFacts } from '../graph/index-office-facts.ts';
import { markCertain } from '../graph/mark-certain.ts';
import { packFacts } from '../graph/pack-facts.ts';
import { createLinks } from '../links/create-links.ts';
import { addDigests } from './add-digests.ts';
import { addVersions } from './add-versions.ts';
import { countClaims } from './count-claims.ts';
import type { Engine } from './engine.ts';
import { indexArticles } from './index-articles.ts';
import { keepFiles } from './keep-files.ts';
import { splitOffices } from './split-offices.ts';
import type { ArchiveTables } from './tables.ts';

/** One step from a schema version to the next. Never change a released step; add another. */
interface Migration {
  version: number;
  up(db: Kysely<ArchiveTables>, engine: Engine): Promise<void>;
}

const MIGRATIONS: readonly Migration[] = [
  { version: 1, up: createArchive },
  { version: 2, up: addDecisions },
  { version: 3, up: (db, engine) => engine.indexBeginnings(db) },
  { version: 4, up: createLinks },
  { version: 5, up: addAsOf },
  { version: 6, up: splitOffices },
  { version: 7, up: addCertain },
  { version: 8, up: addDigests },
  { version: 9, up: keepFiles },
  { version: 10, up: addVersions },
  { version: 11, up: addSaved },
  { version: 12, up: createGraphTables },
  { version: 13, up: createNotes },
  { version: 14, up: packFacts },
  { version: 15, up: countCertain },
  { version: 16, up: createTerms },
  { version: 17, up: indexOfficeFacts },
  { version: 18, up: keepLists },
  { version: 19, up: forgetTerms },
  { version: 20, up: createHeads },
];

async function createArchive(db: Kysely<ArchiveTables>, engine: Engine): Promise<void> {
  await createArticleTables(db, engine);
  await createClaimTables(db, engine);
  await db.schema
    .createTable('changes')
    .addColumn('sequence', 'integer', (column) => column.primaryKey())
    .addColumn('kind', engine.textType, (column) => column.notNull())
    .addColumn('article_id', engine.textType, (column) => column.notNull())
    .execute();
  await engine.createSearch(db);
}

async function createArticleTables(db: Kysely<ArchiveTables>, { textType }: Engine): Promise<void> {
  await db.schema
    .createTable('articles')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('id', textType, (column) => column.notNull().unique())
    .addColumn('kind', textType, (column) => column.notNull())
    .addColumn('url', textType)
    .addColumn('title', textType, (column) => column.notNull())
    .addColumn('text', textType, (column) => column.notNull())
    .addColumn('published_at', textType)
    .addColumn('source', textType)
    .execute();
  await db.schema
    .createTable('readings')
    .addColumn('article', 'integer', (column) =>
      column.primaryKey().references('articles.number').onDelete('cascade'),
    )
    .addColumn('reader_name', textType, (column) => column.notNull())
    .addColumn('reader_version', textType, (column) => column.notNull())
    .addColumn('notes', textType, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('entities')
    .addColumn('article', 'integer', (column) => column.references('readings.article').onDelete('cascade'))
    .addColumn('ordinal', 'integer')
    .addColumn('id', textType, (column) => column.notNull())
    .addColumn('type', textType, (column) => column.notNull())
    .addColumn('name', textType, (column) => column.notNull())
    .addColumn('aliases', textType, (column) => column.notNull())
    .addColumn('links', textType, (column) => column.notNull())
    .addColumn('mentions', textType, (column) => column.notNull())
    .addPrimaryKeyConstraint('entities_key', ['article', 'ordinal'])
    .execute();
}

async function createClaimTables(db: Kysely<ArchiveTables>, { textType }: Engine): Promise<void> {
  await db.schema
    .createTable('claims')
    .addColumn('article', 'integer', (column) => column.references('readings.article').onDelete('cascade'))
    .addColumn('ordinal', 'integer')
    .addColumn('id', textType, (column) => column.notNull())
    .addColumn('subject', textType, (column) => column.notNull())
    .addColumn('relation', textType, (column) => column.notNull())
    .addColumn('object', textType, (column) => column.notNull())
    .addColumn('office', textType)
    .addColumn('modality', textType, (column) => column.notNull())
    .addColumn('polarity', textType, (column) => column.notNull())
    .addColumn('valid_from', textType)
    .addColumn('valid_to', textType)
    .addColumn('status', textType)
    .addColumn('speaker', textType)
    .addColumn('confidence', 'double precision', (column) => column.notNull())
    .addColumn('how', textType, (column) => column.notNull())
    .addColumn('source', textType)
    .addPrimaryKeyConstraint('claims_key', ['article', 'ordinal'])
    .execute();
  await db.schema
    .createTable('evidence')
    .addColumn('article', 'integer', (column) => column.notNull())
    .addColumn('claim', 'integer', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('span_start', 'integer', (column) => column.notNull())
    .addColumn('span_end', 'integer', (column) => column.notNull())
    .addColumn('quote', textType, (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_key', ['article', 'claim', 'ordinal'])
    .addForeignKeyConstraint(
      'evidence_claim',
      ['article', 'claim'],
      'claims',
      ['article', 'ordinal'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
}

/** Decisions, and lists of entities to link to. Their changes are not about an article. */
async function addDecisions(db: Kysely<ArchiveTables>, { textType }: Engine): Promise<void> {
  await db.schema.alterTable('changes').renameColumn('article_id', 'subject').execute();
  await db.schema
    .createTable('decisions')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('kind', textType, (column) => column.notNull())
    .addColumn('verdict', textType, (column) => column.notNull())
    .addColumn('decided_at', textType, (column) => column.notNull())
    .addColumn('undone_at', textType)
    .execute();
  await db.schema
    .createTable('lists')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('id', textType, (column) => column.notNull())
    .addColumn('name', textType, (column) => column.notNull().unique())
    .execute();
  await db.schema
    .createTable('listed_entities')
    .addColumn('list', 'integer', (column) => column.references('lists.number').onDelete('cascade'))
    .addColumn('ordinal', 'integer')
    .addColumn('id', textType, (column) => column.notNull())
    .addColumn('type', textType, (column) => column.notNull())
    .addColumn('name', textType, (column) => column.notNull())
    .addColumn('aliases', textType, (column) => column.notNull())
    .addColumn('links', textType, (column) => column.notNull())
    .addColumn('countries', textType, (column) => column.notNull())
    .addColumn('offices', textType, (column) => column.notNull())
    .addColumn('born', textType)
    .addColumn('died', textType)
    .addPrimaryKeyConstraint('listed_entities_key', ['list', 'ordinal'])
    .execute();
}

/** The date of a claim's source. */
async function addAsOf(db: Kysely<ArchiveTables>, { textType }: Engine): Promise<void> {
  await db.schema.alterTable('claims').addColumn('as_of', textType).execute();
}

/** Claims stored before count as certain. */
async function addCertain(db: Kysely<ArchiveTables>): Promise<void> {
  await db.schema
    .alterTable('claims')
    .addColumn('certain', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
}

/** What lists of the whole graph, and pages of articles, are made of. */
async function keepLists(db: Kysely<ArchiveTables>, engine: Engine): Promise<void> {
  await countEntities(db, engine);
  await createFindings(db, engine);
  await indexArticles(db);
  await countClaims(db);
  await countCopies(db);
  await markCertain(db, engine);
}

/** Named views and stories. */
async function addSaved(db: Kysely<ArchiveTables>, { textType }: Engine): Promise<void> {
  await db.schema
    .createTable('saved')
    .addColumn('id', textType, (column) => column.primaryKey())
    .addColumn('kind', textType, (column) => column.notNull())
    .addColumn('content', textType, (column) => column.notNull())
    .addColumn('saved_at', textType, (column) => column.notNull())
    .addColumn('digest', textType, (column) => column.notNull())
    .execute();
}

/**
 * Migrates the archive to the latest version, one transaction per step, even if several processes try at
 * once.
 */
export async function migrate(engine: Engine): Promise<void> {
  if ((await readVersion(engine)) === latestVersion()) return;
  for (const migration of MIGRATIONS)
    await engine.db.transaction().execute(async (db) => {
      await engine.lockSchema(db);
      await startMeta(db);
      const { value } = await versionQuery(db).executeTakeFirstOrThrow();
      if (value >= migration.version) return;
      await migration.up(db, engine);
      await db.updateTable('meta').set({ value: migration.version }).where('key', '=', 'version').execute();
      await engine.recordSchema(db);
    });
}

export function latestVersion(): number {
  return MIGRATIONS.at(-1)?.version ?? 0;
}

/** The version of the schema; null if there is no archive yet. */
export async function readVersion(engine: Engine): Promise<number | null> {
  if (!(await engine.tables()).includes('meta')) return null;
  return (await versionQuery(engine.db).executeTakeFirst())?.value ?? null;
}

function versionQuery(db: Kysely<ArchiveTables>) {
  return db.selectFrom('meta').select('value').where('key', '=', 'version');
}

/** Writes first, so that the second of two processes waits here and then finds the work done. */
async function startMeta(db: Kysely<ArchiveTables>): Promise<void> {
  await sql`create table if not exists meta (key text primary key, value integer not null)`.execute(db);
  await db
    .insertInto('meta')
    .values([
      { key: 'version', value: 0 },
      { key: 'sequence', value: 0 },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
