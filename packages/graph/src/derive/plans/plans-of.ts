import {
  compareStrings,
  earliestDay,
  type Fact,
  type ListedPlan,
  lastDay,
  latestDay,
  type Matter,
  matterOf,
  type Ontology,
  type Plan,
  type Reference,
} from '@precedent/model';
import { factsIn, type PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { certainPart, withoutUncertain } from '../../build/graph/without-uncertain.ts';
import { factsNaming } from '../../partial/find-facts.ts';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { sayMatter } from '../facts/describe-fact.ts';
import { factsInMatter } from '../facts/facts-in-matter.ts';
import { oncePerFact } from '../facts/once-per-fact.ts';
import { orderPlans } from './order-plans.ts';
import { entriesOf, type PlanEntry, placeOf } from './plan-entry.ts';
import { type PlanTrace, tracePlans } from './trace-plans.ts';

/** A day after all others. */
const ALWAYS = '9999-12-31';

/** "is to succeed", "was to succeed", "succeeded". */
const WORDINGS = {
  ahead: { modality: 'planned' },
  due: { modality: 'planned', lapsed: true },
  cancelled: { modality: 'planned', lapsed: true },
  confirmed: { modality: 'asserted' },
} as const;

/**
 * Everything that certain claims announce, with what became of it, in the order of `orderPlans`.
 *
 * @param asOf the reference day: what was reported or happened later is left out, and a plan whose date has
 *   passed by then without a follow-up is due.
 */
export function plansOf(graph: PrecedentGraph, reference: Reference, asOf: string): Plan[] {
  return plansAmong(graph, factsIn(withoutUncertain(graph)), reference, asOf);
}

/** Those of {@link plansOf} that a fact belongs to. What became of a plan is said by facts of its office or between its ends. */
export function plansWith(graph: GraphView, reference: Reference, asOf: string, factId: string): Plan[] {
  if (!graph.hasEdge(factId)) return [];
  const { subject, object, office } = graph.getEdgeAttributes(factId);
  const [between, sameOffice] = mapTogether(
    [
      () => graph.edges(subject, object).map((id) => graph.getEdgeAttributes(id)),
      () => factsNaming(graph, { offices: office ? [office.id] : [], subject: null }),
    ],
    (find) => find(),
  );
  const facts = new Map([...between!, ...sameOffice!].map((fact) => [fact.id, certainPart(fact)]));
  const certain = [...facts.values()].filter((fact) => fact !== null);
  return plansAmong(graph, certain, reference, asOf).filter((plan) => plan.facts.includes(factId));
}

/** Those of {@link plansOf} in a matter. */
export function plansIn(graph: GraphView, reference: Reference, asOf: string, matter: Matter): Plan[] {
  return plansAmong(graph, factsInMatter(graph, reference, matter).own, reference, asOf);
}

/** All plans among certain facts, as lists order them, whatever the day. */
export function listPlans(facts: readonly Fact[], reference: Reference): ListedPlan[] {
  return [...collectEntries(facts, reference, ALWAYS)].flatMap(([key, list]) => {
    const latest = lastDay(list.map(countsFrom).filter((day) => day !== null));
    return tracePlans(list).map(({ date, steps }, at) => {
      const { kind: last, reported: heard, entries } = steps.at(-1)!;
      return { matter: matterOf(entries[0]!.fact), id: planId(key, at), last, date, heard, latest };
    });
  });
}

/** Of a listed plan, on a day of which nothing is known yet that comes later. */
export function statusOn({ last, date }: Pick<ListedPlan, 'last' | 'date'>, day: string): Plan['status'] {
  if (last === 'confirmed' || last === 'cancelled') return last;
  return date !== null && latestDay(date) < day ? 'due' : 'ahead';
}

function planId(key: string, at: number): string {
  return `${key}~${at + 1}`;
}

function plansAmong(graph: GraphView, facts: readonly Fact[], reference: Reference, asOf: string): Plan[] {
  const limit = latestDay(asOf);
  const plans = [...collectEntries(facts, reference, limit)].flatMap(([key, list]) =>
    tracePlans(list).map((trace, at) => describePlan(graph, reference, planId(key, at), trace, limit)),
  );
  return orderPlans(plans, limit, (plan) => ({ ...plan, heard: plan.steps.at(-1)!.reported }));
}

/** The entries of each plan that was announced by the given day. */
function collectEntries(
  facts: readonly Fact[],
  { ontology }: Reference,
  limit: string,
): Map<string, PlanEntry[]> {
  const announced = new Map<string, PlanEntry[]>();
  for (const fact of facts)
    for (const key of plannedIn(fact, ontology, limit)) if (!announced.has(key)) announced.set(key, []);
  if (announced.size === 0) return announced;
  for (const fact of facts)
    for (const entry of entriesOf(fact, ontology))
      if (!isLaterThan(entry, limit)) announced.get(entry.key)?.push(entry);
  return announced;
}

const plannings = oncePerFact((fact, ontology) =>
  entriesOf(fact, ontology).filter(({ kind }) => kind === 'planned'),
);

function plannedIn(fact: Fact, ontology: Ontology, limit: string): string[] {
  return plannings(fact, ontology)
    .filter((entry) => !isLaterThan(entry, limit))
    .map(({ key }) => key);
}

function isLaterThan(entry: PlanEntry, limit: string): boolean {
  const day = countsFrom(entry);
  return day !== null && day > limit;
}

/** The day before which an entry is not known; null if it always is. */
function countsFrom(entry: PlanEntry): string | null {
  const happened = entry.kind === 'confirmed' && entry.date !== null ? earliestDay(entry.date) : null;
  return lastDay([placeOf(entry), happened].filter((day) => day !== null));
}

function describePlan(
  graph: GraphView,
  reference: Reference,
  id: string,
  { date, steps }: PlanTrace,
  limit: string,
): Plan {
  const { fact } = steps[0]!.entries[0]!;
  const status = statusOn({ last: steps.at(-1)!.kind, date }, limit);
  const facts = new Set(steps.flatMap(({ entries }) => entries.map((entry) => entry.fact.id)));
  return {
    id,
    text: sayMatter(graph, reference, fact, WORDINGS[status]),
    entities: [fact.subject, fact.object],
    facts: [...facts].sort(compareStrings),
    status,
    date,
    steps: steps.map(({ entries: _, ...step }) => step),
  };
}
