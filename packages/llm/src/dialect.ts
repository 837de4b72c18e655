import type { JsonSchema } from './answer-schema.ts';
import { describeForm, type Message } from './prompt.ts';

/**
 * The features of the protocol that a server supports. Starts with all of them and loses those that the
 * server refuses.
 */
export interface Dialect {
  format: 'json_schema' | 'json_object' | 'none';
  /** Whether it accepts these parameters. */
  seed: boolean;
  temperature: boolean;
  limit: 'max_tokens' | 'max_completion_tokens';
}

export const FULL_DIALECT: Dialect = {
  format: 'json_schema',
  seed: true,
  temperature: true,
  limit: 'max_tokens',
};

const SEED = 20240627;

/** One request, independent of the server. */
export interface Question {
  model: string;
  messages: readonly Message[];
  schema: JsonSchema;
  /** Maximum length of the answer in tokens. */
  maxTokens: number;
}

/** The body of a request, in the server's dialect. */
export function writeRequest(question: Question, dialect: Dialect): Record<string, unknown> {
  const { model, messages, schema, maxTokens } = question;
  const strict = dialect.format === 'json_schema';
  return {
    model,
    messages: strict ? messages : withForm(messages, schema),
    ...(dialect.temperature ? { temperature: 0 } : {}),
    ...(dialect.seed ? { seed: SEED } : {}),
    [dialect.limit]: maxTokens,
    stream: false,
    ...responseFormat(dialect, schema),
  };
}

/**
 * The dialect to use after a server refused this one, according to its error message; null if nothing can be
 * dropped.
 */
export function simplerDialect(dialect: Dialect, complaint: string): Dialect | null {
  if (dialect.limit === 'max_tokens' && /max_completion_tokens/.test(complaint))
    return { ...dialect, limit: 'max_completion_tokens' };
  if (dialect.seed && /\bseed\b/i.test(complaint)) return { ...dialect, seed: false };
  if (dialect.temperature && /\btemperature\b/i.test(complaint)) return { ...dialect, temperature: false };
  if (dialect.format === 'json_schema') return { ...dialect, format: 'json_object' };
  if (dialect.format === 'json_object') return { ...dialect, format: 'none' };
  return null;
}

function withForm(messages: readonly Message[], schema: JsonSchema): Message[] {
  return messages.map((message) =>
    message.role === 'system'
      ? { ...message, content: `${message.content}\n\n${describeForm(schema)}` }
      : message,
  );
}

function responseFormat({ format }: Dialect, schema: JsonSchema): Record<string, unknown> {
  if (format === 'none') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  return {
    response_format: { type: 'json_schema', json_schema: { name: 'reading', strict: true, schema } },
  };
}
