import { type Fact, type Matter, matterBetween, type Ontology, type Reference } from '@precedent/model';
import { type FactEnds, readFactId } from '../../build/facts/fact-id.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { asPartial } from '../../partial/partial-graph.ts';

/**
 * Those of some facts of which claims may contradict others. Of a graph that an archive keeps, facts are left out about which it
 * lists no contradiction: their claims, of which there may be thousands, then need not be loaded.
 *
 * @param ids of facts.
 */
export function disputedAmong(
  graph: GraphView,
  { ontology }: Reference,
  ids: readonly string[],
): ReadonlySet<string> {
  if (isWhole(graph) || asPartial(graph).scope.kind === 'timed') return new Set(ids);
  const partial = asPartial(graph);
  const mayBeDisputed = (id: string) => {
    const seen = partial.factSeen(id);
    return seen === null || mayContradict(seen, ontology);
  };
  const facts = ids.filter(mayBeDisputed).map((id) => ({ id, ...readFactId(id) }));
  const matters = [...new Set(facts.flatMap((fact) => mattersOf(fact, ontology)))];
  const lists = partial.disputedIn(matters);
  const disputed = new Map(matters.map((matter, at) => [matter, lists[at] && new Set(lists[at])]));
  // Of an office with thousands of holders, a contradiction is about few.
  const isDisputed = (fact: FactEnds) =>
    mattersOf(fact, ontology).some((matter) => {
      const named = disputed.get(matter);
      return named == null || named.has(fact.subject) || named.has(fact.object);
    });
  return new Set(facts.filter(isDisputed).map(({ id }) => id));
}

/** Whether a fact whose claims are loaded may contradict others, or itself: that two met is only denied. */
function mayContradict({ relation, office, claims }: Fact, ontology: Ontology): boolean {
  return (
    office !== null ||
    ontology.stance(relation) !== null ||
    ontology.lasts(relation) ||
    ontology.namesOffice(relation) ||
    claims.some(({ polarity }) => polarity === 'negative')
  );
}

/** Where the claims of a fact may contradict others. */
function mattersOf({ subject, relation, object, office }: FactEnds, ontology: Ontology): Matter[] {
  if (office !== null && ontology.stance(relation) === null) return [office];
  // A stance contradicts others between the same two, whatever office it names.
  const between = matterBetween(subject, object);
  return office === null ? [between] : [office, between];
}
