import type { Reference } from '@precedent/model';

/** The colour of a relation's family, as on the page; black for relations that the ontology lacks. */
export function colourOf(relation: string, ontology: Reference['ontology']): string {
  const family = ontology.has(relation) ? ontology.relation(relation).family : '';
  return ontology.data.colour_families[family]?.colour ?? '#000000';
}
