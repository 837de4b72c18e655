import { type ArticleRef, PrecedentError } from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { printJson } from '../print/print-json.ts';
import { examples, jsonOption, withArchive } from './options.ts';

export function addRemove(program: Command, context: Context): void {
  const { terminal } = context;
  program
    .command('remove')
    .description('remove articles or facts files, and their claims, from the archive')
    .argument('<id...>', 'ids as listed by articles, or their first characters')
    .addOption(jsonOption())
    .addHelpText('after', examples('precedent remove 3f9a1c2b5d6e7f80', 'precedent remove 3f9a'))
    .action((ids: string[], options: { json?: boolean }, command: Command) =>
      withArchive(
        command,
        async (archive) => {
          const articles = await chooseArticles(archive, ids);
          const { removeFollowed } = await import('@precedent/graph');
          const reference = await context.reference();
          for (const { id } of articles)
            if (!(await removeFollowed(archive, reference, id))) throw noArticle(id);
          if (options.json) return printJson(articles, terminal);
          return terminal.print(articles.map(({ id, title }) => `removed  ${id}  ${title}\n`).join(''));
        },
        { writes: true },
      ),
    );
}

type Removable = Pick<ArticleRef, 'id' | 'title'>;

/** Finds all of them before any is removed, so that a mistyped id removes nothing. */
async function chooseArticles(archive: Archive, ids: string[]): Promise<Removable[]> {
  const all = await listWithOlder(archive);
  if (all === null) return ids.map((id) => ({ id, title: '(damaged)' }));
  const chosen = ids.map((id) => {
    const fitting = all.filter((article) => article.id === id);
    const begun = fitting.length > 0 ? fitting : all.filter((article) => article.id.startsWith(id));
    if (begun.length === 1) return begun[0]!;
    if (begun.length === 0) throw noArticle(id);
    throw new PrecedentError(
      'ambiguous',
      `${begun.length} article ids begin with ${id}`,
      'Type more characters of the id.',
      { candidates: begun.map((article) => ({ id: article.id, name: article.title, type: 'article' })) },
    );
  });
  return [...new Set(chosen)];
}

/** Null if the list is damaged: `verify` gave the ids of those to remove. */
async function listWithOlder(archive: Archive): Promise<Removable[] | null> {
  try {
    const articles: Removable[] = await archive.articles();
    const listed = new Set(articles.map(({ id }) => id));
    const older = (await archive.readers()).filter(({ articleId }) => !listed.has(articleId));
    return [...articles, ...older.map(({ articleId }) => ({ id: articleId, title: '(older version)' }))];
  } catch (error) {
    if (error instanceof PrecedentError && error.code === 'archive_corrupt') return null;
    throw error;
  }
}

function noArticle(id: string): PrecedentError {
  return new PrecedentError(
    'not_found',
    `no article with the id ${id}`,
    'To see all ids: precedent articles',
  );
}
