import { wordList, wordMap } from '@precedent/model';

/** Words that ask, by what the answer is. */
export const ASKING_WORDS = wordMap({
  who: 'who whom',
  whose: 'whose',
  which: 'which',
  what: 'what',
  when: 'when',
  where: 'where',
  why: 'why',
  how: 'how',
});

/** Auxiliaries that stand before the subject of a question, by the verb that they are a form of. */
export const AUXILIARIES = wordMap({
  do: 'do does did',
  have: 'have has had',
  be: 'be is are was were am',
  will: 'will would shall should can could may might must',
});

/** Forms of "be" that may follow another auxiliary: "has been", "is being". */
export const BE_AFTER = wordList('been be being');

/** Before a verb that is only intended or possible: "voted to leave", "would leave". */
export const INTENDING = wordList('to would could might may should');

/** Auxiliaries in the present tense: who holds an office "now" is asked with these. */
export const PRESENT = wordList('is are am does do has have');

/** Auxiliaries that ask about what is to come. */
export const FUTURE = wordList('will shall');

/** Participles in questions about plans: "who was expected to become", "who is due to succeed". */
export const EXPECTING = wordList(
  'expected due set slated going planned scheduled supposed tipped meant designated likely bound poised',
);

/** Articles and the like before a name. */
export const ARTICLES = wordList('the a an any some all every each this that these those');

/** Words that are never a name by themselves. */
export const FUNCTION_WORDS = wordList(
  'the a an of and or as to if than that with who whom which what when where why how',
);

/** Pronouns for the person that a question names. */
export const PERSONAL_PRONOUNS = wordList('he she they him her them');

/** Possessive pronouns: "tendered his resignation". */
export const POSSESSIVES = wordList("his her their its my our your one's");

/** Adverbs that change nothing in what is asked: "Who has ever led NATO?" */
export const EMPTY_ADVERBS = wordList(`
  actually afterwards also already always certainly directly ever eventually exactly formally formerly immediately just officially once only later openly originally
  personally please previously publicly really recently repeatedly right strongly subsequently then thereby too
`);

/** Adverbs for the present moment. */
export const NOW_WORDS = wordList('now currently today presently nowadays still');

/** The same in several words, at the end of a question. */
export const NOW_PHRASES: readonly (readonly string[])[] = [
  'at the moment',
  'at present',
  'these days',
  'as we speak',
].map((words) => words.split(' '));

/** Anybody at all: "Did anyone praise him?" */
export const ANYBODY = wordList('anybody anyone anything nobody somebody someone something');

/** Verbs that turn what follows into its opposite: "refused to support". */
export const REFUSING = wordList('refuse decline fail');

/** Before somebody who is left out of the answer: "who else than Luns". */
export const EXCEPTING: readonly (readonly string[])[] = [
  'apart from',
  'aside from',
  'other than',
  'except for',
  'except',
  'besides',
].map((words) => words.split(' '));

/** Words for no. */
export const NEGATORS = wordList('not never no');

/** Before a question proper: "Can you tell me who …", "I would like to know who …". */
export const OPENINGS: readonly string[] = [
  'can you tell me',
  'could you tell me',
  'would you tell me',
  'can you say',
  'please tell me',
  'do you know',
  'does anyone know',
  'does anybody know',
  'i want to know',
  'i would like to know',
  "i'd like to know",
  'tell me',
  'show me',
  'give me',
  'find out',
  'remind me',
  'i wonder',
  'i was wondering',
  'any idea',
  'do you happen to know',
  'let me know',
  'i am looking for',
  'hello',
  'hi',
  'hey',
  'please',
  'so',
  'and',
  'but',
  'ok',
  'okay',
  'well',
];

/** Openings after which a noun is asked for, not a question. */
export const LISTINGS = wordList('list name show find give enumerate');

/** Asks who somebody is: "Tell me about Rutte". */
export const ABOUT_PHRASES: readonly string[] = [
  'tell me about',
  'tell me more about',
  'tell me everything about',
  'what do you know about',
  'what is known about',
  'what do we know about',
  'what can you tell me about',
  'give me information about',
  'information about',
  'information on',
  'describe',
  'introduce',
];

/** Questions that need an opinion, a cause or a summary. */
export const OUT_OF_SCOPE = wordList(
  'why how summarise summarize explain compare predict should analyse analyze write translate calculate recommend',
);

/** Superlatives that need an opinion: "the best mayor". */
export const JUDGING = wordList('best worst greatest');

/** Written as one word by people in a hurry. */
export const CONTRACTIONS: ReadonlyMap<string, string> = new Map([
  ['whos', 'who is'],
  ['whats', 'what is'],
  ['whens', 'when is'],
  ["who's", 'who is'],
  ["what's", 'what is'],
  ["when's", 'when is'],
  ["where's", 'where is'],
  ["how's", 'how is'],
  ["who'd", 'who did'],
  ["who'll", 'who will'],
  ["who've", 'who have'],
  ["who're", 'who are'],
  ["won't", 'will not'],
  ["can't", 'can not'],
  ['cannot', 'can not'],
  ['didnt', 'did not'],
  ['wasnt', 'was not'],
  ['isnt', 'is not'],
  ['hasnt', 'has not'],
]);
