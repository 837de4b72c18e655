// Prepositions by meaning.

/** Introduces the agent of a passive: "was praised by Sunak". */
export const AGENT: readonly string[] = ['by'];

/** Introduces an owner: "the resignation of Rutte". */
export const OWNER: readonly string[] = ['of'];

/** Introduce a deed that somebody is accused of or interested in: "is suspected of helping them". */
export const OBJECTS_OF_THOUGHT: readonly string[] = ['of', 'in'];

/** Introduces whoever receives something, unless they follow the verb: "gave an ultimatum to", "gave him an ultimatum". */
export const RECEIVER = 'to';

/** Introduces a role: "serves as president". */
export const ROLE: readonly string[] = ['as'];

/** Introduces a goal: "ran for president", "calls for his resignation". */
export const GOAL: readonly string[] = ['for'];

/** Introduces a place: "talks in Brussels". */
export const PLACE = 'in';

/** Introduce the doer or owner of a noun, the surest first: "an attack by rebels", "a plan of the court". */
export const DOERS: readonly string[] = ['by', 'from', 'of'];

/** Introduce the doer if the target comes before: "faces a threat from Russia". */
export const GIVERS: readonly string[] = ['from', 'by'];

/** Introduce the target of a noun, the surest first: "sanctions against Iran", "support for Kyiv". */
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

/** Introduce the target of a threatened act: "to send troops to Libya". */
export const TARGETS_OF_ACTS: readonly string[] = ['to', 'into', 'on', 'against', 'at', 'with'];

/** Introduce the other side of an agent noun: "a supporter of Ukraine", "successor to Merkel". */
export const OTHERS_OF_AGENTS: readonly string[] = ['of', 'to', 'for', 'against', 'with'];

/** Introduce members of the group before them: "countries including Hungary", "leaders such as Orbán". */
export const INCLUDING: readonly string[] = ['including', 'such', 'like', 'among'];

/** Introduces the other participant: "talks with Iran". */
export const PARTNER: readonly string[] = ['with'];

/** The same after a verb and after "visit": "agreed to", "a visit to Kyiv". */
export const PARTNER_OR_HOST: readonly string[] = ['with', 'to'];

/** Introduce both sides: "talks between Iran and Oman". */
export const BOTH_SIDES: readonly string[] = ['between', 'among'];

/** Introduce what a place or body belongs to: "the city of Kirkuk", "a region in Sudan". */
export const WHOLE: readonly string[] = ['of', 'in', 'within'];

/** Introduce where somebody is from, after the name: "Mike Lee of Utah". */
export const HOME: readonly string[] = ['of', 'from'];

/** Introduce a post that is given up: "resigned as president", "retired from the board". */
export const LEFT_POST: readonly string[] = ['as', 'from'];

/** Introduce a race after a verb: "dropped out of the race", "entered into the contest". */
export const RACE: readonly string[] = ['of', 'from', 'out', 'in', 'into'];

/** Introduce what a race is for: "nomination for president", "candidate in the election". */
export const GOAL_OF_RACE: readonly string[] = ['for', 'in', 'of', 'as'];

/** Introduce what somebody drops out of: "dropped out of school". */
export const OUT_OF: readonly string[] = ['of', 'from'];

/** Introduces the race in which somebody runs or is beaten: "beat him in the election". */
export const IN_RACE: readonly string[] = ['in'];

/** Introduce an earlier event: "following Rosselló's resignation". */
export const AFTER: readonly string[] = ['following', 'after', 'upon'];

/** Introduce somebody who does the same as the subject before them: "Qatar, along with Oman, sent". */
export const TOGETHER_WITH: readonly string[] = ['along', 'alongside', 'together'];

/** Introduces what somebody tries to prevent: "voted against confirming her". */
export const AGAINST = 'against';
