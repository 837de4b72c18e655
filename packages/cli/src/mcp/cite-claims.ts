import { type SourcedClaim, sayArticle, saySources, type Utterance } from '@precedent/model';
import { describeStanding } from '../print/describe-claim.ts';

/** A claim as an assistant can quote it. */
interface Citation {
  quote: string;
  /** "reported"; "planned, on 1 October 2024" */
  status: string;
  speaker?: string;
  article: string;
  articleId: string;
  url?: string;
}

/** Citations of the claims, best first, with the number left out so that an assistant isn't flooded. */
export interface Evidence {
  /** "1 source, carried by 3 outlets" */
  sources: string;
  evidence: Citation[];
  leftOut: number;
}

/** @param limit the maximum number of citations. */
export function citeClaims(
  claims: readonly SourcedClaim[],
  nameOf: (entityId: string) => string,
  limit: number,
): Evidence {
  const evidence = claims.slice(0, limit).map((claim) => cite(claim, nameOf));
  return { sources: saySources(claims), evidence, leftOut: claims.length - evidence.length };
}

function cite(claim: SourcedClaim, nameOf: (entityId: string) => string): Citation {
  const { article, evidence, speaker, source } = claim;
  return {
    quote: evidence[0]!.quote,
    status: describeStanding(claim),
    ...(speaker === null ? {} : { speaker: nameOf(speaker) }),
    article: source === null ? sayArticle(article) : `${sayArticle(article)}: ${source}`,
    articleId: article.id,
    ...(article.url === null ? {} : { url: article.url }),
  };
}

/** Where somebody says the sentence of a result, as an assistant can quote it. */
export function citeUtterances(utterances: readonly Utterance[], limit: number) {
  const { length } = utterances;
  return {
    sources: `${length} ${length === 1 ? 'source' : 'sources'}`,
    saidIn: utterances.slice(0, limit).map(({ quote, quoted, article, start, end }) => ({
      quote,
      status: quoted ? 'quoted' : 'reported',
      article: sayArticle(article),
      articleId: article.id,
      start,
      end,
      ...(article.url === null ? {} : { url: article.url }),
    })),
  };
}
