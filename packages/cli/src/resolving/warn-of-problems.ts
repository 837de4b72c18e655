import type { DecisionProblem } from '@precedent/graph';
import type { Terminal } from '../terminal.ts';

/** Decisions that contradict one another, on standard error. */
export function warnOfProblems(problems: readonly DecisionProblem[], { note, err }: Terminal): void {
  for (const { kind, message } of problems)
    if (kind === 'conflict') note(`${err.yellow('conflict:')} ${message}\n`);
}
