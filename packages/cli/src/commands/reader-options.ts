import { PrecedentError } from '@precedent/model';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from '../context.ts';
import { chooseLlm } from '../reading/choose-llm.ts';
import { type ChosenReader, chooseBuiltIn } from '../reading/chosen-reader.ts';
import { parseCount } from './options.ts';

export interface ReaderOptions {
  reader: 'built-in' | 'llm';
  endpoint?: string;
  model?: string;
  timeout?: number;
  maxTokens?: number;
  prices?: { prompt: number; completion: number };
  cache: string | false;
}

/** Beyond that, Node's own `fetch` stops waiting for a server. */
const LONGEST_TIMEOUT = 300;

/** The options of every command that reads articles. */
export function addReaderOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--reader <name>', 'who reads articles').choices(['built-in', 'llm']).default('built-in'),
    )
    .option('--endpoint <url>', 'llm: base URL of an OpenAI-compatible server (or PRECEDENT_LLM_ENDPOINT)')
    .option('--model <name>', 'llm: the model to ask (or PRECEDENT_LLM_MODEL)')
    .option('--timeout <seconds>', 'llm: for one request (default: 120)', parseTimeout)
    .option('--max-tokens <count>', 'llm: longest answer (default: 4096)', parseCount)
    .option(
      '--prices <prompt/completion>',
      'llm: for a million tokens, to tell the cost: 0.15/0.60',
      parsePrices,
    )
    .option('--cache <folder>', 'llm: where answers are kept', '.precedent/llm-cache')
    .option('--no-cache', 'llm: keep no answers');
}

/** For the help of such a command. */
export const READER_HELP = `With --reader llm, articles are sent to the server at --endpoint. A key that it needs is taken from
PRECEDENT_LLM_KEY alone. --workers is how many articles are asked about at once (default: 1).`;

/** @throws PrecedentError `invalid_input` where options of the one reader are given to the other. */
export async function chooseReader(options: ReaderOptions, context: Context): Promise<ChosenReader> {
  if (options.reader === 'llm') return chooseLlm(options, context);
  for (const name of ['endpoint', 'model'] as const)
    if (options[name] !== undefined)
      throw new PrecedentError(
        'invalid_input',
        `--${name} ${options[name]} is given, but the built-in reader asks nobody`,
        'Add --reader llm to ask a language model.',
      );
  return chooseBuiltIn(context);
}

function parseTimeout(value: string): number {
  const seconds = parseCount(value);
  if (seconds <= LONGEST_TIMEOUT) return seconds;
  throw new InvalidArgumentError(`Give ${LONGEST_TIMEOUT} at most.`);
}

function parsePrices(value: string): { prompt: number; completion: number } {
  const match = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(value);
  if (match) return { prompt: Number(match[1]), completion: Number(match[2]) };
  throw new InvalidArgumentError('Write the two prices with a slash: 0.15/0.60');
}
