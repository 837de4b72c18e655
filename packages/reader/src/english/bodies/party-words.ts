import { anyWordOf, wordList } from '@precedent/model';

export const PARTY = 'party';

/** Who belongs to one: "a member of the Republican Party". */
export const MEMBER = 'member';

/** Words that parties and their people go by: "Labour", "Democrats", "independent". */
const NAMES_OF_PARTIES = wordList(`
  conservative conservatives democrat democratic democrats green greens independent labor labour liberal
  liberals libertarian libertarians party republican republicans tories tory
`);

const IN_PARTY_NAMES = anyWordOf(NAMES_OF_PARTIES);
const HAS_PARTY = anyWordOf([PARTY]);

/** Whether a body's name is one that parties have: "Republican", "Labour". */
export function isPartyName(name: string): boolean {
  return IN_PARTY_NAMES.test(name);
}

/** Whether a name says that it is of a party: "Republican Party". */
export function saysParty(name: string): boolean {
  return HAS_PARTY.test(name);
}

/** What the words for a party and its people have in common: "democr" of "Democrats" and "Democratic". */
export function stemOfPartyName(word: string): string {
  return word.replace(/(?:atic|ats|at|ans|an|als|al|ists|ist|ives|ive|s)$/, '');
}
