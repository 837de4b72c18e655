import type { Kysely } from 'kysely';
import type { Link, LinkOptions, NamedEntity } from '../archive.ts';
import type { ArchiveTables } from '../sql/tables.ts';

const DEFAULT_LIMIT = 200;

export type NumberedName = NamedEntity & { number: number };

/** Only names that claims are about have links. */
export async function findNames(
  db: Kysely<ArchiveTables>,
  named: readonly NamedEntity[],
): Promise<NumberedName[]> {
  if (named.length === 0) return [];
  const wanted = new Set(named.map(({ type, name }) => `${type} ${name}`));
  const names = named.map(({ name }) => name);
  const rows = await db.selectFrom('names').selectAll().where('name', 'in', names).execute();
  return rows.filter(({ type, name }) => wanted.has(`${type} ${name}`)).sort((a, b) => a.number - b.number);
}

/** Reads the links of each name backwards along its key, so no more than `limit`. */
export async function readLinks(
  db: Kysely<ArchiveTables>,
  named: readonly NamedEntity[],
  { relations, limit = DEFAULT_LIMIT }: LinkOptions,
): Promise<Link[]> {
  const most = Math.floor(limit);
  if (relations?.length === 0 || !(most > 0)) return [];
  const rows = new Map<string, DetailedRow>();
  for (const { number } of await findNames(db, named)) {
    const query = detailedLinks(db, relations).where('links.name', '=', number);
    const ordered = query
      .orderBy('links.article', 'desc')
      .orderBy('links.claim', 'desc')
      .orderBy('links.role', 'desc');
    for (const row of await ordered.limit(most).execute()) rows.set(`${row.article} ${row.claim}`, row);
  }
  return toLinks([...rows.values()]).slice(0, most);
}

/** Links with the content of their claims; of all relations if none is given. */
export function detailedLinks(db: Kysely<ArchiveTables>, relations: readonly string[] | undefined) {
  return db
    .selectFrom('links')
    .innerJoin('names as here', 'here.number', 'links.name')
    .innerJoin('names as there', 'there.number', 'links.other')
    .innerJoin('articles', 'articles.number', 'links.article')
    .innerJoin('claims', (join) =>
      join.onRef('claims.article', '=', 'links.article').onRef('claims.ordinal', '=', 'links.claim'),
    )
    .leftJoin('entities as body', (join) =>
      join.onRef('body.article', '=', 'links.article').onRef('body.id', '=', 'claims.office_body'),
    )
    .select(['links.article', 'links.claim', 'links.role', 'links.relation'])
    .select(['here.type as type', 'here.name as name', 'there.type as otherType', 'there.name as otherName'])
    .select(['office_title', 'body.type as bodyType', 'body.name as bodyName'])
    .select(['modality', 'polarity', 'valid_from', 'valid_to'])
    .select(['articles.id as articleId', 'claims.id as claimId'])
    .$if(relations !== undefined, (query) => query.where('links.relation', 'in', relations!));
}

type DetailedRow = Awaited<ReturnType<ReturnType<typeof detailedLinks>['execute']>>[number];

/** Newest article first, in order of adding. */
export function toLinks(rows: readonly DetailedRow[]): Link[] {
  const ordered = [...rows].sort((a, b) => b.article - a.article || b.claim - a.claim);
  return ordered.map((row) => {
    const here = { type: row.type, name: row.name };
    const there = { type: row.otherType, name: row.otherName };
    const [subject, object] = row.role === 0 ? [here, there] : [there, here];
    const { relation, modality, polarity, valid_from: from, valid_to: to, articleId, claimId } = row;
    const office = officeOf(row);
    return { subject, relation, object, office, modality, polarity, from, to, articleId, claimId };
  });
}

function officeOf({ office_title: title, bodyType: type, bodyName: name }: DetailedRow): Link['office'] {
  if (title === null) return null;
  return { title, body: type === null || name === null ? null : { type, name } };
}
