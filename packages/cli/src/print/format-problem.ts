import type { FactsProblem } from '@precedent/store';
import type { Terminal } from '../terminal.ts';
import { wrapText } from './wrap-text.ts';

/** In the form of a compiler message, so that editors can jump to the place. */
export function formatProblem(
  { file, line, column, message, remedy }: FactsProblem,
  { err, width }: Terminal,
): string {
  return `${file}:${line}:${column}: ${err.yellow('skipped:')} ${message}\n${wrapText(remedy, width, '  ')}\n`;
}
