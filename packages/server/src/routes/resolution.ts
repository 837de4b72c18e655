import { type ComparedPair, operations } from '@precedent/api';
import {
  claimsOfSide,
  type GraphView,
  type Merge,
  mapTogether,
  type OpenCandidate,
  resolvedIn,
  type Side,
} from '@precedent/graph';
import { takePage } from '@precedent/model';
import { findEntity } from '../find-entity.ts';
import { defineRoute } from '../http/route.ts';

export const listDuplicates = defineRoute(operations.listDuplicates, ({ ask }, { query }) =>
  ask((graph) => {
    const resolved = resolvedIn(graph);
    const { items, ...page } = takePage(resolved.openKeys(), query, (key) => key);
    return { candidates: withClaims(graph, resolved.openPairs(items)), ...page };
  }),
);

export const listMerges = defineRoute(operations.listMerges, ({ ask }, { query }) =>
  ask((graph) => {
    const { id } = findEntity(graph, query.entity);
    const resolved = resolvedIn(graph);
    const decisions = [...resolved.decidedOn(id)];
    const numbers = new Set(decisions.map(({ number }) => number));
    const problems = decisions.length === 0 ? [] : resolved.problems();
    const { items, ...page } = takePage(resolved.mergesOf(id), query, keyOf);
    return {
      ref: resolved.refOf(id),
      merges: withClaims(graph, items),
      decisions,
      problems: problems.filter(({ decision }) => numbers.has(decision)),
      ...page,
    };
  }),
);

function keyOf({ sides }: Merge): string {
  return sides.map((side) => JSON.stringify([side.entity, side.name, side.ref])).join();
}

/** Adds the quotes of both sides of each, for a person to decide by. */
function withClaims(graph: GraphView, pairs: readonly (OpenCandidate | Merge)[]): ComparedPair[] {
  const sides = pairs.flatMap((pair) => pair.sides);
  const withOwn = mapTogether(sides, (side: Side) => ({ ...side, claims: claimsOfSide(graph, side) }));
  return pairs.map(({ score, reasons }, at) => ({
    sides: [withOwn[2 * at]!, withOwn[2 * at + 1]!],
    score,
    reasons,
  }));
}
