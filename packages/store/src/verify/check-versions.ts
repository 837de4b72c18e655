import type { Kysely } from 'kysely';
import type { ArchiveProblem } from '../archive.ts';
import { addressOf } from '../sql/address.ts';
import { groupBy } from '../sql/group-by.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { latestOf, versionsQuery } from '../sql/versions.ts';

/** Exactly the latest version of a story counts. */
export async function* checkVersions(db: Kysely<ArchiveTables>): AsyncIterable<ArchiveProblem> {
  const articles = await versionsQuery(db).select(['kind', 'url']).orderBy('number').execute();
  for (const article of articles.filter((one) => addressOf(one) !== one.address))
    yield { where: `article ${article.id}`, what: 'its address is not that of its URL' };
  for (const [address, versions] of groupBy(articles, (article) => article.address)) {
    const latest = address === null ? null : latestOf(versions);
    for (const version of versions)
      if ((version.latest === 1) !== (latest === null || version === latest))
        yield { where: `article ${version.id}`, what: 'whether it is the latest version is marked wrongly' };
  }
}
