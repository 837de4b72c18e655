import type { Fact, Office, Reference, SourcedClaim } from '@precedent/model';
import { compareStrings } from '@precedent/model';
import { officeIdOfFact } from '../../build/facts/fact-id.ts';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { bodyOfOffice } from '../../build/titles/office-id.ts';
import { titleInLabel } from '../../build/titles/office-label.ts';
import { type Observation, observe } from '../observations/observation.ts';
import { findGivenUp, isGivenUp, withoutGivenUp } from './given-up.ts';

/** What a graph says about each office. */
export interface OfficeIndex {
  /** By office id, ordered by it. */
  offices: ReadonlyMap<string, Office>;
  observations: ReadonlyMap<string, readonly Observation[]>;
  /** Ids of the offices that anything is said of a person in. */
  officesOfPerson: ReadonlyMap<string, ReadonlySet<string>>;
  /** `succeeded` claims that are not denied, imagined or given up, by office. */
  successions: ReadonlyMap<string, readonly SourcedClaim[]>;
}

const indexes = new WeakMap<PrecedentGraph, OfficeIndex>();

/** Built once for a graph, in time linear in its claims. */
export function indexOffices(graph: PrecedentGraph, reference: Reference): OfficeIndex {
  const known = indexes.get(graph);
  if (known) return known;
  const facts = graph
    .filterEdges((_, fact) => isOfficeFact(fact, reference))
    .map((id) => graph.getEdgeAttributes(id));
  facts.sort((a, b) => compareStrings(a.id, b.id));
  const index = collect(graph, facts);
  indexes.set(graph, index);
  return index;
}

function isOfficeFact(fact: Fact, { ontology }: Reference): boolean {
  return ontology.has(fact.relation) && ontology.relation(fact.relation).office;
}

function collect(graph: PrecedentGraph, facts: readonly Fact[]): OfficeIndex {
  const offices = new Map<string, Office>();
  const observations = new Map<string, Observation[]>();
  const successions = new Map<string, SourcedClaim[]>();
  const givenUp = findGivenUp(facts);
  for (const fact of facts) {
    const office = officeIdOfFact(fact.id);
    if (office === null) continue;
    if (graph.hasNode(bodyOfOffice(office))) offices.set(office, describeOffice(office, fact, graph));
    for (const claim of fact.claims) {
      const observed = observe(claim);
      push(
        observations,
        office,
        observed.flatMap((it) => withoutGivenUp(it, fact, office, givenUp)),
      );
      if (claim.relation === 'succeeded' && observed.length > 0 && !isGivenUp(claim, fact, givenUp))
        push(successions, office, [claim]);
    }
  }
  return {
    offices: new Map([...offices].sort(([a], [b]) => compareStrings(a, b))),
    observations,
    officesOfPerson: groupByPerson(observations),
    successions,
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, values: readonly Value[]): void {
  const list = map.get(key);
  if (list) list.push(...values);
  else map.set(key, [...values]);
}

function groupByPerson(observations: ReadonlyMap<string, readonly Observation[]>): Map<string, Set<string>> {
  const offices = new Map<string, Set<string>>();
  for (const [office, list] of observations)
    for (const { person } of list) offices.set(person, (offices.get(person) ?? new Set()).add(office));
  return offices;
}

function describeOffice(id: string, fact: Fact, graph: PrecedentGraph): Office {
  const body = bodyOfOffice(id);
  const label = fact.office ?? id;
  return { id, title: titleInLabel(label, graph.getNodeAttributes(body)), body, label };
}
