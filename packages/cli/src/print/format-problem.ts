import type { FactsProblem } from '@precedent/store';
import type { Terminal } from '../terminal.ts';

/** As compilers write it, so that editors jump to the place. */
export function formatProblem(
  { file, line, column, message, remedy }: FactsProblem,
  { err }: Terminal,
): string {
  return `${file}:${line}:${column}: ${err.yellow('not read:')} ${message}\n  ${remedy}\n`;
}
