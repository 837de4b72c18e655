import { reportDays } from '@precedent/graph';
import { earliestDay, type Lineage, latestDay, type Tenure } from '@precedent/model';
import { meetsSpan, type Span } from './in-time.ts';

/**
 * Whether a tenure covers some day of a span. If no end is stated, it ended when the next holder took over; if
 * that is unknown too, the tenure is open. Without a beginning it counts from the first report of it, or from the end of
 * the one before; if that is unknown too, a report from that time is needed.
 */
export function holdsIn(tenure: Tenure, lineage: Lineage, span: Pick<Span, 'from' | 'to'>): boolean {
  const after = lineage.successions.find((step) => step.predecessor === tenure && step.successor.established);
  const before = lineage.successions.find((step) => step.successor === tenure);
  const to = tenure.to ?? after?.successor.from ?? tenure.overBy;
  const from = tenure.from ?? reportDays(tenure).sort()[0] ?? before?.predecessor.to ?? null;
  if (from !== null) {
    if (to === null && isOvertaken(tenure, lineage, span)) return false;
    return meetsSpan(from, to, span) && !onlyTouches(from, to, span);
  }
  if (to !== null && span.from !== null && latestDay(to) < earliestDay(span.from)) return false;
  return reportDays(tenure).some((day) => meetsSpan(day, day, span));
}

/** A term that ends on the first day of a period, or begins on its last, was handed over there. */
function onlyTouches(begin: string, end: string | null, { from, to }: Pick<Span, 'from' | 'to'>): boolean {
  const isPeriod = from?.length === 10 && to?.length === 10 && from < to;
  return isPeriod && begin !== end && (end === from || begin === to);
}

/** Whether a later holder is known before the span, so that an open tenure had ended by then. */
function isOvertaken(tenure: Tenure, { tenures }: Lineage, { from }: Pick<Span, 'from' | 'to'>): boolean {
  if (from === null) return false;
  const later = tenures.slice(tenures.indexOf(tenure) + 1).filter(({ established, person, status }) => {
    return established && status !== 'acting' && person !== tenure.person;
  });
  return later.some((it) => {
    const begin = it.from ?? reportDays(it).sort()[0] ?? null;
    return begin !== null && latestDay(begin) < earliestDay(from);
  });
}

/** Whether a term goes on at a time that no source about it has reached yet. */
export function isOpenBeyond(tenure: Tenure, { from }: Pick<Span, 'from'>): boolean {
  if (tenure.to !== null || tenure.overBy !== null || from === null) return false;
  const known = lastShown(tenure) ?? tenure.from;
  return known === null || latestDay(known) < earliestDay(from);
}

/** The latest day on which a source shows somebody in office. */
export function lastShown(tenure: Tenure): string | null {
  const days = [...reportDays(tenure), ...(tenure.asOf === null ? [] : [tenure.asOf])];
  return days.sort().at(-1) ?? null;
}
