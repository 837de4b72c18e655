import { PrecedentError } from '@precedent/model';
import type { Context } from '../context.ts';
import { formatLlmCounts } from '../print/format-llm-counts.ts';
import type { ChosenReader } from './chosen-reader.ts';
import { openFileCache } from './file-cache.ts';

/** A language model as the command line names it. The environment can fill in endpoint and model. */
export interface LlmChoice {
  endpoint?: string;
  model?: string;
  /** Seconds. */
  timeout?: number;
  maxTokens?: number;
  prices?: { prompt: number; completion: number };
  /** Folder of the cache; false to keep no answers. */
  cache: string | false;
}

/** @throws PrecedentError `invalid_input` if the endpoint or the model is missing or invalid. */
export async function chooseLlm(choice: LlmChoice, context: Context): Promise<ChosenReader> {
  const { environment, terminal } = context;
  const { createLlmReader } = await import('@precedent/llm');
  const { timeout, maxTokens, prices } = choice;
  const reader = createLlmReader({
    reference: await context.reference(),
    endpoint:
      choice.endpoint ?? named(environment.PRECEDENT_LLM_ENDPOINT, 'endpoint', 'http://localhost:11434/v1'),
    model: choice.model ?? named(environment.PRECEDENT_LLM_MODEL, 'model', 'llama3.1'),
    fetch: globalThis.fetch,
    signal: context.stop.signal,
    key: environment.PRECEDENT_LLM_KEY ?? null,
    cache: choice.cache === false ? null : openFileCache(choice.cache),
    ...(timeout === undefined ? {} : { timeout: timeout * 1000 }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
    ...(prices === undefined ? {} : { prices }),
  });
  return {
    info: async () => reader.info,
    // Most servers answer one request at a time.
    open: (_expected, workers) => ({ width: workers ?? 1, read: reader.read, close: async () => {} }),
    report: () => formatLlmCounts(reader.info.name, reader.counts(), terminal),
  };
}

function named(value: string | undefined, option: 'endpoint' | 'model', example: string): string {
  if (value) return value;
  throw new PrecedentError(
    'invalid_input',
    `--reader llm needs a value for --${option}`,
    `Add for example --${option} ${example}, or set PRECEDENT_LLM_${option.toUpperCase()} in the environment.`,
  );
}
