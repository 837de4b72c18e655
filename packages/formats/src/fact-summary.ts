import {
  countSources,
  datePrecision,
  earliestDay,
  type Fact,
  latestDay,
  publisherOf,
  type Reference,
  remarkOn,
  type SourcedClaim,
  wordingOf,
  writeEdgeLabel,
} from '@precedent/model';

/** One fact as plain values for tables and graph tools. `null` values are left out. */
export interface FactSummary {
  /** "succeeded"; "Prime Minister of the Netherlands"; "did not succeed (denied)". */
  label: string;
  relation: string;
  office: string | null;
  modality: Fact['modality'];
  polarity: string;
  /** Whether any of its claims is certain. */
  certain: boolean;
  symmetric: boolean;
  /** First day that the start can mean (ISO); the precision says how much of it is known. */
  valid_from: string | null;
  valid_from_precision: string | null;
  /** Last day that the end can mean (ISO). */
  valid_to: string | null;
  valid_to_precision: string | null;
  /** Number of claims, including uncertain ones if they are exported. */
  weight: number;
  /** Number of independent sources: publishers that carry copies of one article are one. */
  sources: number;
  /** Number of publishers that carry what these sources say. */
  outlets: number;
  /** Confidence of the best claim, from 0 to 1. */
  confidence: number | null;
  /** The best evidence, verbatim. */
  quote: string | null;
  /** Source of the best evidence: title and address of its article, or the citation in its row. */
  quote_source: string | null;
  /** Day, month or year of publication of that article. */
  reported_at: string | null;
}

export function summariseFact(fact: Fact, reference: Reference): FactSummary {
  const best = fact.claims[0];
  return {
    label: labelOf(fact, reference),
    relation: fact.relation,
    office: fact.office?.label ?? null,
    modality: fact.modality,
    polarity: fact.polarity,
    certain: fact.certain,
    symmetric: fact.symmetric,
    valid_from: fact.from && earliestDay(fact.from),
    valid_from_precision: fact.from && datePrecision(fact.from),
    valid_to: fact.to && latestDay(fact.to),
    valid_to_precision: fact.to && datePrecision(fact.to),
    weight: fact.claims.length,
    ...countSources(fact.claims),
    confidence: best?.confidence ?? null,
    quote: best?.evidence[0]?.quote ?? null,
    quote_source: best ? citeClaim(best) : null,
    reported_at: best?.article.publishedAt ?? null,
  };
}

/**
 * The office that somebody holds, else the label of the relation, or the id of an unknown relation. Graph tools show
 * nothing else of an edge, so the label of what is denied, planned or otherwise not simply so says that.
 */
function labelOf(fact: Fact, { ontology }: Reference): string {
  if (!ontology.has(fact.relation)) return remarkOn(fact.relation, fact);
  const relation = ontology.relation(fact.relation);
  const office = ontology.endThat('holds', fact.relation) === null ? null : (fact.office?.label ?? null);
  return writeEdgeLabel(fact, wordingOf(relation), office) ?? office ?? relation.label;
}

/** The label for what one of the fact's claims says, which may be denied by others. */
export function labelOfClaim(fact: Fact, claim: SourcedClaim, reference: Reference): string {
  const { modality, polarity, certain, from, to } = claim;
  return labelOf({ ...fact, modality, polarity, certain, from, to, claims: [claim] }, reference);
}

function citeClaim({ source, article }: Fact['claims'][number]): string {
  const parts = source === null ? [article.title, article.url ?? publisherOf(article)] : [source];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
