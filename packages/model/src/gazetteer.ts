import { z } from 'zod';
import { entityTypeSchema } from './entity.ts';
import { PrecedentError } from './error.ts';
import { parseYaml } from './yaml.ts';

/** A known country, international body, party, or place. */
export const gazetteerEntrySchema = z.strictObject({
  /** Unique in the gazetteer: `netherlands`. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  type: entityTypeSchema,
  /** The name to show: "Netherlands". */
  name: z.string().min(1),
  /** Other names and acronyms: "The Netherlands", "Holland", "NL". */
  names: z.array(z.string().min(1)).default([]),
  /** "Dutch". */
  adjectives: z.array(z.string().min(1)).default([]),
  /** What its people are called: "Dutchman", "Dutchwoman", "Iraqis". */
  demonyms: z.array(z.string().min(1)).default([]),
  /** Capitals and seats that stand for the state: "The Hague", "the Kremlin". */
  seats: z.array(z.string().min(1)).default([]),
  /** Postal codes, which mean it only together with other codes: "TX" in "R-TX". */
  codes: z.array(z.string().regex(/^[A-Z]{2,3}$/)).default([]),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .nullable()
    .default(null),
  /** ISO 3166-1 alpha-2, for countries. */
  iso: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  /** Id of the country it is in or belongs to. */
  country: z.string().nullable().default(null),
});
export type GazetteerEntry = z.infer<typeof gazetteerEntrySchema>;

/** @throws PrecedentError `invalid_input`, naming `file` and the invalid entry. */
export function parseGazetteer(text: string, file: string): GazetteerEntry[] {
  const parsed = z.array(gazetteerEntrySchema).safeParse(parseYaml(text, file));
  if (parsed.success) return parsed.data;
  throw new PrecedentError(
    'invalid_input',
    `${file} is not a valid gazetteer: ${z.prettifyError(parsed.error)}`,
    'Correct that entry; data/gazetteers/README.md describes each field.',
  );
}
