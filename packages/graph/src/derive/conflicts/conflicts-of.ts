import {
  type Conflict,
  compareStrings,
  type Reference,
  type SourcedClaim,
  type Tenure,
} from '@precedent/model';
import { factsIn, type PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { certainPart, withoutUncertain } from '../../build/graph/without-uncertain.ts';
import type { GraphView } from '../../partial/graph-view.ts';
import { expectAll, mapTogether } from '../../partial/missing-part.ts';
import { officesOfPerson } from '../succession/lineage-of.ts';
import { indexOffices, recordOf } from '../tenures/office-index.ts';
import { type ConflictDraft, compareConflicts, weighDraft } from './draft-conflict.ts';
import { findDrafts } from './find-drafts.ts';
import { searchAround, touchOf } from './search-around.ts';

const known = new WeakMap<PrecedentGraph, readonly Conflict[]>();

/** The contradictions between the certain claims of a graph, the most serious first. Found once for each graph. */
export function conflictsOf(graph: PrecedentGraph, reference: Reference): readonly Conflict[] {
  const conflicts = known.get(graph) ?? findInWhole(withoutUncertain(graph), reference);
  known.set(graph, conflicts);
  return conflicts;
}

function findInWhole(graph: PrecedentGraph, reference: Reference): Conflict[] {
  const { offices } = indexOffices(graph, reference);
  const searched = { graph, reference, offices: [...offices.values()], facts: factsIn(graph) };
  return weighDrafts(graph, findDrafts(searched));
}

/** Of drafts that were found, which takes less time than weighing them. */
function weighDrafts(graph: GraphView, drafts: readonly ConflictDraft[]): Conflict[] {
  return mapTogether(drafts, (draft) => weighDraft(graph, draft)).sort(compareConflicts);
}

/** The contradictions that one of the claims is part of, the most serious first. */
export function conflictsTouching(
  graph: GraphView,
  reference: Reference,
  claims: readonly SourcedClaim[],
): Conflict[] {
  return weighDrafts(graph, draftsTouching(graph, reference, claims));
}

interface Touching {
  claims: readonly SourcedClaim[];
  drafts: readonly ConflictDraft[];
}

/** What was found last: an answer that misses something of them is worked out again with the same claims. */
const foundLast = new WeakMap<GraphView, Touching>();

function draftsTouching(
  graph: GraphView,
  reference: Reference,
  claims: readonly SourcedClaim[],
): readonly ConflictDraft[] {
  const last = foundLast.get(graph);
  if (last?.claims.length === claims.length && claims.every((claim, at) => claim === last.claims[at]))
    return last.drafts;
  const isTouched = touchOf(claims);
  const drafts = findDrafts(searchAround(graph, reference, claims)).filter(({ sides }) =>
    sides.some((side) => side.claims.some(isTouched)),
  );
  foundLast.set(graph, { claims, drafts });
  return drafts;
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
  const drafts = findDrafts(searched).filter(({ entities }) => entities.includes(entity));
  return weighDrafts(graph, drafts);
}
