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
    .option('--versions <id>', 'list the older versions of an article instead: news with the same address')
    .addOption(jsonOption())
    .addHelpText('after', examples('precedent articles', 'precedent articles --json | jq -r ".[].title"'))
    .action((options: { versions?: string; json?: boolean }, command: Command) =>
      withArchive(command, async (archive) => {
        const { versions } = options;
        const articles = await (versions === undefined ? archive.articles() : archive.versions(versions));
        if (options.json) return printJson(articles, terminal);
        if (articles.length === 0)
          return terminal.print(
            versions === undefined
              ? 'No articles yet. To add some: precedent add FILE\n'
              : `No older versions of ${versions}.\n`,
          );
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
