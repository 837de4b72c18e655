import { z } from 'zod';
import { PrecedentError } from './error.ts';
import { parseYaml } from './yaml.ts';

export type Gender = 'male' | 'female';

/** Lower-case given names with the gender of most people of that name; null for names of both genders. */
export type GivenNames = ReadonlyMap<string, Gender | null>;

const names = z.array(z.string().min(1));
const givenNamesSchema = z.strictObject({ male: names, female: names, either: names });

/**
 * Each name is listed with and without its diacritics: "José" is found as "jose" too.
 *
 * @throws PrecedentError `invalid_input`, naming `file` and what is wrong, such as a name listed for two genders.
 */
export function parseGivenNames(text: string, file: string): GivenNames {
  const parsed = givenNamesSchema.safeParse(parseYaml(text, file));
  if (!parsed.success) throw invalidGivenNames(file, z.prettifyError(parsed.error));
  const { male, female, either } = parsed.data;
  const givenNames = new Map<string, Gender | null>();
  const add = (name: string, gender: Gender | null) => {
    for (const form of [name.toLowerCase(), withoutDiacritics(name).toLowerCase()]) {
      if (givenNames.has(form) && givenNames.get(form) !== gender)
        throw invalidGivenNames(file, `"${name}" is listed twice, for two genders`);
      givenNames.set(form, gender);
    }
  };
  for (const name of male) add(name, 'male');
  for (const name of female) add(name, 'female');
  for (const name of either) add(name, null);
  return givenNames;
}

const withoutDiacritics = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '');

function invalidGivenNames(file: string, detail: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `${file} is not a valid list of given names: ${detail}`,
    'List each name once; a name that both bear belongs under "either".',
  );
}
