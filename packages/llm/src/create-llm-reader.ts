import {
  type Article,
  indexGazetteer,
  indexOfficeTitles,
  PrecedentError,
  type Provenance,
  type Reader,
  type Reading,
  type Reference,
} from '@precedent/model';
import type { AnswerCache } from './answer-cache.ts';
import { ChatClient } from './chat-client.ts';
import { chunkText } from './chunk-text.ts';
import { costOf, createCounts, type LlmCounts, type Prices, summariseCounts } from './counts.ts';
import { parseEndpoint } from './endpoint.ts';
import { createPrompt } from './prompt.ts';
import { type Readership, readArticle } from './read-article.ts';

/** Of a request: about 3,000 of instructions and 1,000 of the article. */
const REQUEST_TOKENS = 4000;

/** Settings of a language-model reader. */
export interface LlmReaderOptions {
  reference: Pick<Reference, 'ontology' | 'gazetteer' | 'officeTitles' | 'nouns'>;
  /** Base URL of an OpenAI-compatible server: `http://localhost:11434/v1`. */
  endpoint: string;
  model: string;
  /** The platform's `fetch`, or a replacement. */
  fetch: typeof globalThis.fetch;
  /** Bearer token; null or absent if the server needs none. Never logged, nor part of any error. */
  key?: string | null;
  /** Keeps answers, so that no request is sent twice. */
  cache?: AnswerCache | null;
  /** Timeout of one request in milliseconds; 120,000 by default. */
  timeout?: number;
  /** Maximum number of attempts for a request; 4 by default. */
  tries?: number;
  /** Maximum length of an answer in tokens; 4,096 by default. */
  maxTokens?: number;
  /** Maximum number of the article's characters in one request; 4,000 by default. */
  chunkLength?: number;
  prices?: Prices | null;
  /** Aborts reading with the signal's reason. */
  signal?: AbortSignal | null;
  wait?: (milliseconds: number, signal: AbortSignal | null) => Promise<void>;
}

export interface LlmReader extends Reader {
  /** The name of its server in messages. */
  readonly endpoint: string;
  /** How many requests an article takes if all goes well and none of its answers is in the cache. */
  requestsFor(article: Pick<Article, 'text'>): number;
  /** The highest possible cost of the requests; null without prices. */
  mostCost(requests: number): number | null;
  /** Since the reader was created. */
  counts(): LlmCounts;
}

/**
 * A reader that uses a language model and keeps only what the article supports: quotes that are in the text,
 * entities that it names, and relations that the ontology allows.
 *
 * @throws PrecedentError `invalid_input` for an invalid endpoint, model, key or number.
 */
export function createLlmReader(options: LlmReaderOptions): LlmReader {
  const { reference, prices = null, cache = null } = options;
  const model = checkModel(options.model);
  const endpoint = parseEndpoint(options.endpoint);
  const counts = createCounts();
  const connection = {
    endpoint,
    key: checkKey(options.key ?? null),
    fetch: options.fetch,
    wait: options.wait ?? pause,
    timeout: checkNumber('timeout', options.timeout ?? 120_000, 1),
    tries: checkNumber('tries', options.tries ?? 4, 1),
    signal: options.signal ?? null,
  };
  const prompt = createPrompt(reference.ontology);
  const readership: Readership = {
    model,
    prompt,
    ontology: reference.ontology,
    titles: indexOfficeTitles(reference.officeTitles),
    gazetteer: indexGazetteer(reference.gazetteer),
    nouns: reference.nouns,
    chunkLength: checkNumber('chunkLength', options.chunkLength ?? 4000, 200),
    maxTokens: checkNumber('maxTokens', options.maxTokens ?? 4096, 16),
    asking: { client: new ChatClient(connection, counts), cache, counts, endpoint: endpoint.name },
  };
  const info = { name: `llm:${model}`, version: prompt.version };
  const how: Provenance = { by: 'language-model', model, prompt: prompt.version };
  return {
    info,
    endpoint: endpoint.name,
    read: async (article: Article): Promise<Reading> => {
      const { entities, claims, notes } = await readArticle(article, readership, how);
      return { article, reader: info, entities, claims, notes };
    },
    requestsFor: ({ text }) => chunkText(text, readership.chunkLength).length,
    mostCost: (requests) =>
      costOf(
        { promptTokens: requests * REQUEST_TOKENS, completionTokens: requests * readership.maxTokens },
        prices,
      ),
    counts: () => summariseCounts(counts, prices),
  };
}

function checkModel(model: string): string {
  if (model.trim() !== '') return model.trim();
  throw new PrecedentError('invalid_input', 'no model is named', 'Name a model with --model.');
}

/** Checked here, because an error about an invalid header would contain the key. */
function checkKey(key: string | null): string | null {
  const trimmed = key?.trim() ?? '';
  if (/^[\x21-\x7e]*$/.test(trimmed)) return trimmed === '' ? null : trimmed;
  throw new PrecedentError(
    'invalid_input',
    'the key in PRECEDENT_LLM_KEY contains invalid characters',
    'Set it again, without spaces, line breaks or non-ASCII characters.',
  );
}

function checkNumber(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least) return value;
  throw new PrecedentError(
    'invalid_input',
    `${name} is ${value}`,
    `It must be a whole number, at least ${least}.`,
  );
}

function pause(milliseconds: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal!.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    if (signal?.aborted) end();
    else signal?.addEventListener('abort', end, { once: true });
  });
}
