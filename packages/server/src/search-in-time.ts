import { hasBegun, isPublishedBy } from '@precedent/graph';
import { earliestDay, latestDay, type QueryScope } from '@precedent/model';
import type { Archive, ArticleHit } from '@precedent/store';

/** How many times more hits to request each round, until enough match the dates. */
const WIDEN = 4;
const MOST = 20_000;

/**
 * Searches articles as {@link Archive.search} does, limited in time: with `knownBy` to those published by
 * then, with `asOf` to those that state something that was true then; uncertain claims state nothing unless `uncertain`.
 */
export async function searchInTime(
  archive: Archive,
  text: string,
  limit: number,
  { asOf, knownBy, uncertain = false }: QueryScope,
): Promise<ArticleHit[]> {
  if (!asOf && !knownBy) return archive.search(text, limit);
  for (let asked = limit * WIDEN; ; asked *= WIDEN) {
    const hits = await archive.search(text, Math.min(asked, MOST));
    const fitting: ArticleHit[] = [];
    for (const hit of hits) {
      if (fitting.length === limit) break;
      if (knownBy && !isPublishedBy(hit.article, knownBy)) continue;
      if (!asOf || (await saysSomethingOf(archive, hit, asOf, uncertain))) fitting.push(hit);
    }
    if (fitting.length === limit || hits.length < asked || asked >= MOST) return fitting;
  }
}

async function saysSomethingOf(
  archive: Archive,
  { article }: ArticleHit,
  asOf: string,
  uncertain: boolean,
): Promise<boolean> {
  const reading = await archive.reading(article.id);
  return (reading?.claims ?? []).some((claim) => {
    const isOver = claim.to !== null && claim.to !== claim.from && latestDay(claim.to) < earliestDay(asOf);
    return (claim.certain || uncertain) && !isOver && hasBegun(claim, article, asOf);
  });
}
