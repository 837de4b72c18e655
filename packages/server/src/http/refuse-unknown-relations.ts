import { type Ontology, PrecedentError } from '@precedent/model';

/**
 * An id that is not there is answered as one of an entity is, whichever operation is limited to relations.
 *
 * @throws PrecedentError `not_found` for a relation that is not in the ontology.
 */
export function refuseUnknownRelations(ontology: Ontology, query: Readonly<Record<string, unknown>>): void {
  const ids = Array.isArray(query.relation) ? (query.relation as string[]) : [];
  const unknown = ids.find((id) => !ontology.has(id));
  if (unknown === undefined) return;
  throw new PrecedentError(
    'not_found',
    `no relation "${unknown}" in the ontology`,
    'Use an id of /api/ontology.',
  );
}
