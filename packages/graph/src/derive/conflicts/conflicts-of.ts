import {
  type BodyOffice,
  type Conflict,
  compareStrings,
  type Fact,
  type Reference,
  type SourcedClaim,
  type Tenure,
} from '@precedent/model';
import { claimKey } from '../../build/facts/order-claims.ts';
import { factsIn, type PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { certainPart, withoutUncertain } from '../../build/graph/without-uncertain.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { expectAll, mapTogether } from '../../partial/missing-part.ts';
import { asPartial } from '../../partial/partial-graph.ts';
import { factsOfClaims } from '../facts/facts-of-claims.ts';
import { officesOfPerson } from '../succession/lineage-of.ts';
import { keptPartsOf } from '../tenures/kept-tenure.ts';
import { hasOneOf } from '../tenures/kept-terms.ts';
import { indexOffices, recordOf } from '../tenures/office-index.ts';
import { type ConflictDraft, compareConflicts, type Searched, weighDraft } from './draft-conflict.ts';
import { findDates } from './find-dates.ts';
import { findDenials } from './find-denials.ts';
import { findStances } from './find-stances.ts';
import { findTwoHolders } from './find-two-holders.ts';

type FindConflicts = (searched: Searched) => ConflictDraft[];

const FINDERS: readonly FindConflicts[] = [findTwoHolders, findStances, findDates, findDenials];

const known = new WeakMap<PrecedentGraph, readonly Conflict[]>();

/** The contradictions between the certain claims of a graph, the most serious first. Found once for each graph. */
export function conflictsOf(graph: PrecedentGraph, reference: Reference): readonly Conflict[] {
  const conflicts = known.get(graph) ?? findInWhole(withoutUncertain(graph), reference);
  known.set(graph, conflicts);
  return conflicts;
}

function findInWhole(graph: PrecedentGraph, reference: Reference): Conflict[] {
  const { offices } = indexOffices(graph, reference);
  return findConflicts({ graph, reference, offices: [...offices.values()], facts: factsIn(graph) });
}

/** @param accept those that are left out are not weighed, which takes longer than finding them. */
function findConflicts(
  searched: Searched,
  accept: (draft: ConflictDraft) => boolean = () => true,
): Conflict[] {
  const drafts = FINDERS.flatMap((find) => find(searched)).filter(accept);
  return mapTogether(drafts, (draft) => weighDraft(searched.graph, draft)).sort(compareConflicts);
}

/**
 * The contradictions that one of the claims is part of, the most serious first. Only claims about the same office, of
 * the same fact, or about stances between the same two entities contradict each other, so no others are looked at.
 */
export function conflictsTouching(
  graph: GraphView,
  reference: Reference,
  claims: readonly SourcedClaim[],
): Conflict[] {
  const keys = new Set(claims.map(claimKey));
  const facts = factsOfClaims(graph, claims)
    .map((id) => certainPart(graph.getEdgeAttributes(id)))
    .filter((fact) => fact !== null);
  const isTouched = (side: readonly SourcedClaim[]) => side.some((claim) => keys.has(claimKey(claim)));
  const accept = tenureTouched(graph, isTouched, facts);
  const searched = { graph, reference, accept, ...aroundFacts(graph, reference, facts) };
  return findConflicts(searched, ({ sides }) => sides.some((side) => isTouched(side.claims)));
}

/** Of a tenure that is kept, the claims aren't looked at: of an office with thousands, they would all be loaded. */
function tenureTouched(
  graph: GraphView,
  isTouched: (claims: readonly SourcedClaim[]) => boolean,
  facts: readonly Fact[],
): (tenure: Tenure) => boolean {
  if (isWhole(graph)) return ({ claims }) => isTouched(claims);
  const part = asPartial(graph);
  const places = new Map(
    facts.map(({ id }) => {
      const all = part.factSeen(id)?.claims ?? [];
      return [id, new Set(all.flatMap((claim, place) => (isTouched([claim]) ? [place] : [])))];
    }),
  );
  return (tenure) => (keptPartsOf(tenure) === null ? isTouched(tenure.claims) : hasOneOf(tenure, places));
}

/** The contradictions about an entity: those of {@link conflictsOf} that name it. */
export function conflictsAbout(graph: GraphView, reference: Reference, entity: string): Conflict[] {
  if (!graph.hasNode(entity)) return [];
  const facts = graph
    .mapEdges(entity, (_, fact) => certainPart(fact))
    .filter((fact) => fact !== null)
    .sort((a, b) => compareStrings(a.id, b.id));
  const offices = officesOfPerson(graph, reference, entity);
  expectAll(graph, offices, ({ id }) => recordOf(graph, reference, id));
  const accept = ({ person }: Tenure) => person === entity;
  const searched = { graph, reference, offices, facts, accept };
  return findConflicts(searched, ({ entities }) => entities.includes(entity));
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
