import { z } from 'zod';
import { PrecedentError } from './error.ts';
import { parseYaml } from './yaml.ts';

const words = z.array(z.string().min(1));

export const nounsSchema = z.strictObject({
  /** Nouns for one person, by the gender they tell. */
  person: z.strictObject({ male: words, female: words, either: words }),
  institution: z.strictObject({
    /** Organs of a state: also named in lower case ("the Iraqi parliament"). */
    state: words,
    other: words,
  }),
  /** Descriptions of a state or its government: "the country", "the administration". */
  country: words,
  place: words,
  /** Heads of names that are no entities: "World War", "Voting Rights Act". */
  event: words,
  document: words,
  /** Single capitalised words that are no entities: "Muslim", "GMT". */
  never_names: words,
});
/** Common nouns, lower case, by what they denote. */
export type Nouns = z.infer<typeof nounsSchema>;

/** @throws PrecedentError `invalid_input`, naming `file` and the entry that is wrong. */
export function parseNouns(text: string, file: string): Nouns {
  const parsed = nounsSchema.safeParse(parseYaml(text, file));
  if (parsed.success) return parsed.data;
  throw new PrecedentError(
    'invalid_input',
    `${file} is not a valid list of nouns: ${z.prettifyError(parsed.error)}`,
    'Correct that entry; data/lexicons/README.md describes each field.',
  );
}
