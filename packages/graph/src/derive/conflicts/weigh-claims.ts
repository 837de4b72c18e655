import type { SourcedClaim, Weight } from '@precedent/model';

/** Shorter sentences can be identical by chance: "He resigned." */
const TELLING_LENGTH = 40;

/** @param claims at least one. */
export function weighClaims(claims: readonly SourcedClaim[]): Weight {
  return {
    sources: countSources(claims),
    confidence: claims.reduce((most, { confidence }) => Math.max(most, confidence), 0),
  };
}

/** Negative if `a` weighs more. */
export function compareWeights(a: Weight, b: Weight): number {
  return b.sources - a.sources || b.confidence - a.confidence;
}

/**
 * Counts independent sources: all articles of one publisher are one source, and so are publishers that
 * print the same sentence, because it comes from an agency.
 */
function countSources(claims: readonly SourcedClaim[]): number {
  const groups = new Map<string, string>();
  const find = (key: string): string => {
    const parent = groups.get(key) ?? key;
    return parent === key ? key : find(parent);
  };
  const publishers = new Set<string>();
  for (const claim of claims) {
    const publisher = `source ${publisherOf(claim)}`;
    publishers.add(publisher);
    for (const { quote } of claim.evidence)
      if (claim.article.kind === 'news' && quote.length >= TELLING_LENGTH)
        groups.set(find(`quote ${normaliseQuote(quote)}`), find(publisher));
  }
  return new Set([...publishers].map(find)).size;
}

/** The source that a curated row cites, or the publisher of an article; without either, the article. */
function publisherOf({ article, source }: SourcedClaim): string {
  if (article.kind === 'facts') return (source ?? article.source ?? article.id).toLowerCase();
  return (article.source ?? article.id).toLowerCase();
}

function normaliseQuote(quote: string): string {
  return quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
