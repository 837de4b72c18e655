import type { Entity } from './entity.ts';
import type { Fact } from './fact.ts';
import type { SourcedClaim } from './reading.ts';
import type { Lineage } from './tenure.ts';

/** One result, with the claims that it rests on. */
export interface AnswerResult {
  /** A sentence a person can read: "Jens Stoltenberg, as Secretary General of NATO". */
  text: string;
  /** What the result names, in the order of `text`. */
  entities: Entity[];
  /** Fact ids of the graph that carry it; empty where it is derived from tenures of curated facts alone. */
  facts: Fact['id'][];
  /** Never empty: no answer without its evidence. */
  claims: SourcedClaim[];
}

/** An answer. No result is an answer too: `results` is empty and `interpretation` says what was looked for. */
export interface Answer {
  question: string;
  /** How the question was understood, as a sentence. */
  interpretation: string;
  results: AnswerResult[];
  /** The line of holders that the answer was read from, where there is one. */
  lineage: Lineage | null;
}
