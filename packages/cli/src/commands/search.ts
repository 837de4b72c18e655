import { sayArticle } from '@precedent/model';
import type { Archive, ArticleHit } from '@precedent/store';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { printJson } from '../print/print-json.ts';
import { wrapText } from '../print/wrap-text.ts';
import type { Terminal } from '../terminal.ts';
import {
  addScopeOptions,
  examples,
  jsonOption,
  parseCount,
  type ScopeOptions,
  timeOf,
  withArchive,
} from './options.ts';

interface Options extends ScopeOptions {
  limit: number;
  json?: boolean;
}

export function addSearch(program: Command, { terminal }: Context): void {
  const command = program
    .command('search')
    .description('search the text of the articles; best matches first')
    .argument('<text...>', 'words that must all occur; a "quoted phrase" must occur as it is')
    .option('--limit <count>', 'show only the first', parseCount, 10);
  addScopeOptions(command)
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples('precedent search Rutte Ukraine', `precedent search '"summit of NATO leaders"' --limit 3`),
    )
    .action((words: string[], options: Options, command: Command) =>
      withArchive(command, async (archive) => {
        const hits = await searchArticles(archive, words.join(' '), options);
        if (options.json) return printJson(hits, terminal);
        if (hits.length === 0) return terminal.print('No article contains all of these words.\n');
        return terminal.print(hits.map((hit) => formatHit(hit, terminal)).join('\n'));
      }),
    );
}

/** Loads the server's search by time only if a time is given. */
async function searchArticles(archive: Archive, text: string, options: Options): Promise<ArticleHit[]> {
  const time = timeOf(options);
  if (time === null) return archive.search(text, options.limit);
  const { searchInTime } = await import('@precedent/server');
  return searchInTime(archive, text, options.limit, { ...time, uncertain: options.uncertain });
}

function formatHit({ article, snippet, matches }: ArticleHit, { out, width }: Terminal): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of matches) {
    marked += snippet.slice(at, start) + out.bold(out.yellow(snippet.slice(start, end)));
    at = end;
  }
  const excerpt = wrapText(marked + snippet.slice(at), width, '  ');
  return `${out.bold(sayArticle(article))}\n${excerpt}\n${out.dim(`  ${article.id}`)}\n`;
}
