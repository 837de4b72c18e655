import { z } from 'zod';
import { PrecedentError } from './error.ts';

/** How often a message is sent before it is given up. */
export const MOST_ATTEMPTS = 5;
/** Changes that an alert keeps. */
export const MOST_ALERT_CHANGES = 50;

const textsSchema = z.array(z.string());

export const alertFindingsSchema = z
  .object({
    summary: z
      .string()
      .nullable()
      .describe('The answer in short: yes or no, a number; null if there is none'),
    results: textsSchema.describe('The results in words, without the day of their source'),
  })
  .describe('What the question was answered with');
export type AlertFindings = z.infer<typeof alertFindingsSchema>;

export const alertChangeSchema = z
  .object({
    at: z.iso.datetime().describe('When it was noticed'),
    sequence: z.number().int().describe('The latest change of the archive by then'),
    summary: z.string().nullable().describe('The answer in short since then'),
    appeared: textsSchema.describe('Results that the answer did not have before'),
    gone: textsSchema.describe('Results that it has no more'),
    articles: textsSchema.describe('Ids of the articles that the new results are from'),
    delivery: z
      .object({
        state: z.enum(['waiting', 'delivered', 'failed']).describe('`failed` if it was given up'),
        attempts: z.number().int().describe('How often it was sent'),
      })
      .nullable()
      .describe('Of the message to the webhook; null if there is none'),
  })
  .describe('A change of the answer');
export type AlertChange = z.infer<typeof alertChangeSchema>;

export const alertRequestSchema = z
  .strictObject({
    question: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .describe('The question whose answer is watched')
      .meta({ examples: ['Who is the Secretary General of NATO?'] }),
    entity: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .describe('Instead of a question: the name or id of an entity, of which everything is watched')
      .meta({ examples: ['Mark Rutte'] }),
    webhook: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable()
      .default(null)
      .describe(
        'Address that is sent each change as JSON; its host must be allowed where the server is started',
      ),
  })
  .refine(({ question, entity }) => (question === undefined) !== (entity === undefined), {
    error: 'an alert is about a question or about an entity',
  })
  .describe('A question to watch, or an entity')
  .meta({
    oneOf: [{ required: ['question'] }, { required: ['entity'] }],
    examples: [{ question: 'Who is the Secretary General of NATO?', webhook: null }],
  });
export type AlertRequest = z.infer<typeof alertRequestSchema>;

export const alertSchema = z
  .object({
    id: z
      .string()
      .describe('Its id')
      .meta({ examples: ['who-is-the-secretary-general-of-nato'] }),
    question: z
      .string()
      .describe('The question that is asked again, as a formal query if it is about an entity'),
    entity: z
      .object({
        id: z.string().describe('Its id'),
        name: z.string().describe('Its name when the alert was added'),
      })
      .nullable()
      .default(null)
      .describe('The entity of which everything is watched; null if a question is'),
    webhook: z.string().nullable().describe('Address that is sent each change; null if there is none'),
    found: alertFindingsSchema,
    changes: z.array(alertChangeSchema).describe(`The latest first; ${MOST_ALERT_CHANGES} at most`),
    checkedAt: z.iso.datetime().describe('When its answer last changed, or when it was added'),
  })
  .describe('A question, or an entity, that is looked at again after each change of the archive');
export type Alert = z.infer<typeof alertSchema>;

/** @throws PrecedentError `invalid_input`, naming the part that is wrong. */
export function parseAlert(input: unknown): Alert {
  const parsed = alertSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new PrecedentError(
    'invalid_input',
    `this is not an alert: ${z.prettifyError(parsed.error)}`,
    'Use the form described in /api/openapi.json.',
  );
}
