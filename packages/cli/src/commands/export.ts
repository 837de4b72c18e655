import type { Format } from '@precedent/formats';
import { type Fact, PrecedentError } from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { loadGraph } from '../load-graph.ts';
import { counted } from '../print/counted.ts';
import { withProgress } from '../print/progress.ts';
import { writeWhole } from '../write-whole.ts';
import { examples, withArchive } from './options.ts';
import { addPartOptions, type PartOptions, toFilter } from './part-options.ts';

interface Options extends PartOptions {
  readings?: boolean;
  format?: string;
  output?: string;
  base?: string;
}

export function addExport(program: Command, context: Context): void {
  const command = program
    .command('export')
    .description('export the graph for use in another program')
    .option(
      '--format <format>',
      'as listed by formats (default: by the extension of the output file, else graphml)',
    )
    .option('-o, --output <file>', 'the file to write (default: standard output)')
    .option(
      '--readings',
      'write the readings instead of the graph, with the texts of their articles, one per line of JSON',
    )
    .option('--base <iri>', 'in RDF, what the addresses of entities and claims begin with');
  addPartOptions(command)
    .addHelpText(
      'after',
      examples(
        'precedent export --format graphml -o graph.graphml',
        'precedent export -o graph.gexf --uncertain',
        'precedent export -o rutte.mmd --entity "Mark Rutte"',
        'precedent export --format json | jq .entities',
        'precedent export -o graph.ttl --base https://example.org/graph/',
        'precedent export --readings -o readings.jsonl',
      ),
    )
    .action((options: Options, command: Command) =>
      options.readings ? exportReadings(options, command, context) : exportGraph(options, command, context),
    );
}

async function exportGraph(options: Options, command: Command, context: Context): Promise<void> {
  const { terminal } = context;
  const format = await chooseFormat(options);
  await withArchive(command, async (archive) => {
    const reference = await context.reference();
    const { selectPart } = await import('@precedent/formats');
    if (await exportPages(archive, format, options, context)) return;
    const whole = await loadGraph(archive, reference, terminal);
    const wanted = await toFilter(whole, options);
    const { graph, filter } = selectPart(whole, reference, wanted);
    const parts = format.write(graph, reference, { base: options.base, filter });
    const { output } = options;
    if (output === undefined) for (const part of parts) await terminal.print(part);
    else await withProgress(terminal, `writing ${output}`, () => writeWhole(output, parts));
    const size = `${counted(graph.order, 'entity')}, ${counted(graph.size, 'fact')}`;
    const left = selectPart(whole, reference, { ...wanted, uncertain: true }).graph.size - graph.size;
    if (output !== undefined) terminal.note(`${output}: ${size} as ${format.label}${sayLeft(left)}\n`);
  });
}

/**
 * Writes the whole graph as the archive keeps it, without holding it in memory.
 *
 * @returns false if only a part is wanted, the format can't be written so, or the archive does not keep the graph.
 */
async function exportPages(
  archive: Archive,
  format: Format,
  options: Options,
  { reference: loadReference, terminal }: Context,
): Promise<boolean> {
  const { entity, relation, asOf, knownBy, uncertain = false, output } = options;
  if (!format.writer || output === undefined || entity || relation || asOf || knownBy) return false;
  const reference = await loadReference();
  const [{ basisOf, certainPart }, { writePages }] = await Promise.all([
    import('@precedent/graph'),
    import('@precedent/formats'),
  ]);
  const pages = await archive.graph(basisOf(reference));
  if (pages === null) return false;
  let [facts, left] = [0, 0];
  const restrict = (fact: Fact) => {
    const kept = uncertain ? fact : certainPart(fact);
    if (kept === null) left += 1;
    else facts += 1;
    return kept;
  };
  const filter = uncertain ? 'with uncertain claims' : undefined;
  await withProgress(terminal, `writing ${output}`, () =>
    writeWhole(
      output,
      writePages(pages, format.writer!(reference, { base: options.base, filter }), restrict),
    ),
  );
  const size = facts + left === 0 ? '' : `${counted(facts, 'fact')} as `;
  terminal.note(`${output}: ${size}${format.label}${sayLeft(left)}\n`);
  return true;
}

function sayLeft(uncertain: number): string {
  return uncertain === 0
    ? ''
    : `, without ${counted(uncertain, 'uncertain fact')} (--uncertain includes them)`;
}

/** For training on them; facts files have no text to learn from. */
async function exportReadings({ output }: Options, command: Command, { terminal }: Context): Promise<void> {
  await withArchive(command, async (archive) => {
    let count = 0;
    async function* lines() {
      for await (const reading of archive.readings()) {
        if (reading.article.kind === 'facts') continue;
        count++;
        yield `${JSON.stringify(reading)}\n`;
      }
    }
    if (output === undefined) for await (const line of lines()) await terminal.print(line);
    else {
      await withProgress(terminal, `writing ${output}`, () => writeWhole(output, lines()));
      terminal.note(`${output}: ${counted(count, 'reading')}\n`);
    }
  });
}

async function chooseFormat({ format, output }: Options): Promise<Format> {
  const { findFormat, formats } = await import('@precedent/formats');
  if (format !== undefined) return findFormat(format);
  if (output === undefined) return findFormat('graphml');
  const fitting = formats.filter(({ extension }) => output.toLowerCase().endsWith(extension));
  // A file may end in both `.claims.graphml` and `.graphml`: the longer extension wins.
  const [longest] = fitting.sort((a, b) => b.extension.length - a.extension.length);
  if (longest) return longest;
  const ending = /\.\w+$/.exec(output)?.[0].toLowerCase();
  const alike = formats.filter(({ extension }) => ending !== undefined && extension.endsWith(ending));
  const known = (alike.length > 0 ? alike : formats).map(({ id }) => id).join(', ');
  throw new PrecedentError(
    'invalid_input',
    `no format has the extension of ${output}`,
    `Choose a format with --format: ${known}.`,
  );
}
