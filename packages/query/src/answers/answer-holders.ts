import { factsOfClaims, lineageOf } from '@precedent/graph';
import {
  type Answer,
  type AnswerResult,
  type BodyOffice,
  earliestDay,
  type Lineage,
  latestDay,
  sayDate,
  sayPeriod,
  sayWhen,
  type Tenure,
} from '@precedent/model';
import type { QuestionTime } from '../grammar/read-time.ts';
import type { QueryContext } from './context.ts';
import { inBrackets, sayAsOf, standingOfTenure } from './describe.ts';
import { isOfOffice, uncertainHoldings } from './uncertain-holdings.ts';

/** Everybody who held an office, or who held it at a time. */
export function answerHolders(
  context: QueryContext,
  question: string,
  office: BodyOffice,
  time: QuestionTime | null,
): Answer {
  const { graph, reference, asOf } = context;
  const date = time?.date ?? asOf;
  const lineage = lineageOf(graph, reference, office.id, { asOf: date ?? undefined });
  const tenures =
    date === null ? lineage.tenures : lineage.tenures.filter((it) => holdsIn(it, lineage, date));
  return {
    question,
    interpretation: `Who was ${office.label}${date === null ? '' : ` ${sayWhen(date)}`}.`,
    results: [
      ...tenures.map((tenure) => tenureResult(context, lineage.office, tenure)),
      ...uncertainHoldings(context, time, isOfOffice(office.id)),
    ],
    lineage,
  };
}

/** All holders of an office in order; with a date, only those who had taken office by then. */
export function answerLineage(context: QueryContext, question: string, office: BodyOffice): Answer {
  const { graph, reference, asOf } = context;
  const lineage = lineageOf(graph, reference, office.id, { asOf: asOf ?? undefined });
  return {
    question,
    interpretation: `Holders of the office of ${office.label}, in order${asOf === null ? '' : `, as of ${sayDate(asOf)}`}.`,
    results: [
      ...lineage.tenures.map((tenure) => tenureResult(context, lineage.office, tenure)),
      ...uncertainHoldings(context, null, isOfOffice(office.id)),
    ],
    lineage,
  };
}

/** The present holder, that is the last one known to have taken office, and those planned to follow. */
export function answerPresentHolder(context: QueryContext, question: string, office: BodyOffice): Answer {
  const lineage = lineageOf(context.graph, context.reference, office.id);
  const last = lineage.tenures.findLastIndex((tenure) => tenure.established);
  return {
    question,
    interpretation: `Who is ${office.label}, according to the archive.`,
    results: [
      ...lineage.tenures
        .slice(Math.max(0, last))
        .map((tenure) => tenureResult(context, lineage.office, tenure)),
      ...uncertainHoldings(context, null, isOfOffice(office.id)),
    ],
    lineage,
  };
}

/** "Jens Stoltenberg, as Secretary General of NATO (from 1 October 2014 to 1 October 2024)"; an open tenure with the date of its source. */
export function tenureResult({ graph }: QueryContext, office: BodyOffice, tenure: Tenure): AnswerResult {
  const entity = graph.getNodeAttributes(tenure.person);
  const notes = [
    describeStatus(tenure),
    standingOfTenure(tenure),
    sayPeriod(tenure.from, tenure.to),
    sayAsOf(tenure),
  ];
  return {
    text: `${entity.name}, as ${office.label}${inBrackets(notes)}`,
    entities: [entity, graph.getNodeAttributes(office.body)],
    facts: factsOfClaims(graph, tenure.claims),
    claims: tenure.claims,
  };
}

/** Only what the dates don't say already. "current" is left out: it was true when it was reported. */
function describeStatus({ status, to }: Tenure): string | null {
  if (status === 'acting') return status;
  return to === null && (status === 'former' || status === 'outgoing') ? status : null;
}

/**
 * Whether a tenure covers some day of a date. If no end is stated, it ended when the next holder took
 * over; if that is unknown too, the tenure is open. A missing beginning is treated likewise, but if it
 * stays unknown, a report from that time is needed.
 */
function holdsIn(tenure: Tenure, lineage: Lineage, date: string): boolean {
  const after = lineage.successions.find((step) => step.predecessor === tenure && step.successor.established);
  const before = lineage.successions.find((step) => step.successor === tenure);
  const to = tenure.to ?? after?.successor.from ?? null;
  const from = tenure.from ?? before?.predecessor.to ?? null;
  if (to !== null && latestDay(to) < earliestDay(date)) return false;
  if (from !== null) return earliestDay(from) <= latestDay(date);
  return tenure.claims.some(({ status, article }) => {
    const reported =
      article.kind === 'news' && status !== null && status !== 'former' ? article.publishedAt : null;
    return (
      reported !== null &&
      earliestDay(date) <= latestDay(reported) &&
      earliestDay(reported) <= latestDay(date)
    );
  });
}
