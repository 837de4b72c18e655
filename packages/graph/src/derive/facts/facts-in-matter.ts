import { compareStrings, endsOfMatter, type Fact, type Matter, type Reference } from '@precedent/model';
import { certainPart } from '../../build/graph/without-uncertain.ts';
import { factsNaming } from '../../partial/find-facts.ts';
import type { GraphView } from '../../partial/graph-view.ts';

/** Facts without their uncertain claims, in the order of their ids. */
export interface FactsInMatter {
  /** Those that contradict each other, or tell what became of each other's plans. */
  own: Fact[];
  /** Those whose stances contradict each other. */
  stances: Fact[];
}

/** What is said between two entities about an office belongs to that office, but a stance is one between the two. */
export function factsInMatter(graph: GraphView, { ontology }: Reference, matter: Matter): FactsInMatter {
  const ends = endsOfMatter(matter);
  if (ends === null)
    return { own: certain(factsNaming(graph, { offices: [matter], subject: null })), stances: [] };
  const [one, other] = ends;
  // An archive that is read while it changes may have lost one of them.
  const ids = graph.hasNode(one) && graph.hasNode(other) ? graph.edges(one, other) : [];
  const between = certain(ids.map((id) => graph.getEdgeAttributes(id)));
  return {
    own: between.filter(({ office }) => office === null),
    stances: between.filter(({ relation }) => ontology.stance(relation) !== null),
  };
}

function certain(facts: readonly Fact[]): Fact[] {
  const all = new Map(facts.map((fact) => [fact.id, certainPart(fact)]));
  return [...all.values()].filter((fact) => fact !== null).sort((a, b) => compareStrings(a.id, b.id));
}
