import { z } from 'zod';
import { PrecedentError } from './error.ts';
import { parseYaml } from './yaml.ts';

const words = z.array(z.string().min(1));

export const nounsSchema = z.strictObject({
  /** Nouns for one person, by the gender that they imply. */
  person: z.strictObject({ male: words, female: words, either: words }),
  institution: z.strictObject({
    /** Institutions of a state, which articles also write in lower case ("the Iraqi parliament"). */
    state: words,
    other: words,
  }),
  /** Descriptions of a state or its government: "the country", "the administration". */
  country: words,
  place: words,
  /** Head nouns of names that aren't entities: "World War", "Voting Rights Act". */
  event: words,
  document: words,
  /** Single capitalised words that aren't entities: "Muslim", "GMT". */
  never_names: words,
});
/** Common nouns, lower case, by what they denote. */
export type Nouns = z.infer<typeof nounsSchema>;

/** @throws PrecedentError `invalid_input`, naming `file` and the invalid entry. */
export function parseNouns(text: string, file: string): Nouns {
  const parsed = nounsSchema.safeParse(parseYaml(text, file));
  if (parsed.success) return parsed.data;
  throw new PrecedentError(
    'invalid_input',
    `${file} is not a valid list of nouns: ${z.prettifyError(parsed.error)}`,
    'Correct that entry; data/lexicons/README.md describes each field.',
  );
}
