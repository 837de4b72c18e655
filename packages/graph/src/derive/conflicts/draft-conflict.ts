import type { Conflict, ConflictSide, SourcedClaim } from '@precedent/model';
import { compareStrings } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { factsOfClaims } from '../facts/facts-of-claims.ts';
import { compareWeights, weighClaims } from './weigh-claims.ts';

/** A conflict as a finder gives it: its sides not yet weighed, in the order that equal weights keep. */
export interface ConflictDraft extends Pick<Conflict, 'kind' | 'text' | 'entities' | 'office' | 'during'> {
  /** What tells it from others of its kind. */
  key: readonly string[];
  sides: readonly { text: string; claims: readonly SourcedClaim[] }[];
}

export function weighDraft(graph: PrecedentGraph, draft: ConflictDraft): Conflict {
  const { kind, text, entities, office, during, key } = draft;
  const sides = draft.sides
    .map(({ text, claims }): ConflictSide => ({ text, weight: weighClaims(claims), claims: [...claims] }))
    .sort((a, b) => compareWeights(a.weight, b.weight));
  const facts = factsOfClaims(
    graph,
    sides.flatMap(({ claims }) => claims),
  );
  return { id: [kind, ...key].join('~'), kind, text, entities, office, facts: facts.sort(), during, sides };
}

/**
 * The gravest first: a conflict weighs what its weaker sides weigh, for one report against twenty is
 * likely a mistake, while five against six is a dispute.
 */
export function compareConflicts(a: Conflict, b: Conflict): number {
  return (
    compareWeights(a.sides.at(-1)!.weight, b.sides.at(-1)!.weight) ||
    compareWeights(a.sides[0]!.weight, b.sides[0]!.weight) ||
    compareStrings(a.id, b.id)
  );
}
