import { ENTITY_TYPES, type EntityType } from './entity.ts';
import type { Ontology } from './ontology.ts';

/** What a view needs of the ontology, as plain data: labels, colours, shapes. */
export interface Vocabulary {
  entityTypes: Record<EntityType, { label: string; plural: string; colour: string; shape: string }>;
  /** Colour families of relations, by id. */
  families: Record<string, { label: string; colour: string }>;
  relations: VocabularyRelation[];
}

export interface VocabularyRelation {
  id: string;
  /** Read from subject to object: "succeeded". */
  label: string;
  /** Read from object to subject: "was succeeded by". */
  inverse: string;
  family: string;
  symmetric: boolean;
  isA: string | null;
}

/** The part of `ontology` that is shown, in its own order. */
export function toVocabulary(ontology: Ontology): Vocabulary {
  const entityTypes = Object.fromEntries(
    ENTITY_TYPES.map((type) => {
      const { label, plural, colour, shape } = ontology.entityType(type);
      return [type, { label, plural, colour, shape }];
    }),
  ) as Vocabulary['entityTypes'];
  const relations = ontology.relations.map(({ id, label, inverse, family, symmetric, is_a }) => ({
    id,
    label,
    inverse,
    family,
    symmetric,
    isA: is_a,
  }));
  return { entityTypes, families: { ...ontology.data.colour_families }, relations };
}
