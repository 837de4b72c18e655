import { z } from 'zod';

const drawnBy = <Who extends string>(who: Who) => z.literal(who).describe('Who or what extracted the claim');

const rule = z
  .object({
    by: drawnBy('rule'),
    rule: z
      .string()
      .regex(/^[^:]+$/)
      .describe('Name of the rule: "title"'),
    cue: z
      .string()
      .min(1)
      .nullable()
      .describe(
        'The cue of the ontology, or the construction, that it is based on; null if the rule needs none',
      ),
  })
  .describe('A rule of the built-in reader');

const model = z
  .object({
    by: drawnBy('model'),
    cued: z.boolean().describe('Whether a word between the two expresses the relation'),
  })
  .describe("The built-in reader's trained model");

const languageModel = z
  .object({
    by: drawnBy('language-model'),
    model: z.string().min(1).describe('Name of the model'),
    prompt: z
      .string()
      .regex(/^[^@]+$/)
      .describe('Version of the prompt'),
  })
  .describe('A language model');

const both = z
  .object({
    by: drawnBy('both'),
    builtIn: z.discriminatedUnion('by', [rule, model]).describe('How the built-in reader extracted it'),
    languageModel,
  })
  .describe('The built-in reader and a language model, each on its own');

/** Code branches on these fields; people read {@link printProvenance}. */
export const provenanceSchema = z
  .discriminatedUnion('by', [
    rule,
    model,
    languageModel,
    both,
    z.object({ by: drawnBy('person') }).describe('A person who entered it in a facts file'),
    z
      .object({
        by: drawnBy('decision'),
        decision: z.number().int().positive().describe('Number of the decision'),
      })
      .describe('A person who added or corrected it by a decision'),
    z
      .object({ by: drawnBy('other'), text: z.string().min(1).describe('In its own words') })
      .refine(({ text }) => isForeign(text))
      .describe('A reader that is not part of Precedent'),
  ])
  .describe('How the claim was extracted');
export type Provenance = z.infer<typeof provenanceSchema>;

const BOTH = 'both:';
const AND = ' and ';

/**
 * "rule:title:home", "model:cued", "both:model and llm:llama3.1@1-3fa9c2d1", "facts", "decision:7": the form of claim lines,
 * exports and archives.
 */
export function printProvenance(how: Provenance): string {
  switch (how.by) {
    case 'rule':
      return how.cue === null ? `rule:${how.rule}` : `rule:${how.rule}:${how.cue}`;
    case 'model':
      return how.cued ? 'model:cued' : 'model';
    case 'language-model':
      return `llm:${how.model}@${how.prompt}`;
    case 'both':
      return `${BOTH}${printProvenance(how.builtIn)}${AND}${printProvenance(how.languageModel)}`;
    case 'person':
      return 'facts';
    case 'decision':
      return `decision:${how.decision}`;
    case 'other':
      return how.text;
  }
}

/** Parses what {@link printProvenance} printed. Any other text is kept as that of another reader. */
export function parseProvenance(text: string): Provenance {
  if (text === 'facts') return { by: 'person' };
  if (text === 'model' || text === 'model:cued') return { by: 'model', cued: text === 'model:cued' };
  const [, rule, cue = null] = /^rule:([^:]+)(?::(.+))?$/s.exec(text) ?? [];
  if (rule !== undefined) return { by: 'rule', rule, cue };
  const [, model, prompt] = /^llm:(.+)@([^@]+)$/s.exec(text) ?? [];
  if (model !== undefined && prompt !== undefined) return { by: 'language-model', model, prompt };
  const [, decision] = /^decision:([1-9]\d{0,14})$/.exec(text) ?? [];
  if (decision !== undefined) return { by: 'decision', decision: Number(decision) };
  return parseBoth(text) ?? { by: 'other', text };
}

function parseBoth(text: string): Provenance | null {
  const at = text.indexOf(`${AND}llm:`);
  if (!text.startsWith(BOTH) || at < 0) return null;
  const builtIn = parseProvenance(text.slice(BOTH.length, at));
  const other = parseProvenance(text.slice(at + AND.length));
  if ((builtIn.by !== 'rule' && builtIn.by !== 'model') || other.by !== 'language-model') return null;
  return { by: 'both', builtIn, languageModel: other };
}

/** Otherwise one kind could be stored and another read back. */
function isForeign(text: string): boolean {
  return parseProvenance(text).by === 'other';
}
