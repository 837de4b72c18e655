import { foldName } from '@precedent/model';

/** "Affairs" too: "Foreign Ministry" and "Ministry of Foreign Affairs" are one. */
const EMPTY_WORDS = new Set(['of', 'the', 'for', 'and', 'on', 'in', 'to', 'at', 'a', 'affairs']);
/** British to American, by the ending of a word. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/isation(s?)$/, 'ization$1'],
  [/^defence$/, 'defense'],
  [/^labour$/, 'labor'],
  [/^centre(s?)$/, 'center$1'],
  [/^programme(s?)$/, 'program$1'],
];

/** What countries, institutions and places are compared by. */
export interface BodyName {
  folded: string;
  /** Content words in alphabetical order: "Department of Justice" and "Justice Department" share them. */
  words: string;
  /** "FBI" for itself, "fbi" from the initials of a longer name; null where there is none. */
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

function respell(word: string): string {
  return SPELLINGS.reduce((spelled, [pattern, other]) => spelled.replace(pattern, other), word);
}

export type BodyAgreement = 'same' | 'same-words' | 'acronym' | 'unrelated';

export function compareBodyNames(a: BodyName, b: BodyName): BodyAgreement {
  if (a.folded === b.folded) return 'same';
  if (a.words === b.words && a.words !== '') return 'same-words';
  if (a.isAcronym !== b.isAcronym && a.acronym !== null && a.acronym === b.acronym) return 'acronym';
  return 'unrelated';
}

const GENERIC_HEADS = new Set(
  'parliament senate congress house assembly council cabinet government ministry department court police army navy military forces bank party committee commission agency embassy union office presidency legislature judiciary prosecutor administration opposition'.split(
    ' ',
  ),
);
const GENERIC_WORDS = new Set(
  'legislative supreme constitutional high federal national central foreign interior finance defense justice state health education labor armed security lower upper general electoral election representatives commons lords deputies affairs public democratic republican liberal conservative socialist communist people s green city local republic'.split(
    ' ',
  ),
);

/** Whether many countries have a body of this name: "Supreme Court", "Ministry of Defence". */
export function isGenericBody(name: BodyName): boolean {
  const words = name.words.split(' ');
  return (
    words.some((word) => GENERIC_HEADS.has(word)) &&
    words.every((word) => GENERIC_HEADS.has(word) || GENERIC_WORDS.has(word))
  );
}
