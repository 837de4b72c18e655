import {
  type AnswerResult,
  type Lineage,
  type Succession,
  sayDate,
  sayPeriod,
  type Tenure,
} from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { formatClaims } from './format-claims.ts';

/** Marks what no source states because it follows from the dates alone. */
const INFERRED = ' *';
const LEGEND = '* inferred from dates; no source states it';

/** One row of the table: a tenure, or a vacancy between two. */
interface Row {
  from: string;
  to: string;
  /** Null for a vacancy. */
  tenure: Tenure | null;
  remarks: string[];
}

/**
 * The holders of an office in order, with vacancies, overlaps and unconfirmed tenures, and for each
 * step whether a source states it or it only follows from the dates.
 */
export function formatLineage(
  lineage: Lineage,
  nameOf: (entityId: string) => string,
  quotes: boolean,
  terminal: Terminal,
): string {
  const { out } = terminal;
  const rows = lineage.tenures.flatMap((tenure) => rowsOf(tenure, lineage, nameOf));
  const nameIn = ({ tenure }: Row) => (tenure === null ? '' : nameOf(tenure.person));
  const width = (cell: (row: Row) => string) =>
    rows.reduce((most, row) => Math.max(most, cell(row).length), 0);
  const widths = { from: width(({ from }) => from), to: width(({ to }) => to), name: width(nameIn) };
  const lines = rows.map((row) => {
    const period = `${row.from.padStart(widths.from)} – ${row.to.padEnd(widths.to)}`;
    const remarks = row.tenure === null ? out.yellow(row.remarks.join('; ')) : row.remarks.join('; ');
    const line = `  ${out.dim(period)}  ${out.bold(nameIn(row).padEnd(widths.name))}  ${remarks}`.trimEnd();
    return `${line}\n${quotes && row.tenure ? formatClaims(row.tenure.claims, nameOf, terminal) : ''}`;
  });
  const hasInferred = rows.some(({ remarks }) => remarks.some((remark) => remark.endsWith(INFERRED)));
  return `${out.bold(lineage.office.label)}\n${lines.join('')}${hasInferred ? out.dim(`  ${LEGEND}\n`) : ''}`;
}

/** Holders according to uncertain claims alone, who are not part of the line. */
export function formatUncertain(results: readonly AnswerResult[], { out }: Terminal): string {
  const uncertain = results.filter(({ claims }) => claims.every(({ certain }) => !certain));
  if (uncertain.length === 0) return '';
  return `${out.dim('Not in the line:')}\n${uncertain.map(({ text }) => `  ${text}\n`).join('')}`;
}

/** A tenure, after the vacancies that end with it. */
function rowsOf(tenure: Tenure, { successions }: Lineage, nameOf: (entityId: string) => string): Row[] {
  const steps = successions.filter(({ successor }) => successor === tenure || isSame(successor, tenure));
  const vacancies = new Map(
    steps.flatMap(({ gap }) =>
      gap === null ? [] : [[JSON.stringify(gap), rowOf(gap, null, [`vacant${INFERRED}`])]],
    ),
  );
  const remarks = [...describeTenure(tenure), ...steps.flatMap((step) => describeStep(step, nameOf))];
  return [...vacancies.values(), rowOf(tenure, tenure, remarks)];
}

function rowOf({ from, to }: Pick<Tenure, 'from' | 'to'>, tenure: Tenure | null, remarks: string[]): Row {
  return { from: from === null ? '?' : sayDate(from), to: to === null ? '' : sayDate(to), tenure, remarks };
}

/** The dates tell who is current and who former: sources of different days call one person both. */
function describeTenure({ status, established, asOf, overBy }: Tenure): string[] {
  const remarks: string[] = [];
  if (!established) remarks.push('unconfirmed');
  if (status !== null && status !== 'former' && status !== 'current') remarks.push(status);
  if (asOf !== null) remarks.push(`as of ${sayDate(asOf)}`);
  if (overBy !== null) remarks.push(`over by ${sayDate(overBy)}${INFERRED}`);
  return remarks;
}

/** Overlaps follow from the dates, so they are always inferred. */
function describeStep(
  { predecessor, basis, overlap }: Succession,
  nameOf: (entityId: string) => string,
): string[] {
  const remarks = [`after ${nameOf(predecessor.person)}${basis === 'derived' ? INFERRED : ''}`];
  if (overlap) remarks.push(`overlap ${sayPeriod(overlap.from, overlap.to)}${INFERRED}`);
  return remarks;
}

function isSame(a: Tenure, b: Tenure): boolean {
  return a.person === b.person && a.from === b.from && a.to === b.to;
}
