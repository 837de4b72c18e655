import { type Gender, wordList } from '@precedent/model';

/** A person referred to by age: "the 57-year-old". */
const AGED = /^\d+-year-old$/;

const FITS_ANYONE = wordList(`
  candidate chief dutchman figure head incumbent lady leader official politician star veteran
`);

/** Whether a noun can refer to somebody who wasn't called that before: "the leader", "the Dutchman". */
export function fitsAnyone(noun: string): boolean {
  return FITS_ANYONE.has(noun) || AGED.test(noun) || /^[a-z]*(?:man|woman)$/.test(noun);
}

/** Whether a noun says what somebody does: "spokesman", "gunman". Counter-example: "man". */
export function hasOccupation(noun: string): boolean {
  return /[a-z](?:man|woman)$/.test(noun);
}

/** Nouns in the same row can refer to the same person. */
const ALIKE: readonly ReadonlySet<string>[] = [
  wordList(`
    chairman chancellor chief dictator executive governor head king leader minister premier president ruler
    strongman
  `),
  wordList(`
    congressman congresswoman democrat lawmaker legislator mp parliamentarian politician representative
    republican senator
  `),
  wordList(`
    boss chair chairman chairwoman chief director general head president secretary secretary-general
  `),
  wordList('minister pm premier'),
  wordList('attorney counsel lawyer'),
  wordList('emperor king monarch queen royal'),
  wordList('pontiff pope'),
  wordList('ambassador diplomat envoy representative'),
  wordList('candidate challenger contender front-runner frontrunner nominee'),
];

/**
 * Whether two nouns can refer to the same person: "the premier" and "the minister"; not "the premier" and "the
 * pope".
 */
export function areAlike(noun: string, other: string): boolean {
  return ALIKE.some((group) => group.has(noun) && group.has(other));
}

/** Nouns for relations to somebody else: a role doesn't show who "his son" is. */
export const RELATIVES = wordList(`
  ally aunt brother colleague counterpart cousin daughter father friend grandfather grandson husband mother
  nephew niece nominee opponent parent partner predecessor rival sister son successor supporter uncle wife
`);

/** Guesses from its form whether a noun in no list is a person, with the gender; null if it isn't. */
export function personInForm(noun: string, plural: boolean): { gender: Gender | null } | null {
  if (noun.endsWith('woman')) return { gender: 'female' };
  return /[a-z]man$/.test(noun) && !plural ? { gender: 'male' } : null;
}

export function isAge(noun: string): boolean {
  return AGED.test(noun);
}

/** Whether a noun has the ending of one for persons: "chairwoman", "salespeople". */
export function endsLikePerson(noun: string): boolean {
  return /(?:man|woman|person|people)$/.test(noun);
}

/** Words in a description that pick out one of several, but don't describe them: "the first president". */
export const RANKING_WORDS = wordList(`
  current first fourth last late latest new next only other previous same second third
`);

/** Words in the titles of leaders whom governments are named after: "then US President Donald Trump". */
export const LEADER_TITLE_WORDS = wordList(`
  chancellor current emperor ex former incumbent king leader minister of outgoing premier president prime
  queen sultan the then vice
`);
