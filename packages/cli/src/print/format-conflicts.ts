import type { Conflict } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { counted } from './counted.ts';
import { formatClaims } from './format-claims.ts';

/** Conflicts to read: each with its sides, the weightiest first, and their quotes and sources. */
export function formatConflicts(
  conflicts: readonly Conflict[],
  total: number,
  nameOf: (entityId: string) => string,
  terminal: Terminal,
): string {
  const { out } = terminal;
  if (conflicts.length === 0) return 'Nothing in the archive contradicts anything else.\n';
  const shown = conflicts.map(({ text, sides }, index) => {
    const number = `${index + 1}.`.padStart(3);
    const parts = sides.map(({ text, weight, claims }) => {
      const sure = `${Math.round(weight.confidence * 100)} % sure`;
      const weighed = out.dim(`(${counted(weight.sources, 'source')}, ${sure})`);
      return `   ${out.cyan(text)} ${weighed}\n${formatClaims(claims, nameOf, terminal)}`;
    });
    return `${number} ${out.bold(text)}\n${parts.join('')}`;
  });
  const hidden = total - conflicts.length;
  const more = hidden > 0 ? out.dim(`\n… and ${hidden} more; --limit shows them\n`) : '';
  return shown.join('\n') + more;
}
