import type { DecisionProblem } from '@precedent/graph';
import type { Terminal } from '../terminal.ts';

/** Warns of decisions that contradict each other, on standard error. */
export function warnOfProblems(problems: readonly DecisionProblem[], { note, err }: Terminal): void {
  for (const { kind, message } of problems)
    if (kind === 'conflict') note(`${err.yellow('conflict:')} ${message}\n`);
}
