import { indexBodies, indexOfficeTitles, type Office, parseOffice } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from './engine.ts';
import { groupBy } from './group-by.ts';
import type { ArchiveTables, EntityRow } from './tables.ts';

/** Articles that are changed at a time. */
const PAGE = 64;

interface PrintedOffice {
  article: number;
  ordinal: number;
  object: string;
  office: string;
}

/**
 * Earlier versions kept an office as one text: "Secretary General of NATO". It becomes its title, and the
 * entity of the reading whose office it is.
 */
export async function splitOffices(db: Kysely<ArchiveTables>, { textType }: Engine): Promise<void> {
  await db.schema.alterTable('claims').addColumn('office_title', textType).execute();
  await db.schema.alterTable('claims').addColumn('office_body', textType).execute();
  for (let last = -1; ; ) {
    const { rows } = await sql<{ article: number }>`select distinct article from claims
      where office is not null and article > ${last} order by article limit ${PAGE}`.execute(db);
    if (rows.length === 0) break;
    const articles = rows.map(({ article }) => article);
    await splitIn(db, articles);
    last = articles.at(-1)!;
  }
  await db.schema.alterTable('claims').dropColumn('office').execute();
}

async function splitIn(db: Kysely<ArchiveTables>, articles: readonly number[]): Promise<void> {
  const list = sql.join(articles);
  const { rows: printed } = await sql<PrintedOffice>`select article, ordinal, object, office from claims
    where office is not null and article in (${list})`.execute(db);
  const entities = await db.selectFrom('entities').selectAll().where('article', 'in', articles).execute();
  const entitiesOf = groupBy(entities, ({ article }) => article);
  for (const { article, ordinal, object, office } of printed) {
    const split = readPrinted(office, object, entitiesOf.get(article) ?? []);
    await db
      .updateTable('claims')
      .set({ office_title: split?.title ?? null, office_body: split?.body ?? null })
      .where('article', '=', article)
      .where('ordinal', '=', ordinal)
      .execute();
  }
}

/** A reading names the bodies of its offices, or links them: "Dutch" to the gazetteer's `netherlands`. */
function readPrinted(office: string, objectId: string, rows: readonly EntityRow[]): Office | null {
  const entities = rows.map(({ id, type, name, aliases, links }) => {
    const { gazetteer, ...others }: Record<string, string> = JSON.parse(links);
    const linked = gazetteer === undefined ? [] : [gazetteer.replaceAll('-', ' ')];
    return { id, type, name, aliases: [...JSON.parse(aliases), ...linked], links: others };
  });
  const object = entities.find(({ id }) => id === objectId);
  return parseOffice(office, {
    titles: indexOfficeTitles([]),
    bodyNamed: indexBodies(entities, () => null),
    stated: object && object.type !== 'person' ? object.id : null,
  });
}
