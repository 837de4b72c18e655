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
  const shown = conflicts.map(({ text, sides }, index) => {
    const parts = sides.map(({ text, weight, claims }) => {
      const sure = `confidence ${Math.round(weight.confidence * 100)}%`;
      const weighed = out.dim(`(${saySources(claims)}, ${sure})`);
      return `    ${out.cyan(text)} ${weighed}\n${formatClaims(claims, nameOf, terminal)}`;
    });
    return `${formatHeading(index + 1, text, terminal)}${parts.join('')}`;
  });
  const hidden = total - conflicts.length;
  const more = hidden > 0 ? out.dim(`\n… and ${hidden} more; use --limit to show them\n`) : '';
  return shown.join('\n') + more;
}
