import type { ArticleRef, SourcedClaim } from '@precedent/model';
import { isWebAddress, publisherOf, sayDate } from '@precedent/model/wording';

const ADDRESS = /https?:\/\/\S+/g;
/** Characters of a source that are shown in a line. */
const MOST = 56;

/** What a row of a facts file cites: "The White House, 1 October 2024" and its web address, the first if it has several. */
export function citeRow(source: string): { text: string; url: string | null } {
  const address = source.match(ADDRESS)?.[0].replace(/[.,;:)]+$/, '') ?? null;
  const url = address !== null && isWebAddress(address) ? address : null;
  // What follows the address says where on it: "in a list at 3a5ec".
  const [first = ''] = source.split(ADDRESS, 1);
  const text =
    url === null ? source : first.replace(/\([^)]*$|\([^)]*\)/g, '').replace(/^[\s.]+|[\s.:,()–-]+$/g, '');
  return { text: text === '' ? hostOf(url) : shorten(sayDatesIn(text), MOST), url };
}

/** "as of 2022-07-06" as a newspaper prints it. */
function sayDatesIn(text: string): string {
  return text.replace(/\b\d{4}-\d{2}(-\d{2})?\b/g, (date) => sayDate(date));
}

/** Cuts a long text after a whole word. */
function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

function hostOf(url: string | null): string {
  return url === null ? 'source not given' : new URL(url).hostname.replace(/^www\./, '');
}

/** A facts file by what it is about, an article by its headline. */
export function nameArticle({ kind, title }: Pick<ArticleRef, 'kind' | 'title'>): string {
  if (kind === 'news') return title === '' ? 'Untitled article' : title;
  const about = title
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_]+/g, ' ');
  return about === '' ? 'Curated facts' : `Curated facts: ${about}`;
}

/** "AFP, 27 June 2024"; the beginning of the headline if the publisher isn't known. */
export function citeArticle(article: ArticleRef): string {
  if (article.kind === 'facts') return nameArticle(article);
  const who = publisherOf(article) ?? `“${shorten(nameArticle(article).replace(/…$/, ''), 40)}”`;
  return article.publishedAt === null ? who : `${who}, ${sayDate(article.publishedAt)}`;
}

/** The sources of claims, each once, with the number of its claims, most claims first. */
export function sourcesOf(claims: readonly SourcedClaim[]): { article: ArticleRef; claims: number }[] {
  const counted = new Map<string, { article: ArticleRef; claims: number }>();
  for (const { article } of claims) {
    const known = counted.get(article.id);
    if (known) known.claims += 1;
    else counted.set(article.id, { article, claims: 1 });
  }
  return [...counted.values()].sort((one, other) => other.claims - one.claims);
}
