import { z } from 'zod';
import { entitySchema } from './entity.ts';
import { sourcedClaimSchema } from './reading.ts';
import { lineageSchema } from './tenure.ts';

/** One result, with the claims that it rests on. */
export const answerResultSchema = z.object({
  /** A sentence a person can read: "Jens Stoltenberg, as Secretary General of NATO". */
  text: z.string(),
  /** What the result names, in the order of `text`. */
  entities: z.array(entitySchema),
  /** Fact ids of the graph that carry it; empty where it is derived from tenures of curated facts alone. */
  facts: z.array(z.string()),
  /** Never empty: no answer without its evidence. */
  claims: z.array(sourcedClaimSchema),
});
export type AnswerResult = z.infer<typeof answerResultSchema>;

/** An answer. No result is an answer too: `results` is empty and `interpretation` says what was looked for. */
export const answerSchema = z.object({
  question: z.string(),
  /** How the question was understood, as a sentence. */
  interpretation: z.string(),
  results: z.array(answerResultSchema),
  /** The line of holders that the answer was read from, where there is one. */
  lineage: lineageSchema.nullable(),
});
export type Answer = z.infer<typeof answerSchema>;
