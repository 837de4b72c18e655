import {
  type BodyOffice,
  compareStrings,
  type Fact,
  type Reference,
  type SourcedClaim,
  type Tenure,
} from '@precedent/model';
import { claimKey } from '../../build/facts/order-claims.ts';
import { certainPart } from '../../build/graph/without-uncertain.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { asPartial } from '../../partial/partial-graph.ts';
import { factsOfClaims } from '../facts/facts-of-claims.ts';
import { keptPartsOf } from '../tenures/kept-tenure.ts';
import { hasOneOf } from '../tenures/kept-terms.ts';
import { recordOf } from '../tenures/office-index.ts';
import type { Searched } from './draft-conflict.ts';

/** Tells whether a claim is among some. */
export function touchOf(claims: readonly SourcedClaim[]): (claim: SourcedClaim) => boolean {
  const keys = new Set(claims.map(claimKey));
  return (claim) => keys.has(claimKey(claim));
}

/**
 * Where contradictions of claims are looked for, and some others are found. Only claims about the same office, of the same
 * fact, or about stances between the same two entities contradict each other, so no others are looked at.
 */
export function searchAround(
  graph: GraphView,
  reference: Reference,
  claims: readonly SourcedClaim[],
): Searched {
  const facts = factsOfClaims(graph, claims)
    .map((id) => certainPart(graph.getEdgeAttributes(id)))
    .filter((fact) => fact !== null);
  const accept = tenureTouched(graph, touchOf(claims), facts);
  return { graph, reference, accept, ...aroundFacts(graph, reference, facts) };
}

/** Of a tenure that is kept, the claims aren't looked at: of an office with thousands, they would all be loaded. */
function tenureTouched(
  graph: GraphView,
  isTouched: (claim: SourcedClaim) => boolean,
  facts: readonly Fact[],
): (tenure: Tenure) => boolean {
  if (isWhole(graph)) return ({ claims }) => claims.some(isTouched);
  const part = asPartial(graph);
  const places = new Map(
    facts.map(({ id }) => {
      const all = part.factSeen(id)?.claims ?? [];
      return [id, new Set(all.flatMap((claim, place) => (isTouched(claim) ? [place] : [])))];
    }),
  );
  // Only facts that name somebody have claims about a term of theirs.
  const named = new Set(facts.flatMap(({ subject, object }) => [subject, object]));
  return (tenure) =>
    named.has(tenure.person) &&
    (keptPartsOf(tenure) === null ? tenure.claims.some(isTouched) : hasOneOf(tenure, places));
}

function aroundFacts(
  graph: GraphView,
  reference: Reference,
  facts: readonly Fact[],
): { offices: BodyOffice[]; facts: Fact[] } {
  const named = new Set(facts.map(({ office }) => office?.id).filter((id) => id !== undefined));
  const offices = mapTogether(named, (id) => recordOf(graph, reference, id)?.office).filter(
    (office) => office !== undefined,
  );
  const stances = facts.filter(({ relation }) => reference.ontology.stance(relation) !== null);
  const beside = mapTogether(stances, ({ subject, object }) => graph.edges(subject, object)).flat();
  const all = new Map(facts.map((fact) => [fact.id, fact]));
  for (const id of beside) {
    const fact = certainPart(graph.getEdgeAttributes(id));
    if (fact !== null) all.set(id, fact);
  }
  return { offices, facts: [...all.values()].sort((a, b) => compareStrings(a.id, b.id)) };
}
