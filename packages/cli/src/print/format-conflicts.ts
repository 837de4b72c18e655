import { type Conflict, saySources } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { formatClaims } from './format-claims.ts';
import { formatHeading } from './format-heading.ts';

/** Contradictions to read: each with its sides, the one with most evidence first, and their quotes. */
export function formatConflicts(
  conflicts: readonly Conflict[],
  total: number,
  nameOf: (entityId: string) => string,
  terminal: Terminal,
): string {
  const { out } = terminal;
  if (conflicts.length === 0) return 'No contradictions found.\n';
  const shown = conflicts.map(
    (conflict, index) =>
      `${formatHeading(index + 1, conflict.text, terminal)}${formatSides(conflict, nameOf, terminal)}`,
  );
  const hidden = total - conflicts.length;
  const more = hidden > 0 ? out.dim(`\n… and ${hidden} more; use --limit to show them\n`) : '';
  return shown.join('\n') + more;
}

/** The sides of a contradiction, each with its weight and quotes. */
export function formatSides(
  { sides }: Conflict,
  nameOf: (entityId: string) => string,
  terminal: Terminal,
): string {
  return sides
    .map(({ text, weight, claims }) => {
      const sure = `confidence ${Math.round(weight.confidence * 100)}%`;
      const weighed = terminal.out.dim(`(${saySources(claims)}, ${sure})`);
      return `    ${terminal.out.cyan(text)} ${weighed}\n${formatClaims(claims, nameOf, terminal)}`;
    })
    .join('');
}
