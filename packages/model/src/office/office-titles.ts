import { z } from 'zod';
import { PrecedentError } from '../error.ts';
import { parseYaml } from '../yaml.ts';

/** One title of office and the ways to say it. */
export const officeTitleSchema = z.strictObject({
  /** Normalised: "Prime Minister". */
  title: z.string().min(1),
  /** Other forms, lower case: "premier", "pm". */
  synonyms: z.array(z.string().min(1)).default([]),
  /** Whether one person holds it at a time; "Senator" is not. */
  single: z.boolean(),
  /** Bodies (gazetteer ids) where it is also called so: "chief" of NATO is its Secretary General. */
  heads: z.array(z.string()).default([]),
  /** The only states (gazetteer ids) that have it; empty if others may. */
  only_states: z.array(z.string()).default([]),
  /** States that have no such office: the United States has no prime minister. */
  never_states: z.array(z.string()).default([]),
});
export type OfficeTitle = z.infer<typeof officeTitleSchema>;

/** @throws PrecedentError `invalid_input`, naming `file` and the entry that is wrong. */
export function parseOfficeTitles(text: string, file: string): OfficeTitle[] {
  const parsed = z.array(officeTitleSchema).safeParse(parseYaml(text, file));
  if (parsed.success) return parsed.data;
  throw new PrecedentError(
    'invalid_input',
    `${file} is not a valid list of office titles: ${z.prettifyError(parsed.error)}`,
    'Correct that entry; data/lexicons/README.md describes each field.',
  );
}
