import type {
  BodyOffice,
  Conflict,
  ConflictSide,
  Fact,
  ListedConflict,
  Reference,
  SourcedClaim,
  Tenure,
} from '@precedent/model';
import { compareStrings, LazyObjects } from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { factsOfClaims } from '../facts/facts-of-claims.ts';
import { compareWeights, weighClaims } from './weigh-claims.ts';

/**
 * A conflict as found, before its sides are weighed; sides of equal weight keep this order. Texts may be made once they are
 * looked at: an office may have thousands of conflicts, of which few are shown.
 */
export interface ConflictDraft extends Pick<Conflict, 'kind' | 'text' | 'entities' | 'office' | 'during'> {
  /** What distinguishes it from others of its kind. */
  key: readonly string[];
  sides: readonly DraftSide[];
}

export interface DraftSide {
  text: string;
  readonly claims: readonly SourcedClaim[];
  /** Ids of the articles that these are from, if they are known without looking at the claims. */
  articles?: readonly string[];
}

/** Where contradictions are looked for. */
export interface Searched {
  graph: GraphView;
  reference: Reference;
  offices: readonly BodyOffice[];
  /** Without uncertain claims. */
  facts: readonly Fact[];
  /** Whether contradictions of a tenure are looked for; if it is absent, those of all are. */
  accept?: (tenure: Tenure) => boolean;
}

export function idOf({ kind, key }: Pick<ConflictDraft, 'kind' | 'key'>): string {
  return [kind, ...key].join('~');
}

export function weighDraft(graph: GraphView, draft: ConflictDraft): Conflict {
  const { kind, entities, office, during } = draft;
  const sides = mapTogether(draft.sides, weighSide).sort((a, b) => compareWeights(a.weight, b.weight));
  const facts = factsOfClaims(
    graph,
    sides.flatMap(({ claims }) => claims),
  );
  return conflicts.create(
    { id: idOf(draft), kind, entities, office, facts: facts.sort(), during, sides },
    draft,
  );
}

const conflicts = new LazyObjects<Conflict, ConflictDraft>({ text: ({ text }) => text });

function weighSide(side: DraftSide): ConflictSide {
  const { claims } = side;
  return weighedSides.create({ weight: weighClaims(claims), claims: [...claims] }, side);
}

const weighedSides = new LazyObjects<ConflictSide, DraftSide>({ text: ({ text }) => text });

/**
 * The most serious first. The weaker sides decide the weight of a conflict: one report against twenty is
 * probably a mistake, but five against six is a dispute.
 */
export function compareConflicts(a: Conflict, b: Conflict): number {
  return compareListed(inOrder(a), inOrder(b));
}

/** The same of what is kept of them. */
export function compareListed(a: InOrder, b: InOrder): number {
  return (
    compareWeights(a.weakest, b.weakest) ||
    compareWeights(a.strongest, b.strongest) ||
    compareStrings(a.id, b.id)
  );
}

type InOrder = Pick<ListedConflict, 'id' | 'weakest' | 'strongest'>;

function inOrder({ id, sides }: Conflict): InOrder {
  return { id, weakest: sides.at(-1)!.weight, strongest: sides[0]!.weight };
}
