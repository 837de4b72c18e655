import type { Answer } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { formatClaims } from './format-claims.ts';

/** An answer to read: what was understood, each result, and under it the quotes that it rests on. */
export function formatAnswer(
  answer: Answer,
  nameOf: (entityId: string) => string,
  terminal: Terminal,
): string {
  const { out } = terminal;
  const head = `${out.dim(answer.interpretation)}\n`;
  if (answer.results.length === 0) return `${head}\nNothing in the archive says so.\n`;
  const results = answer.results.map(({ text, claims }, index) => {
    const number = `${index + 1}.`.padStart(3);
    return `\n${number} ${out.bold(text)}\n${formatClaims(claims, nameOf, terminal)}`;
  });
  return head + results.join('');
}
