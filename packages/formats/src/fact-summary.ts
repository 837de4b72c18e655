import { datePrecision, earliestDay, type Fact, latestDay, type Reference } from '@precedent/model';

/** One fact flattened to scalars: what tables and graph tools can show of it. `null` is absent. */
export interface FactSummary {
  /** "succeeded". */
  label: string;
  relation: string;
  office: string | null;
  modality: string;
  polarity: string;
  symmetric: boolean;
  /** First day that the start can mean, ISO; its precision says how much of it is known. */
  valid_from: string | null;
  valid_from_precision: string | null;
  /** Last day that the end can mean, ISO. */
  valid_to: string | null;
  valid_to_precision: string | null;
  /** Number of claims. */
  weight: number;
  /** Number of different articles. */
  sources: number;
  /** Of the best claim, 0 to 1. */
  confidence: number | null;
  /** The best evidence, verbatim. */
  quote: string | null;
  /** Where the best evidence stands: title and address of its article, or the citation of its row. */
  quote_source: string | null;
  /** Day, month or year on which that article appeared. */
  reported_at: string | null;
}

export function summarizeFact(fact: Fact, reference: Reference): FactSummary {
  const best = fact.claims[0];
  return {
    label: labelOf(fact, reference),
    relation: fact.relation,
    office: fact.office?.label ?? null,
    modality: fact.modality,
    polarity: fact.polarity,
    symmetric: fact.symmetric,
    valid_from: fact.from && earliestDay(fact.from),
    valid_from_precision: fact.from && datePrecision(fact.from),
    valid_to: fact.to && latestDay(fact.to),
    valid_to_precision: fact.to && datePrecision(fact.to),
    weight: fact.claims.length,
    sources: new Set(fact.claims.map((claim) => claim.article.id)).size,
    confidence: best?.confidence ?? null,
    quote: best?.evidence[0]?.quote ?? null,
    quote_source: best ? citeClaim(best) : null,
    reported_at: best?.article.publishedAt ?? null,
  };
}

/** The label of a fact's relation; a relation that the ontology lacks stands for itself. */
export function labelOf(fact: Fact, { ontology }: Reference): string {
  return ontology.has(fact.relation) ? ontology.relation(fact.relation).label : fact.relation;
}

function citeClaim({ source, article }: Fact['claims'][number]): string {
  const parts = source === null ? [article.title, article.url ?? article.source] : [source];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
