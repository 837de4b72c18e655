import type { Ontology } from '@precedent/model';
import { PrecedentError } from '@precedent/model';
import { isAct } from '../acts.ts';
import type { Baseline } from '../baseline.ts';
import type { CausedError } from '../causes/find-causes.ts';
import { COMMONEST, splitByKind, tabulateCauses } from '../causes/tabulate-causes.ts';
import type { ScoreSheet } from '../score-claims.ts';
import type { Score } from '../scores.ts';
import { tableOf } from './blocks.ts';
import type { Comparison } from './published.ts';

/** The number of gold claims, of predicted claims and of right ones for each relation; offices before acts. */
export function relationsTable({ relations }: ScoreSheet, ontology: Ontology): string {
  const rows = ontology.relations
    .filter(({ id }) => relations[id])
    .sort((a, b) => Number(isAct(a)) - Number(isAct(b)) || relations[b.id]!.gold - relations[a.id]!.gold)
    .map((relation) => {
      const { gold, predicted, tp, precision, recall, f1 } = relations[relation.id]!;
      const kind = isAct(relation) ? 'act' : 'office';
      const shares = [precision, recall, f1].map((value) => value.toFixed(2));
      return [`\`${relation.id}\``, kind, gold, predicted, tp, ...shares];
    });
  return tableOf(['relation', 'kind', 'gold', 'predicted', 'right', 'precision', 'recall', 'F1'], rows);
}

/** The levels of the scorer, from entities to completely right claims. */
export function levelsTable(sheet: ScoreSheet, certain: Score): string {
  const levels = (['entities', 'pair', 'claim', 'full'] as const).map(
    (level) => [level, sheet[level]] as const,
  );
  const rows = [...levels, ['claim, certain ones only', certain] as const].map(
    ([level, { precision, recall, f1 }]) => [
      level,
      ...[precision, recall, f1].map((value) => value.toFixed(3)),
    ],
  );
  return `${tableOf(['level', 'precision', 'recall', 'F1'], rows)}\n\nUngrounded claims: ${sheet.ungrounded}.`;
}

/** What a newcomer wants to know: how far to trust the claims shown by default, and all that were drawn; acts apart. */
export function trustTable(all: ScoreSheet, certain: ScoreSheet, ontology: Ontology): string {
  const shares = ({ precision, recall }: Score) => `${precision.toFixed(2)}, ${recall.toFixed(2)}`;
  const rows: [string, (sheet: ScoreSheet) => Score][] = [
    ['subject, relation and object right', ({ claim }) => claim],
    ['and modality, polarity and dates right', ({ full }) => full],
    ['only acts: subject, relation and object right', (sheet) => scoreOfActs(sheet, ontology)],
  ];
  return tableOf(
    ['precision, recall', 'certain claims', 'all claims'],
    rows.map(([label, scoreOf]) => [label, shares(scoreOf(certain)), shares(scoreOf(all))]),
  );
}

/** The scores of all acts (supported, criticised, accused …) together. */
export function scoreOfActs({ relations }: ScoreSheet, ontology: Ontology): Score {
  const acts = ontology.relations.filter(isAct).flatMap(({ id }) => relations[id] ?? []);
  const sum = (key: 'tp' | 'predicted' | 'gold') => acts.reduce((total, act) => total + act[key], 0);
  const [tp, predicted, gold] = [sum('tp'), sum('predicted'), sum('gold')];
  return { precision: share(tp, predicted), recall: share(tp, gold), f1: share(2 * tp, predicted + gold) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The commonest causes of error, for all claims and separately for offices and acts. */
export function causesTables(errors: readonly CausedError[]): string {
  return [{ title: 'All relations', errors }, ...splitByKind(errors)]
    .map(({ title, errors }) => {
      const rows = tabulateCauses(errors)
        .slice(0, COMMONEST)
        .map(({ cause, total, missed, spurious, inexact, mostly }) => [
          cause,
          total,
          missed,
          spurious,
          inexact,
          mostly,
        ]);
      const header = ['cause', 'errors', 'missed', 'spurious', 'inexact', 'most often in'];
      return `**${title}**: ${errors.length} errors.\n\n${tableOf(header, rows)}`;
    })
    .join('\n\n');
}

/** Our numbers, from the baselines, with published ones, as paragraphs because a table is too wide. */
export function publishedList(
  comparisons: readonly Comparison[],
  baselines: Readonly<Record<string, Baseline>>,
): string {
  return comparisons
    .map(({ suite, ours, published, comparable }) => {
      const measured = ours.replace(/\{([^}]+)\}/g, (_, name: string) => numberIn(baselines, suite, name));
      return `**\`${suite}\`**: ${measured}.\n\n- Published: ${published}.\n- Comparable? ${comparable}`;
    })
    .join('\n\n');
}

function numberIn(baselines: Readonly<Record<string, Baseline>>, suite: string, name: string): string {
  const value = baselines[suite]?.numbers[name];
  if (value !== undefined) return value.toFixed(3);
  throw new PrecedentError(
    'invalid_input',
    `the baseline of "${suite}" has no number "${name}"`,
    `Run: npm run eval -- --suite ${suite} --write-baseline`,
  );
}
