import { z } from 'zod';
import { ENTITY_TYPES, entityTypeSchema } from './entity.ts';
import type { Ontology } from './ontology.ts';
import { officeEndsSchema } from './relation.ts';
import { type RelationWording, wordingOf } from './wording/relation-wording.ts';

const predicateSchema = z
  .object({
    verb: z
      .object({
        base: z.string().describe('"succeed"'),
        third: z.string().describe('"succeeds"'),
        past: z.string().describe('"succeeded"'),
        participle: z.string().describe('After "has": "succeeded"'),
      })
      .describe('The forms of its verb'),
    lasts: z.boolean().describe('Whether it lasts ("is part of") rather than happens ("met")'),
    rest: z.string().describe('What follows the verb: "{object} as {office}"'),
  })
  .describe('A verb and what follows it, with placeholders for names');

const wordingSchema: z.ZodType<RelationWording> = z
  .object({
    plain: predicateSchema,
    withOffice: predicateSchema.describe('The same for a fact that names an office'),
  })
  .describe('How a fact reads as a sentence');

const vocabularyRelationSchema = z
  .object({
    id: z.string().describe('Its id in claims and facts'),
    label: z.string().describe('Read from subject to object: "succeeded"'),
    inverse: z.string().describe('Read from object to subject: "was succeeded by"'),
    family: z.string().describe('Id of its colour family'),
    symmetric: z.boolean().describe('Whether subject and object can change places: "met"'),
    isA: z
      .string()
      .nullable()
      .describe('Id of the more general relation that it is a kind of; null if there is none'),
    office: officeEndsSchema
      .nullable()
      .describe('The role of each end in the office that a fact names; null if facts name none'),
    wording: wordingSchema,
  })
  .describe('A relation between two entities');
export type VocabularyRelation = z.infer<typeof vocabularyRelationSchema>;

/** What a view needs from the ontology. */
export const vocabularySchema = z
  .object({
    entityTypes: z
      .record(
        entityTypeSchema,
        z.object({
          label: z.string().describe('For one: "Person"'),
          plural: z.string().describe('For several: "People"'),
          colour: z.string().describe('Colour of its nodes, as #rrggbb'),
          shape: z.string().describe('Shape of its nodes'),
        }),
      )
      .describe('Types of entities, by id'),
    families: z
      .record(
        z.string(),
        z.object({
          label: z.string().describe('The name to show'),
          colour: z.string().describe('Colour of its edges, as #rrggbb'),
        }),
      )
      .describe('Groups of relations that share a colour, by id'),
    relations: z.array(vocabularyRelationSchema).describe('In the order of the ontology'),
  })
  .describe('Entity types and relations with their labels, colours and shapes');
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** The part of `ontology` that is shown, in its own order. */
export function toVocabulary(ontology: Ontology): Vocabulary {
  const entityTypes = Object.fromEntries(
    ENTITY_TYPES.map((type) => {
      const { label, plural, colour, shape } = ontology.entityType(type);
      return [type, { label, plural, colour, shape }];
    }),
  ) as Vocabulary['entityTypes'];
  const relations = ontology.relations.map((relation) => {
    const { id, label, inverse, family, symmetric, is_a, office } = relation;
    return { id, label, inverse, family, symmetric, isA: is_a, office, wording: wordingOf(relation) };
  });
  return { entityTypes, families: { ...ontology.data.colour_families }, relations };
}
