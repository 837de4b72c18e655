import type { Fact, Ontology, SourcedClaim } from '@precedent/model';

/**
 * What the claims of a fact say by themselves, found once for each list of claims: graphs of an archive share the lists
 * that no change reaches.
 *
 * @param find may look at the fact and the ontology only, not at the rest of a graph.
 */
export function oncePerFact<Value>(
  find: (fact: Fact, ontology: Ontology) => Value,
): (fact: Fact, ontology: Ontology) => Value {
  const known = new WeakMap<readonly SourcedClaim[], { id: string; ontology: Ontology; value: Value }>();
  return (fact, ontology) => {
    const before = known.get(fact.claims);
    if (before?.ontology === ontology && before.id === fact.id) return before.value;
    const value = find(fact, ontology);
    known.set(fact.claims, { id: fact.id, ontology, value });
    return value;
  };
}
