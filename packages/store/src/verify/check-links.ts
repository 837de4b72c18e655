import { type Kysely, sql } from 'kysely';
import type { ArchiveProblem } from '../archive.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/** Certain claims that queries for links would miss, and links without such a claim. O(claims). */
export async function* checkLinks(db: Kysely<ArchiveTables>): AsyncIterable<ArchiveProblem> {
  const missing = await sql<{ article: string; claim: string }>`
    select a.id as article, c.id as claim from claims c
    join articles a on a.number = c.article
    where c.certain = 1 and a.latest = 1 and 2 > (select count(*) from entities e
      join names n on n.name = e.name and n.type = e.type
      join links l on l.name = n.number and l.article = c.article and l.claim = c.ordinal
        and l.relation = c.relation and e.id = case l.role when 0 then c.subject else c.object end
      join names o on o.number = l.other
      where e.article = c.article and e.id in (c.subject, c.object) and exists (select 1 from entities f
        where f.article = c.article and f.id = case l.role when 0 then c.object else c.subject end
          and f.name = o.name and f.type = o.type))
    order by 1, 2`.execute(db);
  for (const { article, claim } of missing.rows)
    yield { where: `article ${article}`, what: `claim ${claim} is missing in the links of its names` };
  const { rows: surplus } = await sql<{ count: number }>`
    select (select count(*) from links) - 2 * (select count(*) from claims
      join articles on number = article where certain = 1 and latest = 1) as count`.execute(db);
  const count = Number(surplus[0]!.count);
  if (count > 0) yield { where: 'the archive', what: `${count} links have no claim` };
}
