import { wordList, wordMap } from './word-list.ts';

/** Every form of the pronouns that can mean what was named before, by the one it is a form of. */
export const PRONOUN_FORMS = wordMap({
  he: 'he him his himself',
  she: 'she her hers herself',
  it: 'it its itself',
  they: 'they them their theirs themselves',
  i: 'i me my mine myself',
  we: 'we us our ours ourselves',
  who: 'who whom whose',
  which: 'which',
  that: 'that',
});

/** Those, and the pronouns that mean the reader or are pointed with: words that name nothing by themselves. */
export const PRONOUN_WORDS: ReadonlySet<string> = new Set([
  ...PRONOUN_FORMS.keys(),
  ...wordList('these this those you your yours'),
]);
