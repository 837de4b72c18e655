import { basename } from 'node:path';
import { ENTITY_TYPES, type EntityType, PrecedentError, type Reference } from '@precedent/model';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from '../context.ts';
import { readBytes } from '../input/read-bytes.ts';
import { counted } from '../print/counted.ts';
import { addEach } from '../reading/add-all.ts';
import type { ReadOutcome } from '../reading/read-all.ts';
import type { Terminal } from '../terminal.ts';
import { addResults } from './add-results.ts';
import { examples, jsonOption, withArchive } from './options.ts';
import type { Outcome } from './outcome.ts';

interface Options {
  source?: string;
  relation?: string;
  type?: EntityType;
  map?: Record<string, string>;
  json?: boolean;
}

export function addImport(program: Command, context: Context, outcome: Outcome): void {
  program
    .command('import')
    .description('add the facts of a graph that another program wrote, as curated facts with their source')
    .argument(
      '<files...>',
      'GraphML, GEXF, CSV with a row for each edge, FollowTheMoney JSON lines, or RDF of our own shape',
    )
    .option('--source <text>', 'where the facts can be checked, for those that name no source')
    .option('--relation <relation>', 'the relation of edges that name none, for example met')
    .addOption(new Option('--type <type>', 'the type of nodes that name none').choices(ENTITY_TYPES))
    .addOption(
      new Option(
        '--map <meaning=column...>',
        'in CSV, which column is the subject, object, relation, office, from, to, source …',
      ).argParser(parseMapping),
    )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples(
        'precedent import network.graphml --source "J. Doe, The Cabinet (2024)"',
        'precedent import ties.csv --map subject=Host object=Guest --relation met --type person',
        'precedent import graph.ttl',
      ),
    )
    .action(async (files: string[], options: Options, command: Command) => {
      const reference = await context.reference();
      outcome.exitCode = await withArchive(
        command,
        (archive) =>
          addResults(
            addEach(readEachFile(files, options, reference, context.terminal), archive, (file) => ({ file })),
            context,
            options,
          ),
        { create: true },
      );
    });
}

/** A file that can't be read does not affect the others. */
async function* readEachFile(
  files: readonly string[],
  options: Options,
  reference: Reference,
  terminal: Terminal,
): AsyncIterable<ReadOutcome> {
  for (const file of files)
    try {
      yield { kind: 'read', file, ...(await readGraph(file, options, reference, terminal)) };
    } catch (error) {
      yield { kind: 'failed', file, error };
    }
}

/** More would hide what the command says at the end. */
const MOST_PROBLEMS = 20;

async function readGraph(
  file: string,
  { map: mapping, ...options }: Options,
  reference: Reference,
  terminal: Terminal,
) {
  const [{ importFacts, refuseOtherFormats }, { readFactsFile }] = await Promise.all([
    import('@precedent/formats'),
    import('@precedent/store'),
  ]);
  refuseOtherFormats(file);
  const text = await readText(file);
  const { lines, problems } = importFacts({ file, text }, { ...options, mapping }, reference);
  for (const { place, message } of problems.slice(0, MOST_PROBLEMS))
    terminal.note(`${file}: ${place} was left out: ${message}\n`);
  if (problems.length > MOST_PROBLEMS)
    terminal.note(`${file}: ${counted(problems.length - MOST_PROBLEMS, 'more edge')} left out\n`);
  if (lines.length === 0)
    throw new PrecedentError(
      'invalid_input',
      `${file} has no edge that can be a fact`,
      'The lines above say what each of them lacks.',
    );
  return readFactsFile({ file: `${basename(file)}.jsonl`, content: `${lines.join('\n')}\n` }, reference);
}

/** In bytes: the attributes of a graph take several times as much memory as its file. */
const LARGEST_GRAPH = 200_000_000;

async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file, LARGEST_GRAPH);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PrecedentError('invalid_input', `${file} is not UTF-8 text`, 'Save it as UTF-8.', { cause });
  }
}

/** Gathers `subject=Member` and `object=Party`. */
function parseMapping(value: string, earlier: Record<string, string> = {}): Record<string, string> {
  const [, meaning, column] = /^([a-z_]+)=(.+)$/.exec(value) ?? [];
  if (meaning && column) return { ...earlier, [meaning]: column };
  throw new InvalidArgumentError('Write it as subject=COLUMN.');
}
