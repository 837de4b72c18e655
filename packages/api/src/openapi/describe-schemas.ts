import {
  anchorSchema,
  answerPageSchema,
  answerResultSchema,
  answerSchema,
  articleRefSchema,
  articleSchema,
  bodyOfficeSchema,
  candidateSchema,
  claimSchema,
  compareStrings,
  conflictSchema,
  conflictSideSchema,
  datePrefixSchema,
  decisionSchema,
  entityRefSchema,
  entitySchema,
  entityTypeSchema,
  evidenceSchema,
  factSchema,
  lineageSchema,
  linksSchema,
  modalitySchema,
  planSchema,
  planStepSchema,
  polaritySchema,
  provenanceSchema,
  readerInfoSchema,
  readingEntitySchema,
  readingSchema,
  sourcedClaimSchema,
  spanSchema,
  successionSchema,
  tenureSchema,
  tenureStatusSchema,
  verdictSchema,
  vocabularySchema,
  weightSchema,
} from '@precedent/model';
import { z } from 'zod';
import { isJson, type Operation } from '../operation.ts';
import { changesSchema } from '../operations/changes.ts';
import { decisionProblemSchema } from '../operations/decisions.ts';
import { comparedPairSchema, comparedSideSchema } from '../operations/resolution.ts';
import { problemSchema } from '../problem.ts';
import type { JsonObject } from './json-object.ts';

/** Schemas that get a component of their own; replies and bodies are named after their operation. */
const NAMED = {
  Anchor: anchorSchema,
  Answer: answerSchema,
  AnswerPage: answerPageSchema,
  AnswerResult: answerResultSchema,
  Article: articleSchema,
  ArticleRef: articleRefSchema,
  Candidate: candidateSchema,
  Changes: changesSchema,
  Claim: claimSchema,
  ComparedPair: comparedPairSchema,
  ComparedSide: comparedSideSchema,
  Conflict: conflictSchema,
  ConflictSide: conflictSideSchema,
  Decision: decisionSchema,
  DecisionProblem: decisionProblemSchema,
  Entity: entitySchema,
  EntityRef: entityRefSchema,
  EntityType: entityTypeSchema,
  Evidence: evidenceSchema,
  Fact: factSchema,
  Lineage: lineageSchema,
  Links: linksSchema,
  Modality: modalitySchema,
  Office: bodyOfficeSchema,
  PartialDate: datePrefixSchema,
  Plan: planSchema,
  PlanStep: planStepSchema,
  Polarity: polaritySchema,
  Problem: problemSchema,
  Provenance: provenanceSchema,
  ReaderInfo: readerInfoSchema,
  Reading: readingSchema,
  ReadingEntity: readingEntitySchema,
  SourcedClaim: sourcedClaimSchema,
  Span: spanSchema,
  Succession: successionSchema,
  Tenure: tenureSchema,
  TenureStatus: tenureStatusSchema,
  Verdict: verdictSchema,
  Vocabulary: vocabularySchema,
  Weight: weightSchema,
};

type Names = z.core.$ZodRegistry<{ id: string }>;

export interface DescribedSchemas {
  /** Components by name, in alphabetical order. */
  components: JsonObject;
  /** A reference to the component of a reply or body. */
  refTo(schema: z.ZodType): JsonObject;
}

/** JSON Schemas of the bodies, replies and problems of all operations. */
export function describeSchemas(operations: Readonly<Record<string, Operation>>): DescribedSchemas {
  const names: Names = z.registry<{ id: string }>();
  const bodies = new Set<string>();
  for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id });
  for (const [name, { reply, body }] of Object.entries(operations)) {
    if (isJson(reply) && !names.has(reply)) names.add(reply, { id: `${capitalise(name)}Reply` });
    if (body !== null) {
      names.add(body, { id: `${capitalise(name)}Body` });
      bodies.add(`${capitalise(name)}Body`);
    }
  }
  const [given, taken] = [convertAll(names, 'output'), convertAll(names, 'input')];
  const components = Object.keys(given)
    .sort(compareStrings)
    .map((name) => [name, (bodies.has(name) ? taken : given)[name]]);
  return {
    components: Object.fromEntries(components),
    refTo: (schema) => ({ $ref: addressOf(names.get(schema)!.id) }),
  };
}

/** The JSON Schema of parameters, inline instead of as a reference. */
export function describeParameter(schema: z.ZodType): JsonObject {
  const { $schema, ...converted } = z.toJSONSchema(schema, { io: 'input', override: withExamples });
  return converted;
}

/** Examples of what a client sends stay true where the schema also changes it. */
const withExamples: typeof simplify = (context) => {
  simplify(context);
  const examples = z.globalRegistry.get(context.zodSchema)?.examples;
  if (examples) context.jsonSchema.examples = examples as unknown[];
};

function convertAll(names: Names, io: 'input' | 'output'): Record<string, JsonObject> {
  const { schemas } = z.toJSONSchema(names, { uri: addressOf, io, override: simplify });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]),
  );
}

const addressOf = (name: string) => `#/components/schemas/${name}`;

function capitalise(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1);
}

/**
 * Removes noise: the bounds of safe integers and the patterns of known formats. Later versions may add fields to
 * replies, so only what clients send forbids additional properties.
 */
const simplify: NonNullable<z.core.ToJSONSchemaParams['override']> = ({ zodSchema, jsonSchema }) => {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  const { def } = zodSchema._zod;
  if (def.type === 'object' && !('catchall' in def && def.catchall)) delete jsonSchema.additionalProperties;
};
