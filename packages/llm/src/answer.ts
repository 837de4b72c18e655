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

/** An entity as a model gives it, unchecked. */
export type AnsweredEntity = z.infer<typeof entitySchema>;
/** A claim as a model gives it, unchecked: its ends are ids of the answer or names. */
export type AnsweredClaim = z.infer<typeof claimSchema>;

/** What a model gives for one chunk: lists, their entries still of any form. */
export interface Answer {
  entities: unknown[];
  claims: unknown[];
}

const answerSchema = z.object({ entities: z.array(z.unknown()), claims: z.array(z.unknown()) });

/** An answer from what a model wrote; a message that says what is wrong with it where it is none. */
export function parseAnswer(content: string): { answer: Answer } | { problem: string } {
  try {
    const parsed = answerSchema.safeParse(JSON.parse(jsonIn(content)));
    return parsed.success ? { answer: parsed.data } : { problem: z.prettifyError(parsed.error) };
  } catch (error) {
    return { problem: error instanceof SyntaxError ? error.message : String(error) };
  }
}

/** The entries that have the form that was asked for. */
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

/** Models that are not held to a schema wrap their JSON in thoughts, fences and courtesies. */
function jsonIn(content: string): string {
  const said = content.replace(/<think>[\s\S]*?<\/think>/g, '');
  const [first, last] = [said.indexOf('{'), said.lastIndexOf('}')];
  return first >= 0 && last > first ? said.slice(first, last + 1) : said;
}
