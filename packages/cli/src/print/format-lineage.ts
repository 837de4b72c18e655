import type { Lineage, Succession, Tenure } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { formatClaims } from './format-claims.ts';

/** The holders of an office in order, with vacancies, overlaps and what is not yet established. */
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
    const remarks = [...describeTenure(tenure), ...steps.flatMap(describeStep)];
    const name = nameOf(tenure.person).padEnd(widest);
    const line = `  ${out.dim(describeSpan(tenure))}  ${out.bold(name)}  ${remarks.join('; ')}`;
    return `${line.trimEnd()}\n${quotes ? formatClaims(tenure.claims, nameOf, terminal) : ''}`;
  });
  return `${out.bold(lineage.office.label)}\n${lines.join('')}`;
}

/** Both dates in as many columns as days take. */
function describeSpan({ from, to }: Tenure): string {
  return `${(from ?? '?').padEnd(10)} – ${(to ?? '').padEnd(10)}`;
}

/** The dates tell who is current and who former: sources of different days call one person both. */
function describeTenure({ status, established }: Tenure): string[] {
  const remarks: string[] = [];
  if (!established) remarks.push('not yet established');
  if (status !== null && status !== 'former' && status !== 'current') remarks.push(status);
  return remarks;
}

function describeStep({ gap, overlap }: Succession): string[] {
  const remarks: string[] = [];
  if (gap) remarks.push(`vacant before, ${gap.from} to ${gap.to}`);
  if (overlap) remarks.push(`overlaps, ${overlap.from} to ${overlap.to}`);
  return remarks;
}

function isSame(a: Tenure, b: Tenure): boolean {
  return a.person === b.person && a.from === b.from && a.to === b.to;
}
