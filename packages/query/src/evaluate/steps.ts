import {
  lineageOf,
  mapTogether,
  officesOfPerson,
  officeWithId,
  reportDays,
  restrictFact,
} from '@precedent/graph';
import { type Lineage, lastDay, type Succession, sayDate } from '@precedent/model';
import { isInTime, meetsSpan } from '../judge/in-time.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation, type Finding } from '../query/finding.ts';
import { HOLE, type Query } from '../query/query.ts';
import { sayTime } from './describe.ts';
import { compareFacts, factFinding } from './fact-finding.ts';
import { fullHolders, ownTenure, type Side, stepFinding, uniteFindings } from './step-finding.ts';

const ASKED = { predecessor: 'Who preceded', successor: 'Who succeeded' };

/** The person whose predecessor or successor is asked for, and the other one if the query names both. */
interface StepQuery extends Query {
  person: string;
  other: string | null;
  side: Side;
}

/** Who came before or after a person: one result for each step in each office. */
export function evaluateSteps(context: QueryContext, query: Query): Evaluation {
  const { graph, reference } = context;
  const asked = readSides(context, query);
  const { person, other } = asked;
  const offices = officesOfPerson(graph, reference, person).filter(
    ({ id }) => query.office.length === 0 || query.office.includes(id),
  );
  const asOf = asOfQuery(query);
  const all = mapTogether(offices, ({ id }) => lineageOf(graph, reference, id, { asOf: asOf ?? undefined }));
  const lineages = query.planned ? withLatestTerm(all, person) : all;
  const answered = lineages.map((lineage) => ({
    lineage,
    found: readLineage(context, lineage, asked, asOf),
  }));
  const placed = answered.flatMap(({ found }) => found);
  const every = query.office.length === 0 ? [...placed, ...unplaced(context, asked, placed)] : placed;
  const found =
    other === null ? every : every.filter(({ entities }) => entities.some(({ id }) => id === other));
  const findings = query.kind === 'when' ? found.filter(isDated).map(withDate) : found;
  const withFound = answered.filter(({ found }) => found.length > 0);
  return evaluation(interpret(context, asked, sayOffices(context, query.office)), {
    findings,
    lineage:
      withFound.length === 1 ? withFound[0]!.lineage : query.office.length > 0 ? (lineages[0] ?? null) : null,
    ...(query.kind === 'whether' ? confirm(query, findings, every) : {}),
  });
}

function isDated({ from }: Finding): boolean {
  return from !== null;
}

function withDate(finding: Finding): Finding {
  return { ...finding, text: `${finding.text}: ${sayDate(finding.from!)}` };
}

/** Who will follow somebody follows the last term: the successors in earlier offices came long ago. */
function withLatestTerm(lineages: readonly Lineage[], person: string): Lineage[] {
  const begun = lineages.map(({ tenures }) => {
    const last = tenures.findLast((tenure) => tenure.person === person);
    return last ? (last.from ?? reportDays(last).sort()[0] ?? '') : '';
  });
  const latest = lastDay(begun);
  return lineages.filter((_, at) => begun[at] === latest);
}

function readSides({ reference }: QueryContext, query: Query): StepQuery {
  const { successor } = reference.ontology.succession(query.relations[0]!)!;
  const [taker, leaver] =
    successor === 'subject' ? [query.subject, query.object] : [query.object, query.subject];
  const asksForLeaver = leaver === HOLE || leaver === null;
  if (asksForLeaver) return { ...query, person: taker!, other: null, side: 'predecessor' };
  return { ...query, person: leaver, other: taker === HOLE ? null : taker, side: 'successor' };
}

