import {
  type Conflict,
  endsOfMatter,
  type Matter,
  matterBetween,
  matterOf,
  type Reference,
} from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { factsInMatter } from '../facts/facts-in-matter.ts';
import { recordOf } from '../tenures/office-index.ts';
import { compareConflicts, idOf, weighDraft } from './draft-conflict.ts';
import { findDrafts } from './find-drafts.ts';
import { findStances } from './find-stances.ts';
import { findTwoHolders } from './find-two-holders.ts';

/**
 * The contradictions in a matter, the most serious first: those of `conflictsOf` of which {@link matterOfConflict} is this one.
 *
 * @param wanted those that are to be found; null for all. Of an office with many claims, two holders are found without them.
 */
export function conflictsIn(
  graph: GraphView,
  reference: Reference,
  matter: Matter,
  wanted: readonly Pick<Conflict, 'id' | 'kind'>[] | null = null,
): Conflict[] {
  const ids = wanted && new Set(wanted.map(({ id }) => id));
  const drafts = draftsIn(
    graph,
    reference,
    matter,
    wanted?.every(({ kind }) => kind === 'two-holders') ?? false,
  );
  const accepted = drafts.filter((draft) => ids === null || ids.has(idOf(draft)));
  return mapTogether(accepted, (draft) => weighDraft(graph, draft)).sort(compareConflicts);
}

function draftsIn(graph: GraphView, reference: Reference, matter: Matter, onlyHolders: boolean) {
  if (endsOfMatter(matter) === null) {
    const office = recordOf(graph, reference, matter)?.office;
    const offices = office ? [office] : [];
    if (onlyHolders) return findTwoHolders({ graph, reference, offices, facts: [] });
    const { own } = factsInMatter(graph, reference, matter);
    // A stance about an office is one between two entities.
    return findDrafts({ graph, reference, offices, facts: own }).filter(({ kind }) => kind !== 'stance');
  }
  const { own, stances } = factsInMatter(graph, reference, matter);
  const others = findDrafts({ graph, reference, offices: [], facts: own });
  return [
    ...others.filter(({ kind }) => kind !== 'stance'),
    ...findStances({ graph, reference, offices: [], facts: stances }),
  ];
}

/** The matter that a contradiction is found in. */
export function matterOfConflict(graph: GraphView, { kind, entities, facts }: Conflict): Matter {
  return kind === 'stance'
    ? matterBetween(entities[0]!, entities.at(-1)!)
    : matterOf(graph.getEdgeAttributes(facts[0]!));
}
