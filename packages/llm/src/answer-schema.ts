import {
  ENTITY_TYPES,
  MODALITIES,
  type Ontology,
  polaritySchema,
  tenureStatusSchema,
} from '@precedent/model';

/** A JSON schema for the form of an answer. */
export type JsonSchema = Record<string, unknown>;

const TEXT = { type: 'string' };
const TEXT_OR_NULL = { anyOf: [TEXT, { type: 'null' }] };

/**
 * The form of an answer, with the relations of the ontology. Every property is required and no others are
 * allowed, because strict servers refuse any other schema.
 */
export function answerJsonSchema(ontology: Ontology): JsonSchema {
  return objectOf({
    entities: listOf({
      id: TEXT,
      type: oneOf(ENTITY_TYPES),
      name: TEXT,
      mentions: { type: 'array', items: TEXT },
    }),
    claims: listOf({
      subject: TEXT,
      relation: oneOf(ontology.relations.map(({ id }) => id)),
      object: TEXT,
      office: TEXT_OR_NULL,
      modality: oneOf(MODALITIES),
      polarity: oneOf(polaritySchema.options),
      from: TEXT_OR_NULL,
      to: TEXT_OR_NULL,
      status: { anyOf: [oneOf(tenureStatusSchema.options), { type: 'null' }] },
      speaker: TEXT_OR_NULL,
      quote: TEXT,
    }),
  });
}

function objectOf(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function listOf(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'array', items: objectOf(properties) };
}

function oneOf(values: readonly string[]): JsonSchema {
  return { type: 'string', enum: [...values] };
}
