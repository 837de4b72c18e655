import type { Lineage, Succession, Tenure } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { formatClaims } from './format-claims.ts';

const LEGEND = 'stated: a source says so; derived: from the dates of both';

/**
 * The holders of an office in order, with vacancies, overlaps and what is not yet established; of each
 * step, whether a source states it or the dates alone give it.
 */
export function formatLineage(
  lineage: Lineage,
  nameOf: (entityId: string) => string,
  quotes: boolean,
  terminal: Terminal,
): string {
  const { out } = terminal;
  const widest = Math.max(0, ...lineage.tenures.map(({ person }) => nameOf(person).length));
  const lines = lineage.tenures.map((tenure) => {
    const steps = lineage.successions.filter(
      ({ successor }) => successor === tenure || isSame(successor, tenure),
    );
    const remarks = [...describeTenure(tenure), ...steps.flatMap((step) => describeStep(step, nameOf))];
    const vacancies = steps.flatMap(({ gap }) => (gap ? [formatVacancy(gap, widest, terminal)] : []));
    const name = nameOf(tenure.person).padEnd(widest);
    const line = `  ${out.dim(describeSpan(tenure))}  ${out.bold(name)}  ${remarks.join('; ')}`;
    return `${[...new Set(vacancies)].join('')}${line.trimEnd()}\n${quotes ? formatClaims(tenure.claims, nameOf, terminal) : ''}`;
  });
  const legend = lineage.successions.length === 0 ? '' : out.dim(`  (${LEGEND})\n`);
  return `${out.bold(lineage.office.label)}\n${lines.join('')}${legend}`;
}

/** Both dates in as many columns as days take. */
function describeSpan({ from, to }: Pick<Tenure, 'from' | 'to'>): string {
  return `${(from ?? '?').padEnd(10)} – ${(to ?? '').padEnd(10)}`;
}

/** The dates tell who is current and who former: sources of different days call one person both. */
function describeTenure({ status, established, asOf }: Tenure): string[] {
  const remarks: string[] = [];
  if (!established) remarks.push('not yet established');
  if (status !== null && status !== 'former' && status !== 'current') remarks.push(status);
  if (asOf !== null) remarks.push(`as of ${asOf}`);
  return remarks;
}

/** Vacancies and overlaps follow from the dates, so they are always derived. */
function formatVacancy(gap: { from: string; to: string }, widest: number, { out }: Terminal): string {
  return `  ${out.dim(describeSpan(gap))}  ${' '.repeat(widest)}  ${out.yellow('vacant')}, derived\n`;
}

function describeStep(
  { predecessor, basis, overlap }: Succession,
  nameOf: (entityId: string) => string,
): string[] {
  const remarks = [`after ${nameOf(predecessor.person)}, ${basis}`];
  if (overlap) remarks.push(`overlaps ${overlap.from} to ${overlap.to}, derived`);
  return remarks;
}

function isSame(a: Tenure, b: Tenure): boolean {
  return a.person === b.person && a.from === b.from && a.to === b.to;
}
