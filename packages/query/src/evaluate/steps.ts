import { factsOfClaims, lineageOf, officesOfPerson, restrictFact } from '@precedent/graph';
import {
  type Lineage,
  type Ontology,
  type SourcedClaim,
  type Succession,
  sayDate,
  type Tenure,
} from '@precedent/model';
import { isInTime, meetsSpan } from '../judge/in-time.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation, type Finding } from '../query/finding.ts';
import { HOLE, type Query } from '../query/query.ts';
import { inBrackets, sayTime, standingOfTenure } from './describe.ts';
import { compareFacts, factFinding } from './fact-finding.ts';

type Side = 'predecessor' | 'successor';

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
  const lineages = offices.map(({ id }) => lineageOf(graph, reference, id, { asOf: asOf ?? undefined }));
  const answered = lineages.map((lineage) => ({
    lineage,
    found: readLineage(context, lineage, asked, asOf),
  }));
  const placed = answered.flatMap(({ found }) => found);
  const all = query.office.length === 0 ? [...placed, ...unplaced(context, asked, placed)] : placed;
  const findings =
    other === null ? all : all.filter(({ entities }) => entities.some(({ id }) => id === other));
  const withFound = answered.filter(({ found }) => found.length > 0);
  return evaluation(
    interpret(context, asked, offices.length === 1 && query.office.length > 0 ? offices[0]!.label : null),
    {
      findings,
      lineage:
        withFound.length === 1
          ? withFound[0]!.lineage
          : query.office.length > 0
            ? (lineages[0] ?? null)
            : null,
      ...(query.kind === 'whether' ? confirm(query, findings, all) : {}),
    },
  );
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

function interpret({ graph }: QueryContext, asked: StepQuery, office: string | null): string {
  const name = (id: string) => graph.getNodeAttribute(id, 'name');
  const where = office === null ? 'in any office' : `as ${office}`;
  if (asked.other !== null)
    return `Whether ${name(asked.other)} succeeded ${name(asked.person)} ${where}${sayTime(asked)}`;
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
  // The last tenure is the likeliest to be meant, and a stated step is more certain than a derived one.
  const steps = stepsAsked(lineage, asked, asOf).sort(
    (a, b) => place(b) - place(a) || derived(a) - derived(b),
  );
  const results = steps.flatMap((step) => [
    stepFinding(context, lineage, step, side, null),
    ...fullHolders(context, lineage, step, side),
  ]);
  return uniteFindings(results);
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

function ownTenure(step: Succession, side: Side): Tenure {
  return side === 'predecessor' ? step.successor : step.predecessor;
}

function askedTenure(step: Succession, side: Side): Tenure {
  return side === 'predecessor' ? step.predecessor : step.successor;
}

/** If the neighbour was only acting, the full holder before or after is an answer too. */
function fullHolders(context: QueryContext, lineage: Lineage, step: Succession, side: Side): Finding[] {
  let [at, claims] = [step, step.claims];
  const seen = new Set<Succession>();
  while (askedTenure(at, side).status === 'acting' && !seen.has(at)) {
    seen.add(at);
    const acting = askedTenure(at, side);
    const next = lineage.successions.find((it) => ownTenure(it, side) === acting);
    if (!next) return [];
    claims = [...claims, ...next.claims.filter((claim) => !claims.includes(claim))];
    at = next;
  }
  return at === step ? [] : [stepFinding(context, lineage, { ...at, claims }, side, askedTenure(step, side))];
}

/** @param beyond the acting holder in between. */
function stepFinding(
  { graph, reference }: QueryContext,
  { office, successions }: Lineage,
  step: Succession,
  side: Side,
  beyond: Tenure | null,
): Finding {
  const tenure = askedTenure(step, side);
  const entity = graph.getNodeAttributes(tenure.person);
  const notes = [
    tenure.status === 'acting' ? 'acting' : null,
    standingOfStep(step, successions, reference.ontology),
    beyond &&
      `${side === 'predecessor' ? 'before' : 'after'} ${graph.getNodeAttribute(beyond.person, 'name')}, acting`,
    step.gap && `no holder known between ${sayDate(step.gap.from)} and ${sayDate(step.gap.to)}`,
  ];
  return {
    text: `${entity.name}, as ${office.label}${inBrackets(notes)}`,
    entities: [entity, graph.getNodeAttributes(office.body)],
    facts: factsOfClaims(graph, step.claims),
    claims: step.claims,
    from: step.successor.from,
    to: step.successor.from,
  };
}

/**
 * "planned for 1 October 2024" if the step is not known to have happened. A step that was only planned
 * stays planned even if the successor is known to have taken the office in another way.
 */
function standingOfStep(step: Succession, all: readonly Succession[], ontology: Ontology): string | null {
  const { successor, predecessor } = step;
  const standing = standingOfTenure(successor);
  if (standing !== null)
    return successor.from === null ? standing : `${standing} for ${sayDate(successor.from)}`;
  const best = statingClaims(step, ontology)[0]?.modality ?? 'asserted';
  const surer = all.some((it) => it !== step && it.successor === successor && isSurer(it, ontology));
  return best !== 'asserted' && surer ? best : standingOfTenure(predecessor);
}

function isSurer(step: Succession, ontology: Ontology): boolean {
  return (
    step.basis === 'derived' || statingClaims(step, ontology).some(({ modality }) => modality === 'asserted')
  );
}

/** The claims of a step that state the succession. */
function statingClaims({ claims }: Succession, ontology: Ontology): SourcedClaim[] {
  return claims.filter(({ relation }) => ontology.succession(relation) !== null);
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
    .sort(compareFacts)
    .map((fact) => factFinding(context, fact, asked.person));
}

/** Merges results of the same text, with the evidence of all. */
function uniteFindings(findings: readonly Finding[]): Finding[] {
  const byText = new Map<string, Finding>();
  for (const finding of findings) {
    const known = byText.get(finding.text);
    if (!known) byText.set(finding.text, finding);
    else
      byText.set(finding.text, {
        ...known,
        facts: [...new Set([...known.facts, ...finding.facts])],
        claims: [...new Set([...known.claims, ...finding.claims])],
      });
  }
  return [...byText.values()];
}
