import { alternatives, wordList } from '@precedent/model';

/** Behind a state or its leader, who governs it: "Iraqi government", "the Trump administration". */
export const GOVERNMENT_NOUNS = wordList('administration authorities government presidency regime');

/** What can be dismissed and attacked as a person can, though it is also somebody's deed. */
export const GOVERNMENTS_AS_PERSONS: ReadonlySet<string> = new Set([
  ...GOVERNMENT_NOUNS,
  'cabinet',
  'leadership',
]);

/** Between the two: "the Iraqi federal government". */
export const GOVERNMENT_LEVELS = wordList('central federal interim military national transitional');

const AT_THE_END = new RegExp(`\\b${alternatives(GOVERNMENT_NOUNS)}$`, 'i');

/** Whether a name is one of a government: "the Trump administration". */
export function endsInGovernment(name: string): boolean {
  return AT_THE_END.test(name);
}
