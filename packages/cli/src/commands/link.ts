import { readFile } from 'node:fs/promises';
import { type EntityType, entityTypeSchema, PrecedentError } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { counted } from '../print/counted.ts';
import { formatProblem } from '../print/format-problem.ts';
import { formatTable } from '../print/format-table.ts';
import { printJson } from '../print/print-json.ts';
import { findLinked } from '../resolving/find-linked.ts';
import { examples, jsonOption, withArchive } from './options.ts';

interface Options {
  type?: EntityType;
  remove?: string[];
  json?: boolean;
}

export function addLink(program: Command, context: Context): void {
  program
    .command('link')
    .description('link entities to the records of a Wikidata or FollowTheMoney list (CSV, JSON Lines)')
    .argument('[files...]', 'lists to import; without any, show the imported lists')
    .addOption(
      new Option('--type <type>', 'type of the records, if they do not give one').choices(
        entityTypeSchema.options,
      ),
    )
    .option('--remove <name...>', 'remove imported lists, by name')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples(
        'precedent link politicians.csv --type person',
        'precedent link targets.ftm.jsonl',
        'precedent link',
        'precedent link --remove politicians.csv',
      ),
    )
    .action((files: string[], options: Options, command: Command) =>
      withArchive(
        command,
        async (archive) => {
          for (const name of options.remove ?? []) await removeList(archive, name, context);
          for (const file of files) await addList(archive, file, options, context);
          if (files.length > 0 || !options.remove) await showLists(archive, options, context);
        },
        { create: files.length > 0, writes: files.length > 0 || options.remove !== undefined },
      ),
    );
}

async function addList(archive: Archive, file: string, { type, json }: Options, { terminal }: Context) {
  const { readEntityList } = await import('@precedent/store');
  const content = await readText(file);
  const { list, problems, skipped } = readEntityList({ file, content }, type ?? null);
  for (const problem of problems) terminal.note(formatProblem(problem, terminal));
  if (skipped > 0) terminal.note(`skipped ${counted(skipped, 'record')} of other types\n`);
  const outcome = await archive.addList(list);
  if (!json) await terminal.print(`${outcome.padEnd(9)}  ${list.name}\n`);
}

async function removeList(archive: Archive, name: string, { terminal }: Context): Promise<void> {
  if (!(await archive.removeList(name)))
    throw new PrecedentError(
      'not_found',
      `no list named ${name}`,
      'To see the imported lists: precedent link',
    );
  await terminal.print(`removed    ${name}\n`);
}

/** Each list with its size, and how many entities of the graph are linked. */
async function showLists(archive: Archive, { json }: Options, context: Context): Promise<void> {
  const { terminal } = context;
  const lists = await archive.lists();
  const linked = await findLinked(archive, context);
  if (json) return printJson({ lists, linked }, terminal);
  if (lists.length === 0) return terminal.print('No lists yet. To import one: precedent link FILE\n');
  const rows = lists.map(({ name, entities }) => [name, counted(entities, 'entity')]);
  const total = `${counted(linked.length, 'entity')} in the graph linked; for possible links: precedent resolve\n`;
  return terminal.print(formatTable(rows) + total);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new PrecedentError('io', `cannot read ${file}`, 'Check its name and its permissions.', {
      cause,
    });
  }
}
