import { PrecedentError } from '@precedent/model';
import { BUILT_IN_QUALITY, LANGUAGE_MODEL_QUALITY } from '@precedent/model/wording';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from '../context.ts';
import { type ChosenReader, chooseBuiltIn } from '../reading/chosen-reader.ts';
import { parseCount } from './options.ts';

export interface ReaderOptions {
  reader: 'built-in' | 'llm' | 'both';
  yes?: boolean;
  endpoint?: string;
  model?: string;
  timeout?: number;
  maxTokens?: number;
  prices?: { prompt: number; completion: number };
  cache: string | false;
}

/** In seconds; beyond that, Node's own `fetch` gives up. */
const LONGEST_TIMEOUT = 300;

/** For every command that reads articles. */
export function addReaderOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--reader <name>',
        'how to read articles: offline, with a language model, or with both where the first is unsure',
      )
        .choices(['built-in', 'llm', 'both'])
        .default('built-in'),
    )
    .option('--endpoint <url>', 'llm: base URL of an OpenAI-compatible server (or PRECEDENT_LLM_ENDPOINT)')
    .option('--model <name>', 'llm: the model to ask (or PRECEDENT_LLM_MODEL)')
    .option('--timeout <seconds>', 'llm: seconds to wait for an answer (default: 120)', parseTimeout)
    .option('--max-tokens <count>', 'llm: maximum length of an answer (default: 4096)', parseCount)
    .option(
      '--prices <prompt/completion>',
      'llm: price of a million tokens, to report the cost, for example 0.15/0.60',
      parsePrices,
    )
    .option('--cache <folder>', 'llm: folder to keep answers in', '.precedent/llm-cache')
    .option('--no-cache', 'llm: do not keep answers')
    .option('--yes', 'both: send articles to the server without asking, however many they are');
}

/** Help text for those options. */
export const READER_HELP = `Readers, how good they are, what they cost and what they send:
  built-in  ${BUILT_IN_QUALITY};
            costs nothing, sends nothing
  llm       ${LANGUAGE_MODEL_QUALITY.replace(' with a large', '\n            with a large')};
            a request per 4,000 characters, of some 4,000 tokens in and up to 4,096
            out; sends every article to the server at --endpoint
  both      the same, for articles the built-in reader is unsure about

With --reader llm, every article is sent to the server at --endpoint. With --reader
both, the built-in reader reads every article first, and only those of which it is
unsure are sent; before that, their number and the number of requests are printed,
and with more than ten articles you are asked, unless --yes is given. The server's
API key, if any, is read from the environment variable PRECEDENT_LLM_KEY. --workers
is then also the number of articles sent at the same time (default: 1).`;

/** @throws PrecedentError `invalid_input` if an option of the language model is given for the built-in reader. */
export async function chooseReader(options: ReaderOptions, context: Context): Promise<ChosenReader> {
  // Only when asked for: they bring the rules for reading with them.
  if (options.reader === 'llm') return (await import('../reading/choose-llm.ts')).chooseLlm(options, context);
  if (options.reader === 'both')
    return (await import('../reading/choose-both.ts')).chooseBoth(options, context);
  for (const name of ['endpoint', 'model'] as const)
    if (options[name] !== undefined)
      throw new PrecedentError(
        'invalid_input',
        `--${name} has no effect: the built-in reader works offline`,
        'To use a language model, add --reader llm or --reader both.',
      );
  return chooseBuiltIn(context);
}

function parseTimeout(value: string): number {
  const seconds = parseCount(value);
  if (seconds <= LONGEST_TIMEOUT) return seconds;
  throw new InvalidArgumentError(`The maximum is ${LONGEST_TIMEOUT}.`);
}

function parsePrices(value: string): { prompt: number; completion: number } {
  const match = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(value);
  if (match) return { prompt: Number(match[1]), completion: Number(match[2]) };
  throw new InvalidArgumentError('Write both prices with a slash between them: 0.15/0.60');
}
