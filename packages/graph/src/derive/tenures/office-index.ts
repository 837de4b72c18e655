import {
  type BodyOffice,
  compareStrings,
  type Fact,
  type Ontology,
  type Reference,
  type SourcedClaim,
} from '@precedent/model';
import { bodyOfficeOf } from '../../build/facts/fact-id.ts';
import { factsIn, type PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { certainPart, withoutUncertain } from '../../build/graph/without-uncertain.ts';
import { sort } from '../../build/order/sort-again.ts';
import { FEW, finish, inSteps, MANY, type Steps } from '../../build/order/steps.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { asPartial, type PartialGraph } from '../../partial/partial-graph.ts';
import { type Observation, observe } from '../observations/observation.ts';
import { certainBasisOf } from './certain-basis.ts';
import { findGivenUp, isGivenUp, withoutGivenUp } from './given-up.ts';
import type { ClaimSpot } from './kept-tenure.ts';
import { decodeTerms } from './kept-terms.ts';
import type { PlacedTenure } from './placed-tenure.ts';

/** A claim that one person succeeded another in an office. */
export interface StatedSuccession {
  successor: string;
  predecessor: string;
  readonly claim: SourcedClaim;
  /** Where that is, if the claim is loaded once it is looked at. */
  spot?: ClaimSpot;
}

/** What the certain claims of a graph say about each office. */
export interface OfficeIndex {
  /** By id, and ordered by it. */
  offices: ReadonlyMap<string, BodyOffice>;
  observations: ReadonlyMap<string, readonly Observation[]>;
  /** Ids of the offices that claims connect with each person. */
  officesOfPerson: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those that are not denied, hypothetical or given up, by office. */
  successions: ReadonlyMap<string, readonly StatedSuccession[]>;
}

/** What certain claims say about one office. */
export interface OfficeRecord {
  office: BodyOffice;
  /** None if the terms are kept. */
  observations: readonly Observation[];
  successions: readonly StatedSuccession[];
  /** The terms, if they are kept; else null, and they follow from the observations. */
  placed: readonly PlacedTenure[] | null;
}

const records = new WeakMap<object, Map<string, OfficeRecord | null>>();

/** Null if no certain claim of the graph names an office with this id and a known body. */
export function recordOf(graph: GraphView, reference: Reference, id: string): OfficeRecord | null {
  if (isWhole(graph)) return recordIn(indexOffices(graph, reference), id);
  const basis = certainBasisOf(graph);
  const known = records.get(basis) ?? new Map<string, OfficeRecord | null>();
  records.set(basis, known);
  const record = known.get(id) ?? loadRecord(asPartial(graph), reference, id);
  known.set(id, record);
  return record;
}

function recordIn({ offices, observations, successions }: OfficeIndex, id: string): OfficeRecord | null {
  const office = offices.get(id);
  if (!office) return null;
  return {
    office,
    observations: observations.get(id) ?? [],
    successions: successions.get(id) ?? [],
    placed: null,
  };
}

/** What a plan for an office became is said by claims about the same office, so its facts are enough. */
function loadRecord(graph: PartialGraph, { ontology }: Reference, id: string): OfficeRecord | null {
  const expected = graph.scope.kind === 'timed' ? [] : expectedWith(graph, id);
  mapTogether<() => unknown, unknown>([() => graph.keptTerms(id), ...expected], (load) => load());
  const kept = graph.keptTerms(id);
  if (kept !== null) return { ...decodeTerms(kept, graph), observations: [] };
  const certain = graph.factsInOffices([id]).map(certainPart);
  const facts = certain.filter((fact) => fact !== null && ontology.namesOffice(fact.relation));
  return recordIn(finish(collect(graph, facts as Fact[], ontology)), id);
}

/**
 * An answer about holders needs next whether they are disputed, and who else held an office of that title: loaded with the
 * terms, these take no rounds of their own.
 */
function expectedWith(graph: PartialGraph, id: string): (() => unknown)[] {
  const title = graph.officeSeen(id)?.title;
  return [() => graph.disputedIn([id]), ...(title === undefined ? [] : [() => graph.datedHolders(title)])];
}

/** The offices with one of the keys, each once, ordered by id. */
export function officesBy(graph: PartialGraph, reference: Reference, keys: readonly string[]): BodyOffice[] {
  const lists = graph.officesWith(keys);
  const ordered = lists.length === 1 ? [...lists[0]!] : uniteOffices(lists);
  if (graph.scope.kind !== 'timed') return ordered;
  const known = mapTogether(ordered, ({ id }) => recordOf(graph, reference, id));
  return ordered.filter((_, at) => known[at] !== null);
}

function uniteOffices(lists: readonly (readonly BodyOffice[])[]): BodyOffice[] {
  const found = new Map(lists.flatMap((list) => list.map((office) => [office.id, office])));
  return [...found.values()].sort((a, b) => compareStrings(a.id, b.id));
}

const indexes = new WeakMap<PrecedentGraph, OfficeIndex>();

/** Built once for each graph. Linear in its claims. */
export function indexOffices(graph: PrecedentGraph, reference: Reference): OfficeIndex {
  return indexes.get(graph) ?? finish(indexInSteps(graph, reference));
}

export function* indexInSteps(graph: PrecedentGraph, reference: Reference): Steps<OfficeIndex> {
  const { ontology } = reference;
  const facts: Fact[] = [];
  yield* inSteps(factsIn(withoutUncertain(graph)), MANY, (fact) => {
    if (ontology.namesOffice(fact.relation)) facts.push(fact);
  });
  const ordered = yield* sort(facts, (a, b) => compareStrings(a.id, b.id));
  const index = yield* collect(graph, ordered, ontology);
  indexes.set(graph, index);
  return index;
}

function* collect(graph: GraphView, facts: readonly Fact[], ontology: Ontology): Steps<OfficeIndex> {
  const offices = new Map<string, BodyOffice>();
  const observations = new Map<string, Observation[]>();
  const successions = new Map<string, StatedSuccession[]>();
  const givenUp = yield* findGivenUp(facts, ontology);
  yield* inSteps(facts, FEW, (fact) => {
    const known = bodyOfficeOf(fact);
    if (known === null) return;
    const { id: office } = known;
    if (graph.hasNode(known.body)) offices.set(office, known);
    for (const claim of fact.claims) {
      const observed = observe(claim, ontology);
      push(
        observations,
        office,
        observed.flatMap((it) => withoutGivenUp(it, fact, office, givenUp)),
      );
      const ends = ontology.succession(claim.relation);
      if (ends !== null && observed.length > 0 && !isGivenUp(claim, fact, givenUp)) {
        const [successor, predecessor] = [claim[ends.successor], claim[ends.predecessor]];
        push(successions, office, [{ successor, predecessor, claim }]);
      }
    }
  });
  return {
    offices: new Map([...offices].sort(([a], [b]) => compareStrings(a, b))),
    observations,
    officesOfPerson: groupByPerson(observations),
    successions,
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, values: readonly Value[]): void {
  const list = map.get(key);
  if (list) for (const value of values) list.push(value);
  else map.set(key, [...values]);
}

function groupByPerson(observations: ReadonlyMap<string, readonly Observation[]>): Map<string, Set<string>> {
  const offices = new Map<string, Set<string>>();
  for (const [office, list] of observations)
    for (const { person } of list) offices.set(person, (offices.get(person) ?? new Set()).add(office));
  return offices;
}
