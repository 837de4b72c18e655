import {
  type AnswerResult,
  type Entity,
  LazyObjects,
  type Lineage,
  type SourcedClaim,
} from '@precedent/model';

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

const findings = new LazyObjects<Finding, LazyParts>({
  text: ({ text }) => text(),
  entities: ({ entities }) => entities(),
  facts: ({ facts }) => facts(),
  claims: ({ claims }) => claims(),
});

export function createFinding(parts: LazyParts, { from, to }: Pick<Finding, 'from' | 'to'>): Finding {
  return findings.create({ from, to }, parts);
}

const results = new LazyObjects<AnswerResult, Finding>({
  text: ({ text }) => text,
  entities: ({ entities }) => entities,
  facts: ({ facts }) => facts,
  claims: ({ claims }) => claims,
});

export function toResult(finding: Finding): AnswerResult {
  const { utterances } = finding;
  const result = results.create({}, finding);
  return utterances?.length ? Object.assign(result, { utterances }) : result;
}

export function evaluation(interpretation: string, changes: Partial<Evaluation> = {}): Evaluation {
  return { interpretation, summary: null, findings: [], notes: [], lineage: null, ...changes };
}
