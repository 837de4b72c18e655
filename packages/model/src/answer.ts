import { z } from 'zod';
import { conflictSchema } from './conflict.ts';
import { entitySchema } from './entity.ts';
import { pageFields } from './page.ts';
import { sourcedClaimSchema } from './reading.ts';
import { lineageSchema } from './tenure.ts';
import { utteranceSchema } from './utterance.ts';

export const answerResultSchema = z
  .object({
    text: z.string().describe('The result in words: "Jens Stoltenberg, as Secretary General of NATO"'),
    entities: z.array(entitySchema).describe('The entities that the text names, in order'),
    facts: z
      .array(z.string())
      .describe('Ids of the facts behind it; empty for a tenure known only from a facts file'),
    claims: z
      .array(sourcedClaimSchema)
      .describe('The claims behind it, best evidence first; empty only if there are utterances'),
    utterances: z
      .array(utteranceSchema)
      .optional()
      .describe(
        'Where the speaker says so, if what somebody said was asked; claims need not be drawn from it',
      ),
    moreClaims: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('How many more claims there are, which a page leaves out'),
  })
  .describe('One result of an answer, with its evidence');
export type AnswerResult = z.infer<typeof answerResultSchema>;

/** An answer. If nothing was found, `results` is empty and `interpretation` says what was looked for. */
export const answerSchema = z
  .object({
    question: z.string().describe('As it was asked'),
    interpretation: z.string().describe('How the question was understood, as a sentence'),
    query: z
      .string()
      .describe(
        'The same as a formal query, which can be edited and asked again: "who relation=succeeded subject=? object=person/jens-stoltenberg"',
      ),
    sparql: z
      .string()
      .nullable()
      .describe(
        'The same in SPARQL, for `/sparql`: it asks for the claims as they are, which an answer also weighs; null for what SPARQL can not say',
      ),
    summary: z
      .string()
      .nullable()
      .describe(
        'The answer in short if the results alone do not say it: yes or no, a number, a length of time',
      ),
    results: z.array(answerResultSchema).describe('Empty if nothing in the archive answers the question'),
    notes: z
      .array(z.string())
      .describe('What was chosen, left out or is known besides: which of several names was taken, denials'),
    conflicts: z
      .array(conflictSchema)
      .describe(
        'Contradictions that its claims are part of, with the quotes of each side; the most serious 5',
      ),
    lineage: lineageSchema
      .nullable()
      .describe('The holders of the office that was asked about; null for other questions'),
  })
  .describe('An answer, with the claims behind each result');
export type Answer = z.infer<typeof answerSchema>;

/** An answer as programs get it: a part of its results, and of each the best claims. */
export const answerPageSchema = answerSchema
  .extend(pageFields)
  .describe('A page of an answer: some of its results, with the best claims behind each');
export type AnswerPage = z.infer<typeof answerPageSchema>;
