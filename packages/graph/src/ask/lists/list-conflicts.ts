import {
  type Conflict,
  type ConflictsAsked,
  type ListedConflict,
  PrecedentError,
  type Reference,
} from '@precedent/model';
import { conflictsIn } from '../../derive/conflicts/conflicts-in.ts';
import { conflictsAbout, conflictsOf } from '../../derive/conflicts/conflicts-of.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { asPartial } from '../../partial/partial-graph.ts';

/** Contradictions in the order of `conflictsOf`, without what they say. */
export interface ConflictList {
  /** The first of them. */
  listed: Pick<ListedConflict, 'id'>[];
  total: number;
  /** What some of them say. */
  describe(listed: readonly Pick<ListedConflict, 'id'>[]): Conflict[];
}

/**
 * The contradictions between certain claims of a graph, all or those about an entity; null if all are asked for, and those of some matters
 * are still to be derived.
 *
 * @param asked.most how many are to be listed.
 */
export function listConflicts(
  graph: GraphView,
  reference: Reference,
  asked: ConflictsAsked,
): ConflictList | null {
  const { kind, entity } = asked;
  if (isWhole(graph) && entity === null) return listAll(conflictsOf(graph, reference), kind);
  const kept = isListed(graph) ? asPartial(graph).conflictsListed(asked) : null;
  // Those about one entity take less than all that is still to be derived.
  if (kept === null) return entity === null ? null : listAll(conflictsAbout(graph, reference, entity), kind);
  const byId = new Map(kept.listed.map((conflict) => [conflict.id, conflict]));
  return {
    ...kept,
    describe: (listed) =>
      describeListed(
        graph,
        reference,
        listed.map(({ id }) => byId.get(id)!),
      ),
  };
}

/** What is listed is what certain claims of all times contradict. */
function isListed(graph: GraphView): boolean {
  return !isWhole(graph) && asPartial(graph).scope.kind !== 'timed';
}

function listAll(all: readonly Conflict[], kind: Conflict['kind'] | null): ConflictList {
  const own = all.filter((conflict) => kind === null || conflict.kind === kind);
  return { listed: own, total: own.length, describe: (listed) => listed as Conflict[] };
}

function describeListed(
  graph: GraphView,
  reference: Reference,
  listed: readonly ListedConflict[],
): Conflict[] {
  const matters = new Set(listed.map(({ matter }) => matter));
  const found = mapTogether(matters, (matter) =>
    conflictsIn(
      graph,
      reference,
      matter,
      listed.filter((conflict) => conflict.matter === matter),
    ),
  ).flat();
  const byId = new Map(found.map((conflict) => [conflict.id, conflict]));
  return listed.map(({ id }) => byId.get(id) ?? fail(id));
}

function fail(id: string): never {
  throw new PrecedentError(
    'archive_corrupt',
    `the archive lists the contradiction ${id}, which its claims do not give`,
    'The list is made again.',
  );
}
