import type { AnswerResult, Lineage } from '@precedent/model';

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

export function toResult({ text, entities, facts, claims, utterances }: Finding): AnswerResult {
  return { text, entities, facts, claims, ...(utterances?.length ? { utterances } : {}) };
}

export function evaluation(interpretation: string, changes: Partial<Evaluation> = {}): Evaluation {
  return { interpretation, summary: null, findings: [], notes: [], lineage: null, ...changes };
}
