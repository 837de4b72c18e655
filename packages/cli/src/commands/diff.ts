import type { ArticleRef } from '@precedent/model';
import type { Command } from 'commander';
import { loadPoints, refuseSame } from '../comparing/load-points.ts';
import { describePoint, parsePoint } from '../comparing/parse-point.ts';
import type { Context } from '../context.ts';
import { printJson } from '../print/print-json.ts';
import { examples, jsonOption, uncertainOption } from './options.ts';

export function addDiff(program: Command, context: Context): void {
  program
    .command('diff')
    .description('compare the graph at two points in time, or in two archives')
    .argument(
      '<a>',
      'a change (12, as listed by changes), a date (2024-06-30: what was published by then) or an archive',
    )
    .argument('[b]', 'likewise', 'now')
    .addOption(uncertainOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples(
        'precedent diff 12',
        'precedent diff 2024-06-26 2024-06-30',
        'precedent diff yesterday.sqlite now --json',
      ),
    )
    .action(
      async (a: string, b: string, options: { uncertain?: boolean; json?: boolean }, command: Command) => {
        const { terminal } = context;
        const location: string = command.optsWithGlobals().archive;
        const points = [parsePoint(a, location), parsePoint(b, location)] as const;
        refuseSame(points);
        const { diffGraphs } = await import('@precedent/graph');
        const reference = await context.reference();
        const [before, after] = (await loadPoints(points, options, reference, terminal)) as [Loaded, Loaded];
        const diff = {
          before: describePoint(points[0], before.archive),
          after: describePoint(points[1], after.archive),
          lost: [...before.lost, ...after.lost],
          articles: {
            added: withoutThose(after.articles, before.articles),
            removed: withoutThose(before.articles, after.articles),
          },
          ...diffGraphs(before.graph, after.graph, reference),
        };
        if (options.json) return printJson(diff, terminal);
        const graphs = { before: before.graph, after: after.graph };
        const { formatDiff } = await import('../print/format-diff.ts');
        return terminal.print(formatDiff(diff, graphs, reference, terminal));
      },
    );
}

type Loaded = Awaited<ReturnType<typeof loadPoints>>[number];

function withoutThose(articles: readonly ArticleRef[], others: readonly ArticleRef[]): ArticleRef[] {
  const ids = new Set(others.map(({ id }) => id));
  return articles.filter(({ id }) => !ids.has(id));
}
