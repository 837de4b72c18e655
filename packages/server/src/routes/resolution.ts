import { type ComparedPair, operations } from '@precedent/api';
import {
  claimsOfSide,
  type Merge,
  type OpenCandidate,
  type PrecedentGraph,
  resolutionOf,
  type Side,
} from '@precedent/graph';
import { findEntity } from '../find-entity.ts';
import { defineRoute } from '../http/route.ts';

export const listDuplicates = defineRoute(operations.listDuplicates, async (parts, { query: { limit } }) => {
  const graph = await parts.graph();
  const { open } = resolutionOf(graph);
  return { candidates: open.slice(0, limit).map((pair) => withClaims(graph, pair)), total: open.length };
});

export const listMerges = defineRoute(operations.listMerges, async (parts, { query }) => {
  const graph = await parts.graph();
  const { id } = findEntity(graph, query.entity);
  const resolution = resolutionOf(graph);
  const decisions = [...(resolution.decided.get(id) ?? [])];
  const own = resolution.merges.filter(({ entity }) => entity === id);
  return {
    ref: resolution.refOf(id),
    merges: own.slice(0, query.limit).map((pair) => withClaims(graph, pair)),
    decisions,
    problems: resolution.problems.filter(({ decision }) =>
      decisions.some(({ number }) => number === decision),
    ),
    total: own.length,
  };
});

/** Adds the quotes of both sides, for a person to decide by. */
function withClaims(graph: PrecedentGraph, { sides, score, reasons }: OpenCandidate | Merge): ComparedPair {
  const withOwn = (side: Side) => ({ ...side, claims: claimsOfSide(graph, side) });
  return { sides: [withOwn(sides[0]), withOwn(sides[1])], score, reasons };
}
