import { reportDays } from '@precedent/graph';
import { earliestDay, type Lineage, latestDay, type Tenure } from '@precedent/model';
import type { QueryContext } from '../query/context.ts';
import { HOLE, type Query } from '../query/query.ts';
import { tenureFinding } from './holders.ts';

/** If nobody is known to have held an office at a time: the last known holder before it, and the first after it. */
export function noteNearest(
  context: QueryContext,
  { subject, from, to, among, choices }: Query,
  lineages: readonly Lineage[],
): string[] {
  const [lineage, ...others] = lineages;
  if (subject !== HOLE || from === null || to === null || !lineage || others.length > 0) return [];
  if (among !== null || choices.length > 0) return [];
  const known = lineage.tenures.filter(({ established }) => established);
  const before = known.findLast((tenure) => {
    const day = lastDayOf(tenure);
    return day !== null && day < earliestDay(from);
  });
  const after = known.find((tenure) => {
    if (tenure === before || (tenure.to !== null && latestDay(tenure.to) < earliestDay(from))) return false;
    const day = firstDayOf(tenure);
    return day !== null && day > latestDay(to);
  });
  const say = (heading: string, tenure: Tenure | undefined) =>
    tenure ? [`${heading}: ${tenureFinding(context, lineage.office, tenure).text}`] : [];
  return [...say('The last known before', before), ...say('The first known after', after)];
}

function firstDayOf(tenure: Tenure): string | null {
  return tenure.from === null ? (reportDays(tenure).sort()[0] ?? null) : earliestDay(tenure.from);
}

function lastDayOf(tenure: Tenure): string | null {
  const end = tenure.to ?? tenure.overBy;
  return end === null ? (reportDays(tenure).sort().at(-1) ?? null) : latestDay(end);
}
