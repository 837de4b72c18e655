import type { GraphToKeep, Reading, Reference } from '@precedent/model';
import { basisOf } from '../../build/basis.ts';
import { factsIn, type PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { withoutUncertain } from '../../build/graph/without-uncertain.ts';
import { findingsOf } from '../../derive/matters/findings-of.ts';
import { termsToKeep } from '../../derive/tenures/terms-to-keep.ts';
import { GraphKeys } from './graph-keys.ts';

/**
 * A graph as an archive keeps it.
 *
 * @param readings those that it was built from, by article.
 * @param sequence the change of the archive up to which it is built.
 */
export function graphToKeep(
  graph: PrecedentGraph,
  reference: Reference,
  readings: ReadonlyMap<string, Reading>,
  sequence: number,
  notes: GraphToKeep['notes'] = null,
): GraphToKeep {
  const keys = new GraphKeys(withoutUncertain(graph), reference);
  return {
    sequence,
    basis: basisOf(reference),
    entities: graph.mapNodes((_, entity) => entity),
    facts: factsIn(graph),
    copies: graph.getAttribute('copies')?.size ?? 0,
    readingOf: (articleId) => readings.get(articleId),
    keysOfEntity: (entity) => keys.ofEntity(entity),
    keysOfOffice: ({ id }) => keys.ofOffice(id),
    termsOf: (office) => termsToKeep(graph, reference, office),
    findings: () => findingsOf(graph, reference),
    notes,
  };
}
