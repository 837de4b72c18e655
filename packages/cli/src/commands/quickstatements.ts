import { readFile } from 'node:fs/promises';
import type { OmittedTenure } from '@precedent/formats';
import { PrecedentError } from '@precedent/model';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { loadGraph } from '../load-graph.ts';
import { counted } from '../print/counted.ts';
import { writeWhole } from '../write-whole.ts';
import { examples, withArchive } from './options.ts';
import { addPartOptions, type PartOptions, toFilter } from './part-options.ts';

interface Options extends Omit<PartOptions, 'uncertain'> {
  positions: string;
  output?: string;
}

export function addQuickStatements(program: Command, context: Context): void {
  const command = program
    .command('quickstatements')
    .description('write terms of office with their sources as QuickStatements for Wikidata; nothing is sent')
    .requiredOption(
      '--positions <file>',
      'CSV with the columns office and wikidata: which item each office is',
    )
    .option('-o, --output <file>', 'the file to write (default: standard output)');
  addPartOptions(command, { uncertain: false })
    .addHelpText(
      'after',
      `\nCheck every statement before you upload it. Tenures are left out if the item of the person (precedent link) or of the
office is not known, if no source has an address, and if they are planned, alleged, denied or acting.\n${examples(
        'precedent quickstatements --positions positions.csv -o tenures.qs.txt',
        'precedent quickstatements --positions positions.csv --entity NATO',
      )}`,
    )
    .action((options: Options, command: Command) => write(options, command, context));
}

async function write(options: Options, command: Command, context: Context): Promise<void> {
  const { terminal } = context;
  const { quickStatements, readPositions, selectPart } = await import('@precedent/formats');
  const positions = readPositions(await readText(options.positions), options.positions);
  await withArchive(command, async (archive) => {
    const reference = await context.reference();
    const whole = await loadGraph(archive, reference, terminal);
    const { graph } = selectPart(whole, reference, await toFilter(whole, options));
    const { lines, omitted } = quickStatements(graph, reference, positions);
    if (options.output === undefined) await terminal.print(lines.join(''));
    else await writeWhole(options.output, lines);
    terminal.note(`${counted(lines.length, 'tenure')} written, ${omitted.length} left out\n`);
    for (const reason of new Set(omitted.map((tenure) => tenure.reason)))
      terminal.note(`  ${reason}: ${nameSome(omitted.filter((tenure) => tenure.reason === reason))}\n`);
  });
}

const MOST_NAMED = 5;

function nameSome(tenures: readonly OmittedTenure[]): string {
  const names = tenures.slice(0, MOST_NAMED).map(({ person, office }) => `${person}, ${office}`);
  const more = tenures.length - names.length;
  return names.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PrecedentError('io', `cannot read ${file}: ${reason}`, 'Check its name.', { cause });
  }
}
