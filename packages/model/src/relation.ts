import { z } from 'zod';
import { entityTypeSchema } from './entity.ts';

/** Lower case letters and underscores: `holds_office`. */
export const relationIdSchema = z.string().regex(/^[a-z][a-z_]*$/, 'lower case letters and underscores');

/** One of the two entities that a relation links. */
export type End = 'subject' | 'object';

export function otherEnd(end: End): End {
  return end === 'subject' ? 'object' : 'subject';
}

/** A person's role in an office, from which tenures, successions and plans are derived. */
export const OFFICE_ROLES = [
  /** Holds it as long as the relation lasts: "NATO chief Jens Stoltenberg". */
  'holds',
  /** Begins to hold it on the day of the claim: the one who succeeds. */
  'takes',
  /** Was chosen for it, and takes it on that day or later. */
  'is_appointed',
  /** Was proposed for it, but doesn't hold it yet. */
  'is_nominated',
  /** Ceases to hold it: the one who resigns, is dismissed or is succeeded. */
  'leaves',
  /** Is a candidate for it. */
  'runs',
  /** Is no longer a candidate: the candidacy, and what was planned for them in the office, are cancelled. */
  'withdraws',
] as const;
export type OfficeRole = (typeof OFFICE_ROLES)[number];

const officeRoleSchema = z.enum(OFFICE_ROLES);

/** `{ subject: 'takes', object: 'leaves' }` for `succeeded`. */
export const officeEndsSchema = z.strictObject({
  subject: officeRoleSchema
    .optional()
    .describe('Role of the subject; left out if it is a body or gives the office'),
  object: officeRoleSchema
    .optional()
    .describe('Role of the object; left out if it is a body or gives the office'),
});
export type OfficeEnds = z.infer<typeof officeEndsSchema>;

const exampleSchema = z.strictObject({
  sentence: z.string().min(1),
  subject: z.string().min(1),
  object: z.string().min(1),
});

/** Words of the ontology, without repetitions. */
const wordsSchema = z.array(z.string().min(1));

/** What expresses a relation in text. */
const cuesSchema = z.strictObject({
  /** Lemmas; a particle or preposition belongs to the cue: "step down", "run for". */
  verbs: wordsSchema,
  /** Nouns for the deed or the doer, and adjectives. */
  nouns: wordsSchema,
  /** Fixed phrases, verbs in their lemma. */
  phrases: wordsSchema,
  /** Cues whose subject is the relation's object: "lose to" for `defeated`, "predecessor" for `succeeded`. */
  inverse: wordsSchema.default([]),
  /** Verbs of another relation that mean this one when their object is a plan or a remark: "attacked his speech". */
  of_deeds: wordsSchema.default([]),
  /** Verbs followed by an infinitive for what would be done to the object: "threatened to bomb Iran". */
  with_act: wordsSchema.default([]),
  /** Words that do it to the person they describe: "is a strong leader" for `praised`. */
  judgements: wordsSchema.default([]),
  /** What a speaker says to the person named next: "Congratulations to". */
  exclamations: wordsSchema.default([]),
});

/** How the built-in reader reads the cues of this relation, where it differs from others. */
const readingSchema = z.strictObject({
  /** Cues read only by special rules, such as the one for titles; the general rules skip them. */
  own_rules: z.array(z.enum(['verbs', 'nouns'])).default([]),
  /** Types of the doer of a verb, if fewer than `subject`: a person's exit has its own rule. */
  subjects: z.array(entityTypeSchema).min(1).optional(),
  /** Prepositions before the object of a noun, if they are unusual: "withdrawal from". */
  prepositions: wordsSchema.min(1).optional(),
  /** Verbs that mean this only if the text names the office: "named him head", but "named the ship". */
  needs_office: wordsSchema.default([]),
  /** Verbs whose subject must be a body, unless the text names the office: "Parliament elected him". */
  by_bodies: wordsSchema.default([]),
  /** Verbs that mean this only of armed forces: "tanks rolled into", but "the candidate rolled into". */
  by_forces: wordsSchema.default([]),
  /** Whether doing it to something of theirs is doing it to them: "criticised Macron's hair". */
  to_owner: z.boolean().default(false),
  /** Whether the other party follows "with", because the verb's object is a thing: "signed a deal with". */
  partner_after_with: z.boolean().default(false),
  /** Whether calling somebody a name in quotation marks counts as it: called the inquiry "a witch hunt". */
  by_quoted_name: z.boolean().default(false),
});

/** An entry under `relations:` in the ontology. */
export const relationEntrySchema = z.strictObject({
  /** Read from subject to object: "succeeded"; in the present tense for what lasts: "is part of". */
  label: z.string().min(1),
  /** Read from object to subject: "was succeeded by". */
  inverse: z.string().min(1),
  /** Base form, past tense and participle of the label's verb, if it is irregular or not among the cues. */
  verb: wordsSchema.min(1).max(3).optional(),
  /** How it reads in a sentence; by default the label and {object}. */
  sentence: z.string().includes('{object}').optional(),
  /** The same with the office named: "ran for {office}"; by default the sentence with "as {office}". */
  office_sentence: z.string().includes('{office}').optional(),
  is_a: relationIdSchema.nullable(),
  subject: z.array(entityTypeSchema).min(1),
  object: z.array(entityTypeSchema).min(1),
  symmetric: z.boolean(),
  /** The role of each end in the office that a claim can name; null if claims name none. */
  office: officeEndsSchema.nullable().default(null),
  /** Whether it lasts over a period, as a membership does, or happens on a day, as a meeting does. */
  lasts: z.boolean().default(false),
  /** How the subject belongs to the object: as a member (of a party, of a union), or a part (of a state, of a body). */
  belongs_as: z.enum(['member', 'part']).nullable().default(null),
  /** Whether it is done by speaking, so that its subject is the speaker: `accused`. */
  spoken: z.boolean().default(false),
  /**
   * The stance that contradicts it on the same day: `challenged` for `supported`, and vice versa. Subtypes
   * share the stance, unless they have an opposite of their own.
   */
  opposite: relationIdSchema.nullable().default(null),
  /** A key of `colour_families`. */
  family: z.string().min(1),
  cues: cuesSchema,
  reading: readingSchema.prefault({}),
  /** Words for it that only questions use beside the cues, verbs in their lemma: "come after". */
  query: wordsSchema.default([]),
  /** Those of them whose subject is the relation's object: "come before" for `succeeded`. */
  query_inverse: wordsSchema.default([]),
  /** Cues that mean a deed of their own, in groups: who impeached is not who arrested, though both prosecuted. */
  apart: z.array(wordsSchema).default([]),
  wikidata: z
    .string()
    .regex(/^P\d+$/)
    .nullable(),
  /** PLOVER event code. */
  plover: z.string().min(1).nullable(),
  /** FollowTheMoney schema. */
  ftm: z.string().min(1).nullable(),
  /** A note on what the words leave open, given to language models. */
  note: z.string().min(1).nullable().default(null),
  examples: z.array(exampleSchema).min(1),
});

export type Relation = z.infer<typeof relationEntrySchema> & { id: string };
