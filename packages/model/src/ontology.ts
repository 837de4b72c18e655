import { z } from 'zod';
import { ENTITY_TYPES, type EntityType, entityTypeSchema } from './entity.ts';
import { PrecedentError } from './error.ts';
import { parseYaml } from './yaml.ts';

const id = z.string().regex(/^[a-z][a-z_]*$/, 'lower case letters and underscores');

const entityTypeEntrySchema = z.strictObject({
  label: z.string().min(1),
  plural: z.string().min(1),
  /** `#rrggbb`. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** A Cytoscape node shape: type is told by shape too, never by colour alone. */
  shape: z.string().min(1),
  wikidata: z.string().regex(/^Q\d+$/),
  ftm: z.string().min(1),
});

const exampleSchema = z.strictObject({
  sentence: z.string().min(1),
  subject: z.string().min(1),
  object: z.string().min(1),
});

const relationEntrySchema = z.strictObject({
  /** Read from subject to object: "succeeded". */
  label: z.string().min(1),
  /** Read from object to subject: "was succeeded by". */
  inverse: z.string().min(1),
  is_a: id.nullable(),
  subject: z.array(entityTypeSchema).min(1),
  object: z.array(entityTypeSchema).min(1),
  symmetric: z.boolean(),
  office: z.boolean(),
  /** A key of `colour_families`. */
  family: z.string().min(1),
  /** What expresses it in text: lemmas of verbs, nouns that nominalise it, adjectives or fixed phrases. */
  cues: z.strictObject({
    verbs: z.array(z.string().min(1)),
    nouns: z.array(z.string().min(1)),
    phrases: z.array(z.string().min(1)),
    /** Cues that run from object to subject: "lose to" for `defeated`, "predecessor" for `succeeded`. */
    inverse: z.array(z.string().min(1)).default([]),
  }),
  /** Words that a question may use for it: "backed", "endorsed". */
  query: z.array(z.string().min(1)).min(1),
  /** Question words that run from object to subject: "preceded" for `succeeded`. */
  query_inverse: z.array(z.string().min(1)).default([]),
  wikidata: z
    .string()
    .regex(/^P\d+$/)
    .nullable(),
  /** PLOVER event code. */
  plover: z.string().min(1).nullable(),
  /** FollowTheMoney schema. */
  ftm: z.string().min(1).nullable(),
  examples: z.array(exampleSchema).min(1),
});

export const ontologySchema = z.strictObject({
  version: z.string().min(1),
  entity_types: z.record(z.enum(ENTITY_TYPES), entityTypeEntrySchema),
  colour_families: z.record(
    z.string(),
    z.strictObject({ label: z.string(), colour: z.string().regex(/^#[0-9a-f]{6}$/) }),
  ),
  relations: z.record(id, relationEntrySchema),
});

export type OntologyData = z.infer<typeof ontologySchema>;
export type EntityTypeEntry = z.infer<typeof entityTypeEntrySchema>;
export type Relation = z.infer<typeof relationEntrySchema> & { id: string };

/** The vocabulary: every label, colour, cue, query word and export term derives from it. */
export class Ontology {
  readonly data: OntologyData;
  readonly relations: readonly Relation[];
  private readonly byId: Map<string, Relation>;

  constructor(data: OntologyData) {
    this.data = data;
    this.relations = Object.entries(data.relations).map(([id, entry]) => ({ id, ...entry }));
    this.byId = new Map(this.relations.map((relation) => [relation.id, relation]));
  }

  /** @throws PrecedentError `invalid_input` where the ontology lacks it. */
  relation(id: string): Relation {
    const relation = this.byId.get(id);
    if (relation) return relation;
    const known = [...this.byId.keys()].join(', ');
    throw new PrecedentError('invalid_input', `no relation "${id}" in the ontology`, `Use one of: ${known}.`);
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  entityType(type: EntityType): EntityTypeEntry {
    return this.data.entity_types[type];
  }

  /** The topmost relation that `id` is a kind of: `praised` gives `supported`. */
  root(id: string): Relation {
    const relation = this.relation(id);
    return relation.is_a === null ? relation : this.root(relation.is_a);
  }

  /** `id` and every relation that is a kind of it. */
  withDescendants(id: string): string[] {
    const children = this.relations.filter((relation) => relation.is_a === id);
    return [this.relation(id).id, ...children.flatMap((child) => this.withDescendants(child.id))];
  }

  /** Whether a relation links these types in this direction. */
  allows(id: string, subject: EntityType, object: EntityType): boolean {
    const relation = this.relation(id);
    return relation.subject.includes(subject) && relation.object.includes(object);
  }
}

/**
 * Reads an ontology from YAML text.
 *
 * @throws PrecedentError `invalid_input`, naming the entry that is wrong.
 */
export function parseOntology(text: string, file = 'the ontology'): Ontology {
  const parsed = ontologySchema.safeParse(parseYaml(text, file));
  if (!parsed.success) throw invalidOntology(z.prettifyError(parsed.error));
  for (const [id, relation] of Object.entries(parsed.data.relations)) {
    checkParents(id, parsed.data);
    if (!parsed.data.colour_families[relation.family])
      throw invalidOntology(`relation "${id}" has the unknown colour family "${relation.family}"`);
  }
  return new Ontology(parsed.data);
}

function checkParents(id: string, data: OntologyData): void {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null; at = data.relations[at]?.is_a ?? null) {
    if (!data.relations[at]) throw invalidOntology(`relation "${id}" is a kind of the unknown "${at}"`);
    if (seen.has(at)) throw invalidOntology(`relation "${id}" is a kind of itself`);
    seen.add(at);
  }
}

function invalidOntology(detail: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `the ontology is not valid: ${detail}`,
    'Correct that entry; data/README.md describes each field.',
  );
}
