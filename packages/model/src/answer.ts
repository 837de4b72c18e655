import { z } from 'zod';
import { entitySchema } from './entity.ts';
import { sourcedClaimSchema } from './reading.ts';
import { lineageSchema } from './tenure.ts';

export const answerResultSchema = z
  .object({
    text: z.string().describe('A sentence to read: "Jens Stoltenberg, as Secretary General of NATO"'),
    entities: z.array(entitySchema).describe('What the text names, in its order'),
    facts: z
      .array(z.string())
      .describe('Ids of the facts that it rests on; empty for a tenure that only a facts file gives'),
    claims: z
      .array(sourcedClaimSchema)
      .describe('The claims that it rests on, best evidence first; never empty'),
  })
  .describe('One result of an answer, with its evidence');
export type AnswerResult = z.infer<typeof answerResultSchema>;

/** An answer. No result is an answer too: `results` is empty and `interpretation` says what was looked for. */
export const answerSchema = z
  .object({
    question: z.string().describe('As it was asked'),
    interpretation: z.string().describe('How the question was understood, as a sentence'),
    results: z.array(answerResultSchema).describe('Empty if nothing in the archive answers the question'),
    lineage: lineageSchema
      .nullable()
      .describe('The holders of the office that the answer was read from; null for other questions'),
  })
  .describe('An answer, with the claims behind each result');
export type Answer = z.infer<typeof answerSchema>;
