import { officesOfPerson } from '@precedent/graph';
import type { QueryContext } from '../query/context.ts';

/** Whether an entity is a member, part, citizen or holder of an office of another; or held the office with this id. */
export function belongsTo({ graph, reference }: QueryContext, id: string, whole: string): boolean {
  if (!graph.hasNode(whole))
    return officesOfPerson(graph, reference, id).some((office) => office.id === whole);
  return graph
    .edges(id, whole)
    .map((key) => graph.getEdgeAttributes(key))
    .some(({ relation, polarity }) => reference.ontology.lasts(relation) && polarity !== 'negative');
}
