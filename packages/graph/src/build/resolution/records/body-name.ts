import { foldName } from '@precedent/model';
import { EMPTY_WORDS, GENERIC_HEADS, GENERIC_WORDS, respell } from '../../english/body-words.ts';

/** The forms by which names of countries, institutions and places are compared. */
export interface BodyName {
  folded: string;
  /** Content words in alphabetical order, the same for "Department of Justice" and "Justice Department". */
  words: string;
  /** The name itself if it is an acronym, else its initials; null for a single word. */
  acronym: string | null;
  isAcronym: boolean;
}

export function bodyName(name: string): BodyName {
  const folded = foldName(name).split(' ').map(respell).join(' ');
  const words = folded.split(' ').filter((word) => !EMPTY_WORDS.has(word));
  const isAcronym = /^\p{Lu}[\p{Lu}\d.&-]{1,7}$/u.test(name);
  const initials = words.length > 1 ? words.map((word) => word[0]).join('') : null;
  return {
    folded: isAcronym ? folded.replaceAll(' ', '') : folded,
    words: [...words].sort().join(' '),
    acronym: isAcronym ? folded.replaceAll(' ', '') : initials,
    isAcronym,
  };
}

export type BodyAgreement = 'same' | 'same-words' | 'acronym' | 'unrelated';

export function compareBodyNames(a: BodyName, b: BodyName): BodyAgreement {
  if (a.folded === b.folded) return 'same';
  if (a.words === b.words && a.words !== '') return 'same-words';
  if (a.isAcronym !== b.isAcronym && a.acronym !== null && a.acronym === b.acronym) return 'acronym';
  return 'unrelated';
}

/** Whether many countries have a body with this name: "Supreme Court", "Ministry of Defence". */
export function isGenericBody(name: BodyName): boolean {
  const words = name.words.split(' ');
  return (
    words.some((word) => GENERIC_HEADS.has(word)) &&
    words.every((word) => GENERIC_HEADS.has(word) || GENERIC_WORDS.has(word))
  );
}
