import { type ComparedPair, operations } from '@precedent/api';
import {
  claimsOfSide,
  type Merge,
  type OpenCandidate,
  type PrecedentGraph,
  resolutionOf,
  type Side,
} from '@precedent/graph';
import { takePage } from '@precedent/model';
import { findEntity } from '../find-entity.ts';
import { defineRoute } from '../http/route.ts';

export const listDuplicates = defineRoute(operations.listDuplicates, async (parts, { query }) => {
  const graph = await parts.graph();
  const { open } = resolutionOf(graph);
  const { items, ...page } = takePage(open, query, keyOf);
  return { candidates: items.map((pair) => withClaims(graph, pair)), ...page };
});

export const listMerges = defineRoute(operations.listMerges, async (parts, { query }) => {
  const graph = await parts.graph();
  const { id } = findEntity(graph, query.entity);
  const resolution = resolutionOf(graph);
  const decisions = [...(resolution.decided.get(id) ?? [])];
  const own = resolution.merges.filter(({ entity }) => entity === id);
  const { items, ...page } = takePage(own, query, keyOf);
  return {
    ref: resolution.refOf(id),
    merges: items.map((pair) => withClaims(graph, pair)),
    decisions,
    problems: resolution.problems.filter(({ decision }) =>
      decisions.some(({ number }) => number === decision),
    ),
    ...page,
  };
});

function keyOf({ sides }: OpenCandidate | Merge): string {
  return sides.map((side) => JSON.stringify([side.entity, side.name, side.ref])).join();
}

/** Adds the quotes of both sides, for a person to decide by. */
function withClaims(graph: PrecedentGraph, { sides, score, reasons }: OpenCandidate | Merge): ComparedPair {
  const withOwn = (side: Side) => ({ ...side, claims: claimsOfSide(graph, side) });
  return { sides: [withOwn(sides[0]), withOwn(sides[1])], score, reasons };
}