function confirm(query: Query, findings: readonly Finding[], all: readonly Finding[]): Partial<Evaluation> {
  const planned =
    findings.length > 0 && findings.every(({ text }) => /\(.*(planned|alleged|hypothetical)/.test(text));
  if (planned) return { summary: 'Not that a source here confirms' };
  if (findings.length > 0) return { summary: query.negative ? 'No' : 'Yes' };
  if (all.length === 0) return {};
  return { summary: query.negative ? 'Yes' : 'No, not according to this archive', findings: all };
}

/** The offices that the question names, held by the person or not; null if it names none. */
function sayOffices({ graph, reference }: QueryContext, named: readonly string[]): string | null {
  const labels = mapTogether(named, (id) => officeWithId(graph, reference, id)?.label ?? null).filter(
    (label) => label !== null,
  );
  return labels.length === 0 || labels.length > 3 ? null : labels.join(' or ');
}

function interpret({ graph }: QueryContext, asked: StepQuery, office: string | null): string {
  const name = (id: string) => graph.getNodeAttribute(id, 'name');
  const where = office === null ? 'in any office' : `as ${office}`;
  if (asked.other !== null)
    return `${asked.kind === 'when' ? 'When' : 'Whether'} ${name(asked.other)} succeeded ${name(asked.person)} ${where}${sayTime(asked)}`;
  return `${ASKED[asked.side]} ${name(asked.person)} ${where}${sayTime(asked)}`;
}

/** A date limits the line to those who had begun by then. */
function asOfQuery({ asOf, to, edge }: Query): string | null {
  return asOf ?? (edge === null ? to : null);
}

function readLineage(
  context: QueryContext,
  lineage: Lineage,
  asked: StepQuery,
  asOf: string | null,
): Finding[] {
  const { side } = asked;
  const place = (step: Succession) => lineage.tenures.indexOf(ownTenure(step, side));
  const derived = (step: Succession) => Number(step.basis === 'derived');
  const loose = (step: Succession) => Number(step.basis === 'derived' && !isDirect(step));
  // A direct handover is surest, the last tenure the likeliest to be meant, a stated step surer than a derived one.
  const steps = stepsAsked(lineage, asked, asOf).sort(
    (a, b) => loose(a) - loose(b) || place(b) - place(a) || derived(a) - derived(b),
  );
  const results = mapTogether(steps, (step) => [
    stepFinding(context, lineage, step, side, null),
    ...fullHolders(context, lineage, step, side),
  ]);
  return uniteFindings(results.flat());
}

/** Whether the dates of both leave no doubt: one came on the day on which the other left, or on the next. */
function isDirect({ gap, overlap, predecessor, successor }: Succession): boolean {
  const areDays = predecessor.to?.length === 10 && successor.from?.length === 10;
  return areDays && gap === null && overlap === null;
}

/**
 * The steps to or from the person's tenures. If there are several tenures, "in 1856" selects the change in that year,
 * "when he took office in 1856" the tenure that began then, and any other date the last tenure that had begun by then.
 */
function stepsAsked(lineage: Lineage, asked: StepQuery, asOf: string | null): Succession[] {
  const { side, person, from, to, edge } = asked;
  const steps = lineage.successions.filter((step) => ownTenure(step, side).person === person);
  const begins = (date: string | null) => date !== null && meetsSpan(date, date, { from, to });
  if (edge !== null) return steps.filter((step) => begins(ownTenure(step, side).from));
  if (from !== null || to !== null) {
    const changes = steps.filter(({ successor }) => begins(successor.from));
    if (changes.length > 0 || from !== to) return changes;
  }
  if (asOf === null) return steps;
  const last = lineage.tenures.findLast((tenure) => tenure.person === person);
  return steps.filter((step) => ownTenure(step, side) === last);
}

/** Reported successions that are in no lineage: the office is unknown, or the claim is hypothetical or denied. */
function unplaced(context: QueryContext, asked: StepQuery, placed: readonly Finding[]): Finding[] {
  const { graph, reference } = context;
  const covered = new Set(placed.flatMap(({ claims }) => claims));
  const own = asked.side === 'predecessor' ? 'successor' : 'predecessor';
  return graph
    .mapEdges(asked.person, (_, fact) => fact)
    .filter((fact) => {
      const ends = reference.ontology.succession(fact.relation);
      return ends !== null && fact[ends[own]] === asked.person;
    })
    .map((fact) => restrictFact(fact, (claim) => !covered.has(claim) && isInTime(claim, asked)))
    .filter((fact) => fact !== null)
    .filter(({ modality }) => !asked.planned || modality !== 'asserted')
    .sort(compareFacts)
    .map((fact) => factFinding(context, fact, asked.person));
}
