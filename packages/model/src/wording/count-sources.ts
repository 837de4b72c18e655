import type { SourcedClaim } from '../reading.ts';
import { publisherOf } from './say-article.ts';
import { sayNumber } from './say-number.ts';

/** What is needed of a claim to tell its source. */
export type OfSource = Pick<SourcedClaim, 'article' | 'copyOf' | 'source' | 'evidence'>;

export interface SourceCount {
  /** Independent sources: publishers that carry the same text, or print the same sentence, are one. */
  sources: number;
  /** The publishers that carry what these sources say. */
  outlets: number;
}

/** Shorter sentences can be identical by chance: "He resigned." */
const TELLING_LENGTH = 40;

/**
 * Counts who says something. All articles of one publisher are one source, as is everyone who carries a copy of one
 * article, or prints one of its sentences, because it comes from an agency.
 */
export function countSources(claims: readonly OfSource[]): SourceCount {
  if (claims.length === 1) return { sources: 1, outlets: 1 };
  const groups = new Map<string, string>();
  const find = (key: string): string => {
    const parent = groups.get(key) ?? key;
    return parent === key ? key : find(parent);
  };
  const outlets = new Set<string>();
  for (const claim of claims) {
    const outlet = `outlet ${outletOf(claim)}`;
    outlets.add(outlet);
    for (const shared of sharedBy(claim)) groups.set(find(shared), find(outlet));
  }
  return { sources: new Set([...outlets].map(find)).size, outlets: outlets.size };
}

/** "2 sources"; "1 source, carried by 3 outlets" */
export function saySources(claims: readonly OfSource[]): string {
  const { sources, outlets } = countSources(claims);
  const counted = sources === 1 ? '1 source' : `${sayNumber(sources)} sources`;
  return outlets === sources ? counted : `${counted}, carried by ${sayNumber(outlets)} outlets`;
}

/**
 * "1 source, carried by 3 outlets"; null if each outlet is a source of its own.
 *
 * @param more claims that there are beside these: "… (first 6 of 9 claims)"
 */
export function sayCarried(claims: readonly OfSource[], more = 0): string | null {
  const { sources, outlets } = countSources(claims);
  if (outlets <= sources) return null;
  const { length } = claims;
  const part = more > 0 ? ` (first ${length} of ${sayNumber(length + more)} claims)` : '';
  return saySources(claims) + part;
}

/** The source that a curated row cites, or the publisher of an article; without either, the article. */
function outletOf({ article, source }: OfSource): string {
  const publisher = article.kind === 'facts' ? (source ?? article.source) : publisherOf(article);
  return (publisher ?? article.id).toLowerCase();
}

/** What makes two outlets one source if both have it: the text of an article, a sentence. */
function* sharedBy({ article, copyOf, evidence }: OfSource): Generator<string> {
  if (article.kind !== 'news') return;
  yield `text ${copyOf ?? article.id}`;
  for (const { quote } of evidence)
    if (quote.length >= TELLING_LENGTH) yield `quote ${normaliseQuote(quote)}`;
}

function normaliseQuote(quote: string): string {
  return quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
