import type { ArticleRef, Claim, SourcedClaim } from '@precedent/model';

/** How a claim stands: "planned, from 2024-10-01". A negative one is "denied". */
export function describeStanding(claim: Claim): string {
  const modality = claim.polarity === 'negative' ? `${claim.modality}, denied` : claim.modality;
  const asOf = claim.asOf !== undefined && claim.to === null ? `as of ${claim.asOf}` : null;
  const parts = [modality, claim.status, describeTime(claim), asOf];
  return parts.filter((part) => part !== null).join(', ');
}

/** "from 2014-10-01 to 2024-10-01", "in 2010", "on 2024-06-26"; null where the claim gives no time. */
function describeTime({ from, to }: Pick<Claim, 'from' | 'to'>): string | null {
  if (from === null) return to === null ? null : `until ${to}`;
  if (to === null) return `from ${from}`;
  if (from === to) return `${from.length === 10 ? 'on' : 'in'} ${from}`;
  return `from ${from} to ${to}`;
}

/** Where a claim can be checked: its own citation where it has one, and the article that it stands in. */
export function describeSource({ article, source }: SourcedClaim): string {
  const cited = article.kind === 'facts' && source !== null ? `, which cites ${source}` : '';
  return `${describeArticle(article)}${cited}`;
}

/** Titles that are whole sentences are cut to this many characters. */
const LONGEST_TITLE = 60;

/** "NATO appoints Rutte (AFP, 2024-06-27)"; a facts file by its path alone. */
export function describeArticle(article: ArticleRef): string {
  const { id, kind, title, source, url, publishedAt } = article;
  if (kind === 'facts') return source ?? title;
  const origin = source === null ? url : source.split('/').at(-1);
  const details = [origin, publishedAt ?? 'undated'].filter((part) => part && part !== title);
  return `${shorten(title || id)} (${details.join(', ')})`;
}

function shorten(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, title.lastIndexOf(' ', LONGEST_TITLE - 1)).replace(/[\s,.…]+$/, '')}…`;
}
