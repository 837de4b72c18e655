import type { Answer } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { formatClaims } from './format-claims.ts';
import { formatHeading } from './format-heading.ts';

/** An answer to read: how the question was understood, then each result with its quotes. */
export function formatAnswer(
  answer: Answer,
  nameOf: (entityId: string) => string,
  terminal: Terminal,
): string {
  const { out } = terminal;
  const head = `${out.dim(answer.interpretation)}\n`;
  if (answer.results.length === 0) return `${head}\nNo answer in the archive.\n`;
  const results = answer.results.map(
    ({ text, claims }, index) =>
      `\n${formatHeading(index + 1, text, terminal)}${formatClaims(claims, nameOf, terminal)}`,
  );
  return head + results.join('');
}
