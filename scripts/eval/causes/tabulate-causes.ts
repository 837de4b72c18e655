import { compareStrings } from '@precedent/model';
import type { CausedError } from './find-causes.ts';

/** A cause with its number of errors; the most frequent come first. */
export interface CauseRow {
  cause: string;
  missed: number;
  spurious: number;
  inexact: number;
  total: number;
  /** The most affected relations, with counts: "supported 4, urged 3". */
  mostly: string;
}

export const COMMONEST = 10;
const MOSTLY = 3;

export function tabulateCauses(errors: readonly CausedError[]): CauseRow[] {
  const rows = [...new Set(errors.map(({ cause }) => cause))].map((cause) => {
    const same = errors.filter((error) => error.cause === cause);
    const count = (side: CausedError['side']) => same.filter((error) => error.side === side).length;
    return {
      cause,
      missed: count('missed'),
      spurious: count('spurious'),
      inexact: count('inexact'),
      total: same.length,
      mostly: mostOf(same.map(({ relation }) => relation)),
    };
  });
  return rows.sort((a, b) => b.total - a.total || (a.cause < b.cause ? -1 : 1));
}

function mostOf(relations: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const relation of relations) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || compareStrings(a, b))
    .slice(0, MOSTLY)
    .map(([relation, count]) => `${relation} ${count}`)
    .join(', ');
}

/** Separates offices and memberships from acts, because they fail for other reasons. */
export function splitByKind(errors: readonly CausedError[]): { title: string; errors: CausedError[] }[] {
  return [
    { title: 'Offices, succession and membership', errors: errors.filter(({ act }) => !act) },
    { title: 'Acts', errors: errors.filter(({ act }) => act) },
  ];
}

/** The table for the terminal. */
export function printCauses(errors: readonly CausedError[]): string {
  return [{ title: 'All', errors: [...errors] }, ...splitByKind(errors)]
    .map(({ title, errors }) => {
      const rows = tabulateCauses(errors).slice(0, COMMONEST);
      const lines = rows.map(
        ({ cause, total, missed, spurious, inexact, mostly }) =>
          `${String(total).padStart(4)}  ${[missed, spurious, inexact].map((count) => String(count).padStart(4)).join(' ')}  ${cause} (${mostly})`,
      );
      return [`${title}: ${errors.length} errors`, ' all  miss spur inex', ...lines].join('\n');
    })
    .join('\n\n');
}
