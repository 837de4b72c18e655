import type { LlmReader } from '@precedent/llm';
import { PrecedentError } from '@precedent/model';
import type { Context } from '../context.ts';
import { formatLlmCounts } from '../print/format-llm-counts.ts';
import type { ChosenReader } from './chosen-reader.ts';
import { openFileCache } from './file-cache.ts';

/** A language model as the command line names it. The environment can fill in endpoint and model. */
export interface LlmChoice {
  /** As the option is called: for messages. */
  reader: string;
  endpoint?: string;
  model?: string;
  /** Seconds. */
  timeout?: number;
  maxTokens?: number;
  prices?: { prompt: number; completion: number };
  /** Folder of the cache; false to keep no answers. */
  cache: string | false;
}

export async function chooseLlm(choice: LlmChoice, context: Context): Promise<ChosenReader> {
  const reader = await openLlm(choice, context);
  return {
    info: async () => reader.info,
    // Most servers answer one request at a time.
    open: (_expected, workers) => ({ width: workers ?? 1, read: reader.read, close: async () => {} }),
    report: () => formatLlmCounts(reader.info.name, reader.counts(), context.terminal),
  };
}

/** @throws PrecedentError `invalid_input` if the endpoint or the model is missing or invalid. */
export async function openLlm(choice: LlmChoice, context: Context): Promise<LlmReader> {
  const { environment } = context;
  const { createLlmReader } = await import('@precedent/llm');
  const { timeout, maxTokens, prices } = choice;
  return createLlmReader({
    reference: await context.reference(),
    endpoint:
      choice.endpoint ??
      named(choice, environment.PRECEDENT_LLM_ENDPOINT, 'endpoint', 'http://localhost:11434/v1'),
    model: choice.model ?? named(choice, environment.PRECEDENT_LLM_MODEL, 'model', 'llama3.1'),
    fetch: globalThis.fetch,
    signal: context.stop.signal,
    key: environment.PRECEDENT_LLM_KEY ?? null,
    cache: choice.cache === false ? null : openFileCache(choice.cache),
    ...(timeout === undefined ? {} : { timeout: timeout * 1000 }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
    ...(prices === undefined ? {} : { prices }),
  });
}

function named(
  { reader }: LlmChoice,
  value: string | undefined,
  option: 'endpoint' | 'model',
  example: string,
): string {
  if (value) return value;
  throw new PrecedentError(
    'invalid_input',
    `--reader ${reader} needs a value for --${option}`,
    `Add for example --${option} ${example}, or set PRECEDENT_LLM_${option.toUpperCase()} in the environment.`,
  );
}
