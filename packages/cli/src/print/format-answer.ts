import { type Answer, type AnswerPage, sayCarried } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { formatClaims } from './format-claims.ts';
import { formatSides } from './format-conflicts.ts';
import { formatHeading } from './format-heading.ts';
import { formatUtterances } from './format-utterances.ts';
import { wrapText } from './wrap-text.ts';

/** An answer to read: how the question was understood, each result with its quotes, remarks, and the formal query. */
export function formatAnswer(
  answer: Answer | AnswerPage,
  nameOf: (entityId: string) => string,
  terminal: Terminal,
): string {
  const { out } = terminal;
  const { interpretation, summary, results, notes, conflicts, query } = answer;
  const shown =
    results.length === 0
      ? ['\nNo answer in the archive.\n']
      : results.map(
          ({ text, claims, utterances = [], moreClaims = 0 }, index) =>
            `\n${formatHeading(index + 1, text, terminal)}${formatCarried(sayCarried(claims, moreClaims), terminal)}${formatUtterances(utterances, terminal)}${utterances.length > 0 ? '' : formatClaims(claims, nameOf, terminal, moreClaims)}`,
        );
  const more = describeRest(answer);
  return [
    `${out.dim(interpretation)}\n`,
    summary === null ? '' : `\n${out.bold(`${summary}.`)}\n`,
    ...shown,
    more === null ? '' : `\n${out.dim(more)}\n`,
    notes.length === 0 ? '' : '\n',
    ...notes.map((note) => `${wrapText(`Note: ${note}`, terminal.width, '')}\n`),
    ...conflicts.map(
      (conflict) =>
        `\n${out.yellow('Sources disagree:')} ${conflict.text}\n${formatSides(conflict, nameOf, terminal)}`,
    ),
    `\n${out.dim(`Query: ${query}`)}\n`,
  ].join('');
}

/** What the page leaves out and how to see it; null if that is nothing. */
function describeRest(answer: Answer | AnswerPage): string | null {
  if (!('next' in answer) || answer.next === null) return null;
  return `${answer.results.length} of ${answer.total} results; for the next: --cursor ${answer.next}`;
}

/** How many sources there are if several outlets carry the same text. */
function formatCarried(carried: string | null, { out }: Terminal): string {
  return carried === null ? '' : `     ${out.dim(carried)}\n`;
}
