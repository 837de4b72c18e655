import { sayArticle, type Verdict } from '@precedent/model';
import type { Change } from '@precedent/store';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { describeVerdict } from '../print/format-decision.ts';
import { formatTable } from '../print/format-table.ts';
import { printJson } from '../print/print-json.ts';
import { examples, jsonOption, parseCount, withArchive } from './options.ts';

interface Options {
  since?: number;
  limit: number;
  json?: boolean;
}

export function addChanges(program: Command, { terminal }: Context): void {
  program
    .command('changes')
    .description('list the changes made to the archive, newest last, with the numbers that diff takes')
    .option('--since <change>', 'only changes after this one', parseCount)
    .option('--limit <count>', 'show only the newest', parseCount, 50)
    .addOption(jsonOption())
    .addHelpText('after', examples('precedent changes', 'precedent changes --since 12 --json'))
    .action((options: Options, command: Command) =>
      withArchive(command, async (archive) => {
        const changes = await archive.changes(options.since ?? 0);
        if (options.json) return printJson(changes, terminal);
        if (changes.length === 0) return terminal.print('No changes.\n');
        const shown = changes.slice(-options.limit);
        const ids = shown.flatMap((change) => ('articleId' in change ? [change.articleId] : []));
        const articles = await archive.articlesWith(ids);
        const titles = new Map(articles.map((article) => [article.id, sayArticle(article)]));
        const decisions = await archive.decisions();
        const verdicts = new Map(decisions.map(({ number, verdict }) => [number, verdict]));
        const rows = shown.map((change) => [
          String(change.sequence).padStart(6),
          change.kind,
          describeSubject(change, titles, verdicts),
        ]);
        return terminal.print(formatTable(rows));
      }),
    );
}

function describeSubject(
  change: Change,
  titles: ReadonlyMap<string, string>,
  verdicts: ReadonlyMap<number, Verdict>,
): string {
  if ('articleId' in change) return titles.get(change.articleId) ?? `${change.articleId} (since removed)`;
  if ('list' in change) return change.list;
  const verdict = verdicts.get(change.decision);
  const what = verdict ? ` (${verdict.kind}): ${describeVerdict(verdict)}` : '';
  return `decision ${change.decision}${what}`;
}
