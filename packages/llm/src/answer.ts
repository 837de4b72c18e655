import { z } from 'zod';
import type { Reject } from './counts.ts';

const entitySchema = z.object({
  id: z.string().min(1),
  type: z.string(),
  name: z.string(),
  mentions: z.array(z.string()),
});
const optional = z.string().nullish();
const claimSchema = z.object({
  subject: z.string(),
  relation: z.string(),
  object: z.string(),
  office: optional,
  modality: z.string(),
  polarity: z.string(),
  from: optional,
  to: optional,
  status: optional,
  speaker: optional,
  quote: z.string(),
});

/** An unchecked entity from a model. */
export type AnsweredEntity = z.infer<typeof entitySchema>;
/** An unchecked claim from a model. Subject and object are names or ids in the answer. */
export type AnsweredClaim = z.infer<typeof claimSchema>;

/** A model's answer for one chunk: two lists, with entries of any form. */
export interface Answer {
  entities: unknown[];
  claims: unknown[];
}

const answerSchema = z.object({ entities: z.array(z.unknown()), claims: z.array(z.unknown()) });

/** Parses what a model wrote; returns a message with the problem if it is not an answer. */
export function parseAnswer(content: string): { answer: Answer } | { problem: string } {
  try {
    const parsed = answerSchema.safeParse(JSON.parse(jsonIn(content)));
    return parsed.success ? { answer: parsed.data } : { problem: z.prettifyError(parsed.error) };
  } catch (error) {
    return { problem: error instanceof SyntaxError ? error.message : String(error) };
  }
}

/** The entries in the required form. */
export function entriesOf(
  answer: Answer,
  reject: Reject,
): { entities: AnsweredEntity[]; claims: AnsweredClaim[] } {
  return {
    entities: keepValid(answer.entities, entitySchema, reject),
    claims: keepValid(answer.claims, claimSchema, reject),
  };
}

function keepValid<Entry>(entries: readonly unknown[], schema: z.ZodType<Entry>, reject: Reject): Entry[] {
  return entries.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    if (parsed.success) return [parsed.data];
    reject('malformed');
    return [];
  });
}

/** Without an enforced schema, models wrap their JSON in thoughts, code fences and pleasantries. */
function jsonIn(content: string): string {
  const said = content.replace(/<think>[\s\S]*?<\/think>/g, '');
  const [first, last] = [said.indexOf('{'), said.lastIndexOf('}')];
  return first >= 0 && last > first ? said.slice(first, last + 1) : said;
}
