import { publisherOf, sayDate } from '@precedent/model';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { formatTable } from '../print/format-table.ts';
import { printJson } from '../print/print-json.ts';
import { examples, jsonOption, withArchive } from './options.ts';

export function addArticles(program: Command, { terminal }: Context): void {
  program
    .command('articles')
    .description('list the articles and facts files in the archive, newest first')
    .addOption(jsonOption())
    .addHelpText('after', examples('precedent articles', 'precedent articles --json | jq -r ".[].title"'))
    .action((options: { json?: boolean }, command: Command) =>
      withArchive(command, async (archive) => {
        const articles = await archive.articles();
        if (options.json) return printJson(articles, terminal);
        if (articles.length === 0)
          return terminal.print('No articles yet. To add some: precedent add FILE\n');
        const rows = articles.map((article) => [
          article.id,
          article.publishedAt === null ? '' : sayDate(article.publishedAt),
          article.kind === 'facts' ? 'facts file' : (publisherOf(article) ?? ''),
          article.title,
        ]);
        return terminal.print(formatTable(rows));
      }),
    );
}
