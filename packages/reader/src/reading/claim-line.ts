import { type Claim, printProvenance, type Reading, type ReadingEntity, type Span } from '@precedent/model';

/** A reading as one line of JSON Lines: the format that annotators write, with offsets and confidence. */
export interface ClaimLine {
  id: string;
  date: string | null;
  title: string;
  entities: (Omit<ReadingEntity, 'links' | 'mentions'> & { mentions: Span[] })[];
  claims: (Omit<Claim, 'evidence' | 'source' | 'id' | 'how'> & {
    /** Printed. */
    how: string;
    quote: string;
    start: number;
    end: number;
    more: string[];
  })[];
  /** What the user of the reading should know: another language, no date. */
  notes: string[];
}

export function toClaimLine({ article, entities, claims, notes }: Reading): ClaimLine {
  return {
    id: article.id,
    date: article.publishedAt,
    title: article.title,
    entities: entities.map(({ id, type, name, aliases, mentions }) => ({
      id,
      type,
      name,
      aliases,
      mentions,
    })),
    claims: claims.map(toLineClaim),
    notes,
  };
}

function toLineClaim({ id: _id, evidence, source: _source, ...claim }: Claim): ClaimLine['claims'][number] {
  const [best, ...more] = evidence;
  return {
    ...claim,
    how: printProvenance(claim.how),
    quote: best!.quote,
    start: best!.start,
    end: best!.end,
    more: more.map(({ quote }) => quote),
  };
}
