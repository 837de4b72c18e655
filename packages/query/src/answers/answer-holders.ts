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
    interpretation: `Who held the office of ${office.label}${date === null ? '' : ` ${sayWhen(date)}`}.`,
    results: tenures.map((tenure) => tenureResult(context, lineage.office, tenure)),
    lineage,
  };
}

/** Everybody in the line of an office; with a date, those who had begun by then. */
export function answerLineage(context: QueryContext, question: string, office: BodyOffice): Answer {
  const { graph, reference, asOf } = context;
  const lineage = lineageOf(graph, reference, office.id, { asOf: asOf ?? undefined });
  return {
    question,
    interpretation: `The holders of the office of ${office.label} in order${asOf === null ? '' : `, as of ${sayDate(asOf)}`}.`,
    results: lineage.tenures.map((tenure) => tenureResult(context, lineage.office, tenure)),
    lineage,
  };
}

/** The holder of now, which is the last that the graph knows to have taken the office; and who is to follow. */
export function answerPresentHolder(context: QueryContext, question: string, office: BodyOffice): Answer {
  const lineage = lineageOf(context.graph, context.reference, office.id);
  const last = lineage.tenures.findLastIndex((tenure) => tenure.established);
  return {
    question,
    interpretation: `Who holds the office of ${office.label}, as far as the graph knows.`,
    results: lineage.tenures
      .slice(Math.max(0, last))
      .map((tenure) => tenureResult(context, lineage.office, tenure)),
    lineage,
  };
}

/** "Jens Stoltenberg, as Secretary General of NATO (from 1 October 2014 to 1 October 2024)"; of an open end, as of when. */
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

/** What the dates don't say already: "current" is as old as its report, so it is never repeated. */
function describeStatus({ status, to }: Tenure): string | null {
  if (status === 'acting') return status;
  return to === null && (status === 'former' || status === 'outgoing') ? status : null;
}

/**
 * Whether a tenure covers some day of a date. An end that nobody states is taken from the step to
 * the next holder; without either the tenure is open. A beginning that nobody states likewise; then
 * a report from that time is needed.
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
