import type { AnswerResult, Entity, Lineage, SourcedClaim } from '@precedent/model';

/** A result with its period, from which durations and the times of other questions follow. */
export interface Finding extends AnswerResult {
  from: string | null;
  to: string | null;
}

/** What a query gives. */
export interface Evaluation {
  /** The query as a sentence, without a full stop: "Who preceded Mark Rutte in any office". */
  interpretation: string;
  /** The answer in short, where there is more to it than its results: a number, a length of time, yes or no. */
  summary: string | null;
  findings: readonly Finding[];
  /** What the answer should say besides: what was left out, and what is known instead. */
  notes: readonly string[];
  lineage: Lineage | null;
}

/** What of a result is worked out once it is looked at: of a thousand results, a page shows a hundred. */
export interface LazyParts {
  text: () => string;
  entities: () => Entity[];
  facts: () => string[];
  claims: () => SourcedClaim[];
}

/** Each part is an own property, so that copies and comparisons have them all. */
export function createFinding(parts: LazyParts, period: Pick<Finding, 'from' | 'to'>): Finding {
  const known: { [Part in keyof LazyParts]?: ReturnType<LazyParts[Part]> } = {};
  return {
    get text() {
      known.text ??= parts.text();
      return known.text;
    },
    get entities() {
      known.entities ??= parts.entities();
      return known.entities;
    },
    get facts() {
      known.facts ??= parts.facts();
      return known.facts;
    },
    get claims() {
      known.claims ??= parts.claims();
      return known.claims;
    },
    ...period,
  };
}

export function toResult(finding: Finding): AnswerResult {
  const { utterances } = finding;
  return {
    get text() {
      return finding.text;
    },
    get entities() {
      return finding.entities;
    },
    get facts() {
      return finding.facts;
    },
    get claims() {
      return finding.claims;
    },
    ...(utterances?.length ? { utterances } : {}),
  };
}

export function evaluation(interpretation: string, changes: Partial<Evaluation> = {}): Evaluation {
  return { interpretation, summary: null, findings: [], notes: [], lineage: null, ...changes };
}
