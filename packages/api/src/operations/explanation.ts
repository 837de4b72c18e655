import { evidenceSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { idOf, next, pageQuery, total } from '../parameters.ts';

const findingSchema = z
  .object({
    sentence: evidenceSchema.describe('The sentence that it was found in'),
    subject: z.string().nullable().describe('Words of the subject; null if the sentence names none'),
    relation: z.string().describe('Id of the relation'),
    object: z.string().nullable().describe('Words of the object; null if the sentence names none'),
    claim: z.string().nullable().describe('Id of the claim that it became; null if it was dropped'),
    certain: z.boolean().describe('Whether the reader is sure enough of it'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('How likely it is right; null of what was dropped before it was weighed'),
    why: z.string().nullable().describe('Why it was dropped, as a sentence; null of a claim'),
    changes: z.array(z.string()).describe('What later stages changed, as sentences'),
    reasons: z
      .array(
        z
          .object({
            feature: z.string().describe('What was weighed: `score`, `cued`, `subject.kind=pronoun` …'),
            weight: z.number().describe('Log odds that it added, or took away if negative'),
          })
          .describe('Something that was weighed'),
      )
      .describe('What weighed most for or against it, the weightiest first'),
  })
  .describe('Something that the reader found, whether it became a claim or not');
export type Finding = z.infer<typeof findingSchema>;

export const explainArticle = defineOperation({
  method: 'get',
  path: '/api/articles/{id}/explanation',
  tag: 'Articles',
  summary: 'How an article was read',
  description:
    'Reads the article again and tells what the built-in reader found in it, what it dropped, and why. Takes as long as ' +
    'reading it. If another reader or version read it for the archive, its claims may differ.',
  params: idOf('the article', '3f9a1c2b5d6e7f80'),
  query: z.strictObject(pageQuery(1000, 1000)),
  reply: z
    .object({ findings: z.array(findingSchema).describe('In the order of the text'), total, next })
    .describe('How an article was read'),
  problems: ['not_found', 'unsupported_input', 'reader_failed'],
  cacheable: false,
});
