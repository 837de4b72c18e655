import type { Kysely } from 'kysely';
import type { Link, LinkOptions, NamedEntity } from '../archive.ts';
import type { ArchiveTables } from '../sql/tables.ts';

const DEFAULT_LIMIT = 200;

export type NumberedName = NamedEntity & { number: number };

/** Those that claims are about; the others have no links. */
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

/** The links of each name are read backwards along its key, so no further than `limit`. */
export async function readLinks(
  db: Kysely<ArchiveTables>,
  named: readonly NamedEntity[],
  { relations, limit = DEFAULT_LIMIT }: LinkOptions,
): Promise<Link[]> {
  const rows: LinkOfName[] = [];
  for (const name of await findNames(db, named))
    rows.push(...(await linksOfName(db, name, relations, Math.floor(limit))));
  const distinct = new Map(rows.map((row) => [`${row.article} ${row.claim}`, row]));
  return [...distinct.values()]
    .sort((a, b) => b.article - a.article || b.claim - a.claim)
    .slice(0, Math.floor(limit))
    .map(({ link }) => link);
}

interface LinkOfName {
  article: number;
  claim: number;
  link: Link;
}

async function linksOfName(
  db: Kysely<ArchiveTables>,
  { number, type, name }: NumberedName,
  relations: readonly string[] | undefined,
  limit: number,
): Promise<LinkOfName[]> {
  if (relations?.length === 0 || !(limit > 0)) return [];
  const rows = await db
    .selectFrom('links')
    .innerJoin('names', 'names.number', 'links.other')
    .innerJoin('articles', 'articles.number', 'links.article')
    .innerJoin('claims', (join) =>
      join.onRef('claims.article', '=', 'links.article').onRef('claims.ordinal', '=', 'links.claim'),
    )
    .select(['links.article', 'links.claim', 'links.role', 'names.type', 'names.name'])
    .select(['links.relation', 'office', 'modality', 'polarity', 'valid_from', 'valid_to'])
    .select(['articles.id as articleId', 'claims.id as claimId'])
    .where('links.name', '=', number)
    .$if(relations !== undefined, (query) => query.where('links.relation', 'in', relations!))
    .orderBy('links.article', 'desc')
    .orderBy('links.claim', 'desc')
    .orderBy('links.role', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const [here, there] = [
      { type, name },
      { type: row.type, name: row.name },
    ];
    const { article, claim, role, relation, office, modality, polarity, articleId, claimId } = row;
    const [subject, object] = role === 0 ? [here, there] : [there, here];
    const stated = { relation, office, modality, polarity, from: row.valid_from, to: row.valid_to };
    return { article, claim, link: { subject, object, ...stated, articleId, claimId } };
  });
}
