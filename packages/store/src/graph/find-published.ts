import type { Published, SourcedClaim } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import { groupBy } from '../sql/group-by.ts';
import type { ArchiveTables } from '../sql/tables.ts';

type Db = Kysely<ArchiveTables>;

/** What the articles of each publisher, kind and date contribute, counted in indexes: 0.2 s at a million claims (2026-11-30). */
export async function findPublished(engine: Engine, db: Db, which: 'all' | 'certain'): Promise<Published[]> {
  // A condition would have SQLite go through all claims in the order of their facts.
  const counts =
    which === 'all'
      ? sql`count(distinct g.article) as articles, count(*) as claims`
      : sql`count(distinct case when g.certain = 1 then g.article end) as articles, sum(g.certain) as claims`;
  const { rows } = await sql<Published>`
    select a.kind, a.source, a.published_at as "publishedAt", ${counts}
    from articles a join graph_claims g on g.article = a.number
    group by a.kind, a.source, a.published_at`.execute(db);
  const counted = rows
    .map((row) => ({ ...row, articles: Number(row.articles), claims: Number(row.claims) }))
    .filter(({ claims }) => claims > 0);
  const others = await countOthers(engine, db, which);
  return others.length === 0 ? counted : unite([...counted, ...others]);
}

/** Claims that no article has. */
async function countOthers(engine: Engine, db: Db, which: 'all' | 'certain'): Promise<Published[]> {
  const isCounted = which === 'all' ? sql`` : sql`and g.certain = 1`;
  const { rows } = await sql<{ difference: string }>`
    select g.difference from graph_claims g where g.article is null ${isCounted}`.execute(db);
  const claims = rows.map(({ difference }) => JSON.parse(difference) as SourcedClaim);
  const byArticle = groupBy(claims, ({ article }) => article.id);
  const { rows: known } = await sql<{ id: string }>`
    select a.id from articles a where a.id in (select text from ${engine.listTexts([...byArticle.keys()])} as wanted)
    and exists (select 1 from graph_claims g where g.article = a.number ${isCounted})`.execute(db);
  const isKnown = new Set(known.map(({ id }) => id));
  return [...byArticle].map(([id, own]) => {
    const { kind, source, publishedAt } = own[0]!.article;
    return { kind, source, publishedAt, articles: isKnown.has(id) ? 0 : 1, claims: own.length };
  });
}

function unite(published: readonly Published[]): Published[] {
  const groups = groupBy(published, ({ kind, source, publishedAt }) =>
    JSON.stringify([kind, source, publishedAt]),
  );
  return [...groups.values()].map((own) => ({
    ...own[0]!,
    articles: own.reduce((sum, { articles }) => sum + articles, 0),
    claims: own.reduce((sum, { claims }) => sum + claims, 0),
  }));
}
