import type { Archive, ArticleHit } from '@precedent/store';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { describeArticle } from '../print/describe-claim.ts';
import { printJson } from '../print/print-json.ts';
import type { Terminal } from '../terminal.ts';
import {
  addTimeOptions,
  examples,
  jsonOption,
  parseCount,
  type TimeOptions,
  timeOf,
  withArchive,
} from './options.ts';

interface Options extends TimeOptions {
  limit: number;
  json?: boolean;
}

export function addSearch(program: Command, { terminal }: Context): void {
  const command = program
    .command('search')
    .description('find articles by the words in them, best first')
    .argument('<text...>', 'words that must all occur; "words in quotes" must stand together')
    .option('--limit <count>', 'how many to show', parseCount, 10);
  addTimeOptions(command)
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples('precedent search Rutte Ukraine', `precedent search '"summit of NATO leaders"' --limit 3`),
    )
    .action((words: string[], options: Options, command: Command) =>
      withArchive(command, async (archive) => {
        const hits = await searchArticles(archive, words.join(' '), options);
        if (options.json) return printJson(hits, terminal);
        if (hits.length === 0) return terminal.print('No article has all these words.\n');
        return terminal.print(hits.map((hit) => formatHit(hit, terminal)).join('\n'));
      }),
    );
}

/** The server's way to search in time is loaded only where a time is given. */
async function searchArticles(archive: Archive, text: string, options: Options): Promise<ArticleHit[]> {
  const time = timeOf(options);
  if (time === null) return archive.search(text, options.limit);
  const { searchInTime } = await import('@precedent/server');
  return searchInTime(archive, text, options.limit, time);
}

function formatHit({ article, snippet, matches }: ArticleHit, { out }: Terminal): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of matches) {
    marked += snippet.slice(at, start) + out.bold(out.yellow(snippet.slice(start, end)));
    at = end;
  }
  const excerpt = (marked + snippet.slice(at)).replace(/\s+/g, ' ');
  return `${out.bold(describeArticle(article))}\n  ${excerpt}\n${out.dim(`  ${article.id}`)}\n`;
}
