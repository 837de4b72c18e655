import { type EntityType, wordList } from '@precedent/model';

/** How many of those just spoken of are meant: "the two leaders", "both countries". */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);

/** "Both men": definite without an article. */
export const BOTH = 'both';

/** Without a number there are two: "the warring sides". */
const SIDES = 'sides';

const PARTNERS = wordList('adversaries allies foes rivals sides');

const STATES = wordList('governments neighbors neighbours powers republics');

const BODIES = wordList('blocs camps companies factions parties');

const PERSONS = wordList('brothers defendants men women');

/** How many a word says; null if it is no such number. */
export function sizeInWord(word: string): number | null {
  return SIZES.get(word) ?? null;
}

/** How many a plural means by itself; null for most. */
export function sizeByNoun(noun: string): number | null {
  return noun === SIDES ? 2 : null;
}

/** The types that the members of a group may have, the likeliest first: "sides" are states rather than bodies. */
export function typesOfMembers(noun: string): readonly EntityType[] {
  if (PARTNERS.has(noun)) return ['country', 'institution'];
  if (sizeInWord(noun) !== null) return ['person', 'country'];
  if (STATES.has(noun)) return ['country'];
  if (BODIES.has(noun)) return ['institution'];
  return PERSONS.has(noun) ? ['person'] : [];
}
