import { anyWordOf, wordList } from '@precedent/model';

export const PARTY = 'party';

/** Noun for somebody who belongs to a party: "a member of the Republican Party". */
export const MEMBER = 'member';

/** Names of parties and their members: "Labour", "Democrats", "independent". */
const NAMES_OF_PARTIES = wordList(`
  conservative conservatives democrat democratic democrats green greens independent labor labour liberal
  liberals libertarian libertarians party republican republicans tories tory
`);

const IN_PARTY_NAMES = anyWordOf(NAMES_OF_PARTIES);
const HAS_PARTY = anyWordOf([PARTY]);

/** Whether a body has the name of a party: "Republican", "Labour". */
export function isPartyName(name: string): boolean {
  return IN_PARTY_NAMES.test(name);
}

/** Whether a name includes a word for a party: "Republican Party". */
export function saysParty(name: string): boolean {
  return HAS_PARTY.test(name);
}

/** The common stem of words for a party and its members: "democr" for "Democrats" and "Democratic". */
export function stemOfPartyName(word: string): string {
  return word.replace(/(?:atic|ats|at|ans|an|als|al|ists|ist|ives|ive|s)$/, '');
}
