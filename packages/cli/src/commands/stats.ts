import { type Article, type Reference, sayNumber } from '@precedent/model';
import type { Archive, ArchiveStats } from '@precedent/store';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { loadGraph } from '../load-graph.ts';
import { formatTable } from '../print/format-table.ts';
import { printJson } from '../print/print-json.ts';
import { addTimeOptions, examples, jsonOption, type TimeOptions, timeOf, withArchive } from './options.ts';

interface Options extends TimeOptions {
  json?: boolean;
}

export function addStats(program: Command, context: Context): void {
  const command = program
    .command('stats')
    .description('count what is in the archive, or what was there at a given time');
  addTimeOptions(command)
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples('precedent stats', 'precedent stats --json', 'precedent stats --archive team.sqlite'),
    )
    .action((options: Options, command: Command) =>
      withArchive(command, async (archive) => {
        const time = timeOf(options);
        const counts =
          time === null
            ? await countAll(archive, await context.reference())
            : await countAt(archive, time, context);
        if (options.json)
          return printJson({ archive: archive.location, ...time, ...counts }, context.terminal);
        const lines: [string, number, string][] = [
          ['articles', counts.articles, 'news articles'],
          [
            'copies',
            counts.copies,
            'of the articles; each counts as one source with the article whose text it carries',
          ],
          ['facts', counts.facts, 'rows of facts files'],
          ['entities', counts.entities, 'people, countries, institutions and places'],
          ['claims', counts.claims, 'statements with their quotes, facts included'],
          [
            'uncertain',
            counts.uncertain,
            'of the claims; answers and exports need --uncertain to include them',
          ],
          [
            'decisions',
            counts.decisions,
            'made by people and in force; precedent resolve decisions lists them',
          ],
        ];
        const numbers = lines.map(([, count]) => sayNumber(count));
        const width = Math.max(...numbers.map(({ length }) => length));
        const rows = lines.map(([label, , meaning], index) => [
          label,
          numbers[index]!.padStart(width),
          meaning,
        ]);
        return context.terminal.print(`${archive.location}\n${formatTable(rows)}`);
      }),
    );
}

type Counts = Omit<ArchiveStats, 'sequence'> & { copies: number };

/** In the kept graph, if it is of the latest change; else names and texts are compared, which takes less than building it. */
async function countAll(archive: Archive, reference: Reference): Promise<Counts> {
  const { basisOf } = await import('@precedent/graph');
  const kept = await archive.graph(basisOf(reference));
  if (kept === null) {
    const { sequence: _, ...counts } = await archive.stats();
    return { ...counts, copies: await countCopies(archive) };
  }
  const [{ sequence: _, ...counts }, [entities, copies]] = [
    await archive.counts(),
    await kept.countAll(['entities', 'copies']),
  ];
  return { ...counts, entities: entities!, copies: copies! };
}

async function countCopies(archive: Archive): Promise<number> {
  const { findCopies } = await import('@precedent/graph');
  const articles: Article[] = [];
  for await (const article of archive.news()) articles.push(article);
  return findCopies(articles).size;
}

async function countAt(archive: Archive, time: TimeOptions, context: Context): Promise<Counts> {
  const { countGraph, graphAt } = await import('@precedent/graph');
  const scope = { ...time, uncertain: true };
  const graph = await loadGraph(archive, await context.reference(), context.terminal);
  const { decisions } = await archive.counts();
  return { ...countGraph(graphAt(graph, scope)), decisions };
}
