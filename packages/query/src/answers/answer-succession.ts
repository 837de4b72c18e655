import { factsOfClaims, lineageOf, officesOfPerson, restrictFact } from '@precedent/graph';
import {
  type Answer,
  type AnswerResult,
  type Entity,
  type Lineage,
  type Ontology,
  type SourcedClaim,
  type Succession,
  sayDate,
  sayWhen,
  type Tenure,
} from '@precedent/model';
import type { QuestionTime } from '../grammar/read-time.ts';
import { resolveOffice } from '../names/resolve-office.ts';
import { compareFacts, factResult } from './answer-relation.ts';
import type { QueryContext } from './context.ts';
import { inBrackets, standingOfTenure } from './describe.ts';

import { isInTime, meets } from './in-time.ts';

type Side = 'predecessor' | 'successor';

const ASKED = { predecessor: 'Who preceded', successor: 'Who succeeded' };

export interface SuccessionQuestion {
  person: Entity;
  /** Whether the predecessor or the successor is asked for. */
  side: Side;
  office: string | null;
  time: QuestionTime | null;
}

/** Who came before or after a person: one result for each step in each office. */
export function answerSuccession(context: QueryContext, question: string, asked: SuccessionQuestion): Answer {
  const { graph, reference } = context;
  const { person, side, time } = asked;
  const office = asked.office === null ? null : resolveOffice(graph, reference, asked.office, person.id);
  const asOf = time && time.kind !== 'began' ? time.date : context.asOf;
  const offices = officesOfPerson(graph, reference, person.id).filter(
    ({ id }) => !office || id === office.id,
  );
  const lineages = offices.map(({ id }) => lineageOf(graph, reference, id, { asOf: asOf ?? undefined }));
  const answered = lineages.map((lineage) => ({
    lineage,
    results: readLineage(context, lineage, asked, asOf),
  }));
  const results = answered.flatMap((it) => it.results);
  if (!office) results.push(...unplacedResults(context, asked, results));
  const withResults = answered.filter((it) => it.results.length > 0);
  const when = asOf
    ? `, as of ${sayDate(asOf)}`
    : time
      ? `, for the tenure that began ${sayWhen(time.date)}`
      : '';
  return {
    question,
    interpretation: `${ASKED[side]} ${person.name} ${
      office ? `as ${office.label}` : 'in any office'
    }${when}.`,
    results,
    lineage: withResults.length === 1 ? withResults[0]!.lineage : office ? (lineages[0] ?? null) : null,
  };
}

function readLineage(
  context: QueryContext,
  lineage: Lineage,
  asked: SuccessionQuestion,
  asOf: string | null,
): AnswerResult[] {
  const { side } = asked;
  const place = (step: Succession) => lineage.tenures.indexOf(ownTenure(step, side));
  const derived = (step: Succession) => Number(step.basis === 'derived');
  // The last tenure is the likeliest to be meant, and a stated step is more certain than a derived one.
  const steps = stepsAsked(lineage, asked, asOf).sort(
    (a, b) => place(b) - place(a) || derived(a) - derived(b),
  );
  const results = steps.flatMap((step) => [
    stepResult(context, lineage, step, side, null),
    ...fullHolderResults(context, lineage, step, side),
  ]);
  return uniteResults(results);
}

/**
 * The steps to or from the person's tenures. If there are several tenures, "in 1856" selects the change
 * in that year, "when he took office in 1856" the tenure that began then, and any other date the last
 * tenure that had begun by then.
 */
function stepsAsked(
  lineage: Lineage,
  { person, side, time }: SuccessionQuestion,
  asOf: string | null,
): Succession[] {
  const steps = lineage.successions.filter((step) => ownTenure(step, side).person === person.id);
  if (time?.kind === 'began')
    return steps.filter(
      (step) => ownTenure(step, side).from !== null && meets(ownTenure(step, side).from!, time.date),
    );
  if (time?.kind === 'in') {
    const changes = steps.filter(
      ({ successor }) => successor.from !== null && meets(successor.from, time.date),
    );
    if (changes.length > 0) return changes;
  }
  if (asOf === null) return steps;
  const last = lineage.tenures.findLast((tenure) => tenure.person === person.id);
  return steps.filter((step) => ownTenure(step, side) === last);
}

function ownTenure(step: Succession, side: Side): Tenure {
  return side === 'predecessor' ? step.successor : step.predecessor;
}

function askedTenure(step: Succession, side: Side): Tenure {
  return side === 'predecessor' ? step.predecessor : step.successor;
}

/** If the neighbour was only acting, the full holder before or after is an answer too. */
function fullHolderResults(
  context: QueryContext,
  lineage: Lineage,
  step: Succession,
  side: Side,
): AnswerResult[] {
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
  return at === step ? [] : [stepResult(context, lineage, { ...at, claims }, side, askedTenure(step, side))];
}

/** @param beyond the acting holder in between. */
function stepResult(
  { graph, reference }: QueryContext,
  { office, successions }: Lineage,
  step: Succession,
  side: Side,
  beyond: Tenure | null,
): AnswerResult {
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
function unplacedResults(
  context: QueryContext,
  { person, side, time }: SuccessionQuestion,
  placed: readonly AnswerResult[],
): AnswerResult[] {
  const { graph, reference } = context;
  const covered = new Set(placed.flatMap(({ claims }) => claims));
  const own = side === 'predecessor' ? 'successor' : 'predecessor';
  return graph
    .mapEdges(person.id, (_, fact) => fact)
    .filter((fact) => {
      const ends = reference.ontology.succession(fact.relation);
      return ends !== null && fact[ends[own]] === person.id;
    })
    .map((fact) => restrictFact(fact, (claim) => !covered.has(claim) && isInTime(claim, time, context.asOf)))
    .filter((fact) => fact !== null)
    .sort(compareFacts)
    .map((fact) => factResult(context, fact, person.id));
}

/** Merges results of the same text, with the evidence of all. */
function uniteResults(results: readonly AnswerResult[]): AnswerResult[] {
  const byText = new Map<string, AnswerResult>();
  for (const result of results) {
    const known = byText.get(result.text);
    if (!known) byText.set(result.text, result);
    else
      byText.set(result.text, {
        ...known,
        facts: [...new Set([...known.facts, ...result.facts])],
        claims: [...new Set([...known.claims, ...result.claims])],
      });
  }
  return [...byText.values()];
}
