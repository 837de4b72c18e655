import { alternatives, wordList } from '@precedent/model';

/** Nouns for a government, after a state or its leader: "Iraqi government", "the Trump administration". */
export const GOVERNMENT_NOUNS = wordList('administration authorities government presidency regime');

/** Nouns for a government that stand for its state by themselves: "the government", "the military junta". */
export const RULING_BODIES = wordList('government junta regime');

/** Before these nouns, they say that it isn't that of a state: "the regional government". */
export const BELOW_STATE = wordList('city county local municipal provincial regional state territorial');

/** Nouns that can be targets themselves, as a person can, although they also count as somebody's deed. */
export const GOVERNMENTS_AS_PERSONS: ReadonlySet<string> = new Set([
  ...GOVERNMENT_NOUNS,
  'cabinet',
  'leadership',
]);

/** Words between the state and the noun: "the Iraqi federal government". */
export const GOVERNMENT_LEVELS = wordList('central federal interim military national transitional');

const AT_THE_END = new RegExp(`\\b${alternatives(GOVERNMENT_NOUNS)}$`, 'i');

/** Whether a name is that of a government: "the Trump administration". */
export function endsInGovernment(name: string): boolean {
  return AT_THE_END.test(name);
}
