import { z } from 'zod';
import { entityTypeSchema } from './entity.ts';

/** Lower case letters and underscores: `holds_office`. */
export const relationIdSchema = z.string().regex(/^[a-z][a-z_]*$/, 'lower case letters and underscores');

/** One of the two that a relation links. */
export type End = 'subject' | 'object';

export function otherEnd(end: End): End {
  return end === 'subject' ? 'object' : 'subject';
}

/** What somebody has to do with an office, from which tenures, successions and plans follow. */
export const OFFICE_ROLES = [
  /** Has it as long as the relation lasts: "NATO chief Jens Stoltenberg". */
  'holds',
  /** Begins to hold it on the day of the claim: whoever succeeds somebody. */
  'takes',
  /** Was chosen for it, and takes it then or later. */
  'is_appointed',
  /** Was proposed for it, which gives it to nobody yet. */
  'is_nominated',
  /** Ceases to hold it: whoever resigns, is dismissed or is succeeded. */
  'leaves',
  /** Is a candidate for it. */
  'runs',
  /** Is a candidate no longer: their candidacy and whatever was planned for them in it are cancelled. */
  'withdraws',
] as const;
export type OfficeRole = (typeof OFFICE_ROLES)[number];

const officeRoleSchema = z.enum(OFFICE_ROLES);

/** `{ subject: 'takes', object: 'leaves' }` for `succeeded`. */
export const officeEndsSchema = z.strictObject({
  subject: officeRoleSchema
    .optional()
    .describe('What the subject does; missing where it is a body, or gives it'),
  object: officeRoleSchema
    .optional()
    .describe('What the object does; missing where it is a body, or gives it'),
});
export type OfficeEnds = z.infer<typeof officeEndsSchema>;

const exampleSchema = z.strictObject({
  sentence: z.string().min(1),
  subject: z.string().min(1),
  object: z.string().min(1),
});

/** Words of the ontology, each once. */
const wordsSchema = z.array(z.string().min(1));

/** What expresses a relation in text. */
const cuesSchema = z.strictObject({
  /** Lemmas; a particle or preposition belongs to the cue: "step down", "run for". */
  verbs: wordsSchema,
  /** Nouns that nominalise it or name who does it, and adjectives. */
  nouns: wordsSchema,
  /** Fixed phrases, verbs in their lemma. */
  phrases: wordsSchema,
  /** Cues that run from object to subject: "lose to" for `defeated`, "predecessor" for `succeeded`. */
  inverse: wordsSchema.default([]),
  /** Verbs of another relation that say this where they are done to a plan or remark: "attacked his speech". */
  of_deeds: wordsSchema.default([]),
  /** Verbs whose infinitive is what would be done to the object: "threatened to bomb Iran". */
  with_act: wordsSchema.default([]),
  /** Words that do it to whom somebody says them of: "is a strong leader" for `praised`. */
  judgements: wordsSchema.default([]),
  /** What a speaker says to somebody who is named next: "Congratulations to". */
  exclamations: wordsSchema.default([]),
});

/** How the built-in reader reads the cues of a relation, where it differs from others. */
const readingSchema = z.strictObject({
  /** Cues that only rules of its own read, such as the one for titles: the general ones leave them alone. */
  own_rules: z.array(z.enum(['verbs', 'nouns'])).default([]),
  /** Types of who does it where a verb says so, if fewer than `subject`: a person's exit has a rule of its own. */
  subjects: z.array(entityTypeSchema).min(1).optional(),
  /** Prepositions before the object of a noun, if others than usual: "withdrawal from". */
  prepositions: wordsSchema.min(1).optional(),
  /** Verbs that say it only where the text names the office: "named him head", but "named the ship". */
  needs_office: wordsSchema.default([]),
  /** Verbs that only a body can be the subject of, unless the text names the office: "Parliament elected him". */
  by_bodies: wordsSchema.default([]),
  /** Whether it is done to somebody in whatever is theirs: "criticised Macron's hair". */
  to_owner: z.boolean().default(false),
  /** Whether the other party stands behind "with", for the verb's own object is a thing: "signed a deal with". */
  partner_after_with: z.boolean().default(false),
  /** Whether to call somebody a name in quotation marks does it: called the inquiry "a witch hunt". */
  by_quoted_name: z.boolean().default(false),
  /** The least score, 0 to 1, of a proposal of the model, if another than what all relations have. */
  threshold: z.number().min(0).max(1).optional(),
});

/** What an entry under `relations:` in the ontology says. */
export const relationEntrySchema = z.strictObject({
  /** Read from subject to object: "succeeded"; in the present for what lasts: "is part of". */
  label: z.string().min(1),
  /** Read from object to subject: "was succeeded by". */
  inverse: z.string().min(1),
  /** Base form, past and participle of the label's verb, where it is irregular or not among the cues. */
  verb: wordsSchema.min(1).max(3).optional(),
  /** How it reads in a sentence; by default the label and {object}. */
  sentence: z.string().includes('{object}').optional(),
  /** The same where the office is named: "ran for {office}"; by default the sentence with "as {office}". */
  office_sentence: z.string().includes('{office}').optional(),
  is_a: relationIdSchema.nullable(),
  subject: z.array(entityTypeSchema).min(1),
  object: z.array(entityTypeSchema).min(1),
  symmetric: z.boolean(),
  /** What each end has to do with the office that a claim of it may name; null where it names none. */
  office: officeEndsSchema.nullable().default(null),
  /** Whether it holds over a time, as a membership does; else it happens on a day, as a meeting does. */
  lasts: z.boolean().default(false),
  /** How the subject belongs to the object: as a member (of a party, of a union), or a part (of a state, of a body). */
  belongs_as: z.enum(['member', 'part']).nullable().default(null),
  /** Whether it is done by saying something, so that its subject is a speaker: `accused`. */
  spoken: z.boolean().default(false),
  /**
   * The stance that nobody takes of somebody on the same day: `challenged` for `supported`, and the other way
   * round. Kinds of a stance are that stance, unless they have an opposite of their own.
   */
  opposite: relationIdSchema.nullable().default(null),
  /** A key of `colour_families`. */
  family: z.string().min(1),
  cues: cuesSchema,
  reading: readingSchema.prefault({}),
  /** Words that a question may use for it: "backed", "endorsed". */
  query: wordsSchema.min(1),
  /** Question words that run from object to subject: "preceded" for `succeeded`. */
  query_inverse: wordsSchema.default([]),
  wikidata: z
    .string()
    .regex(/^P\d+$/)
    .nullable(),
  /** PLOVER event code. */
  plover: z.string().min(1).nullable(),
  /** FollowTheMoney schema. */
  ftm: z.string().min(1).nullable(),
  /** What its words leave open; a language model is told it. */
  note: z.string().min(1).nullable().default(null),
  examples: z.array(exampleSchema).min(1),
});

export type Relation = z.infer<typeof relationEntrySchema> & { id: string };
