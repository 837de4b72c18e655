import type { JudgedReference, Outcome } from './score-references.ts';
import { KINDS } from './story-references.ts';

/**
 * A row for each kind of reference. Accuracy and recall are shares of the annotated references; of what
 * the reader linked, `P` is the share that is right where something is annotated, `P all` the share that is
 * right where what is not annotated counts as wrong.
 */
export function tabulateReferences(judged: readonly JudgedReference[]): string {
  const rows = KINDS.map((kind) =>
    rowOf(
      kind,
      judged.filter((one) => one.kind === kind),
    ),
  );
  const header = `${'reference'.padEnd(20)}${HEADINGS.map((heading) => heading.padStart(9)).join('')}`;
  return [header, ...rows, rowOf('all', judged)].join('\n');
}

const HEADINGS = ['gold', 'right', 'wrong', 'open', 'unseen', 'beyond', 'accuracy', 'P', 'P all'];

function rowOf(title: string, judged: readonly JudgedReference[]): string {
  const count = (outcome: Outcome) => judged.filter((one) => one.outcome === outcome).length;
  const [right, wrong, open, unseen, beyond] = (['right', 'wrong', 'open', 'unseen', 'beyond'] as const).map(
    count,
  ) as [number, number, number, number, number];
  const gold = right + wrong + open + unseen;
  const shares = [right / gold, right / (right + wrong), right / (right + wrong + beyond)];
  const cells = [gold, right, wrong, open, unseen, beyond, ...shares.map((share) => share.toFixed(3))];
  return `${title.padEnd(20)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
}
