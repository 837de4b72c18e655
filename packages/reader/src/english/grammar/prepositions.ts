// Prepositions by what they say, as look-ups of the tree take them.

/** Introduces who does what a passive says: "was praised by Sunak". */
export const AGENT: readonly string[] = ['by'];

/** Says whose or of what something is: "the resignation of Rutte". */
export const OWNER: readonly string[] = ['of'];

/** Introduces what somebody is: "serves as president". */
export const ROLE: readonly string[] = ['as'];

/** Introduces what is wanted: "ran for president", "calls for his resignation". */
export const GOAL: readonly string[] = ['for'];

/** Says where something is: "talks in Brussels". */
export const PLACE = 'in';

/** Introduce who does what a noun says, or whose it is, the surest first: "an attack by rebels", "a plan of the court". */
export const DOERS: readonly string[] = ['by', 'from', 'of'];

/** Introduce who does it where the other end is before: "faces a threat from Russia". */
export const GIVERS: readonly string[] = ['from', 'by'];

/** Introduce whom a noun is aimed at, the surest first: "sanctions against Iran", "support for Kyiv". */
export const TARGETS: readonly string[] = [
  'against',
  'on',
  'for',
  'to',
  'toward',
  'towards',
  'into',
  'at',
  'of',
  'over',
  'with',
];

/** Introduce where an act goes that somebody is threatened with: "to send troops to Libya". */
export const TARGETS_OF_ACTS: readonly string[] = ['to', 'into', 'on', 'against', 'at', 'with'];

/** Introduce whom somebody is it to: "a supporter of Ukraine", "successor to Merkel". */
export const OTHERS_OF_AGENTS: readonly string[] = ['of', 'to', 'for', 'against', 'with'];

/** Introduce members of the group before them: "countries including Hungary", "leaders such as Orbán". */
export const INCLUDING: readonly string[] = ['including', 'such', 'like', 'among'];

/** Introduces who takes part on the other side: "talks with Iran". */
export const PARTNER: readonly string[] = ['with'];

/** The same behind a verb and behind "visit": "agreed to", "a visit to Kyiv". */
export const PARTNER_OR_HOST: readonly string[] = ['with', 'to'];

/** Introduce both sides: "talks between Iran and Oman". */
export const BOTH_SIDES: readonly string[] = ['between', 'among'];

/** Introduce what a place or body belongs to: "the city of Kirkuk", "a region in Sudan". */
export const WHOLE: readonly string[] = ['of', 'in', 'within'];

/** Introduce where somebody is from, behind the name: "Mike Lee of Utah". */
export const HOME: readonly string[] = ['of', 'from'];

/** Introduce a post that is given up: "resigned as president", "retired from the board". */
export const LEFT_POST: readonly string[] = ['as', 'from'];

/** Introduce a race behind a verb: "dropped out of the race", "entered into the contest". */
export const RACE: readonly string[] = ['of', 'from', 'out', 'in', 'into'];

/** Introduce what a race is for: "nomination for president", "candidate in the election". */
export const GOAL_OF_RACE: readonly string[] = ['for', 'in', 'of', 'as'];

/** Introduce what something came after: "following Rosselló's resignation". */
export const AFTER: readonly string[] = ['following', 'after', 'upon'];
