import { earliestDay, type Lineage, latestDay, type Tenure } from '@precedent/model';
import { meetsSpan, type Span } from './in-time.ts';

/**
 * Whether a tenure covers some day of a span. If no end is stated, it ended when the next holder took over; if
 * that is unknown too, the tenure is open. A missing beginning is treated likewise, but if it stays unknown, a
 * report from that time is needed.
 */
export function holdsIn(tenure: Tenure, lineage: Lineage, span: Pick<Span, 'from' | 'to'>): boolean {
  const after = lineage.successions.find((step) => step.predecessor === tenure && step.successor.established);
  const before = lineage.successions.find((step) => step.successor === tenure);
  const to = tenure.to ?? after?.successor.from ?? null;
  const from = tenure.from ?? before?.predecessor.to ?? null;
  if (from !== null) {
    if (to === null && isOvertaken(tenure, lineage, span)) return false;
    return meetsSpan(from, to, span);
  }
  if (to !== null && span.from !== null && latestDay(to) < earliestDay(span.from)) return false;
  return reportDays(tenure).some((day) => meetsSpan(day, day, span));
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

/** Days of the news that shows somebody in office. */
export function reportDays({ claims }: Tenure): string[] {
  return claims
    .filter(({ status, article }) => article.kind === 'news' && status !== null && status !== 'former')
    .map(({ article }) => article.publishedAt)
    .filter((day) => day !== null);
}

/** The latest day on which a source shows somebody in office. */
export function lastShown(tenure: Tenure): string | null {
  const days = [...reportDays(tenure), ...(tenure.asOf === null ? [] : [tenure.asOf])];
  return days.sort().at(-1) ?? null;
}

/** The first day on which a report calls somebody a former holder; null if none does. */
export function overBy({ claims }: Tenure): string | null {
  const days = claims
    .filter(({ status, article }) => article.kind === 'news' && status === 'former')
    .map(({ article }) => article.publishedAt)
    .filter((day) => day !== null);
  return days.sort()[0] ?? null;
}
