import {
  type Claim,
  type GazetteerEntry,
  indexGazetteer,
  type Office,
  officePrinter,
  printProvenance,
  type Reading,
  type ReadingEntity,
  type Span,
} from '@precedent/model';

/** A reading as a line of JSON Lines, in the format of the annotations, with offsets and confidence. */
export interface ClaimLine {
  id: string;
  date: string | null;
  title: string;
  entities: (Omit<ReadingEntity, 'links' | 'mentions'> & { mentions: Span[] })[];
  claims: (Omit<Claim, 'evidence' | 'source' | 'id' | 'office' | 'how'> & {
    /** Printed: "Secretary General of NATO". */
    office: string | null;
    /** Printed. */
    how: string;
    quote: string;
    start: number;
    end: number;
    more: string[];
  })[];
  /** What users of the reading should know: another language, a missing date. */
  notes: string[];
}

/** A reading as a line of `precedent read --json`, which `npm run eval` scores. */
export function toClaimLine(
  { article, entities, claims, notes }: Reading,
  gazetteer: readonly GazetteerEntry[],
): ClaimLine {
  const print = officePrinter(entities, indexGazetteer(gazetteer));
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
    claims: claims.map((claim) => toLineClaim(claim, print)),
    notes,
  };
}

function toLineClaim(
  { id: _id, evidence, source: _source, ...claim }: Claim,
  print: (office: Office) => string,
): ClaimLine['claims'][number] {
  const [best, ...more] = evidence;
  return {
    ...claim,
    office: claim.office && print(claim.office),
    how: printProvenance(claim.how),
    quote: best!.quote,
    start: best!.start,
    end: best!.end,
    more: more.map(({ quote }) => quote),
  };
}
