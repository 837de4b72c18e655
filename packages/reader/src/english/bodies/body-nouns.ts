import { SMALL_WORDS, STATE_ORGANS, wordList } from '@precedent/model';

/** Bodies that are a name with one capitalised word: "the Senate", "the House". Counter-example: "the Court". */
export const ONE_WORD_BODIES = wordList(`
  bundesrat bundestag congress duma house knesset parliament pentagon senate
`);

/** "White House" is a seat, not a chamber. */
export const BEFORE_HOUSE = 'white';

/** Nouns behind which "for" or "on" goes on with the name: "Movement for Democratic Change"; not "Senate for". */
export const TAKE_FOR = wordList(`
  agency alliance association campaign center centre coalition commission committee council court department
  forum foundation front fund institute ministry movement office organisation organization party project
  union
`);

/** Behind these stands what a body is for: its kind is the word before, "Committee | on Foreign Affairs". */
export const FIELD_LINKS = wordList('of for on');

/** The noun that says what kind of body, event or thing a name names; lower-case words, in order. */
export function headWordOf(words: readonly string[]): string {
  const link = words.findIndex((word, at) => at > 0 && FIELD_LINKS.has(word));
  return (link > 0 ? words[link - 1] : words.at(-1)) ?? '';
}

/** Binds two words of one name: "Justice and Development Party". */
export const AND = 'and';

/** Organs that are unspecific without a state or a field before them: "the court"; not "the senate". */
export const UNSPECIFIC_ORGANS = wordList(`
  army assembly cabinet consulate court diet directorate embassy gendarmerie judiciary legislature military
  ministry navy police presidency treasury tribunal
`);

/** The body that every field of government has one of: "oil ministry". */
export const MINISTRY = 'ministry';

/** Words in the name of a body of a state or of another body: "Iraqi parliament". */
export const WORDS_OF_STATE_BODIES: ReadonlySet<string> = new Set([
  ...STATE_ORGANS,
  ...wordList('authority bank bureau force guard service tribunal'),
]);

/**
 * Words in the name of a body that a state's name in it says the state of: "Iraqi parliament". Counter-example:
 * "Bank of America", which is of the United States.
 */
export const WORDS_WITH_STATE: ReadonlySet<string> = new Set([
  ...STATE_ORGANS,
  ...wordList('authorities authority force guard party tribunal union'),
]);

/** Words in the name of what belongs to nobody's state: "Liberal Party of Canada", "Greek Reporter Post". */
export const WORDS_OF_INDEPENDENT_BODIES = wordList(`
  alliance coalition conservatives democrats foundation front herald journal league liberals movement network
  news party post republicans times tribune union
`);

/** Kinds whose first word is another body: "Senate Committee", "House Office" are not "Senate" and "House". */
export const KINDS_APART = wordList(`
  caucus commission committee council news office post speaker subcommittee times
`);

/** Small words of a body's name that are not among its initials: "MDC" for "Movement for Democratic Change". */
export const SMALL_WORDS_OF_BODIES: ReadonlySet<string> = new Set([...SMALL_WORDS, 'de', 'du', 'la']);

/** Nouns for a body or place that say little of its kind: "the group". Counter-example: "the ministry". */
export const GENERAL_NOUNS = wordList(`
  agency area bloc body capital city company firm group institution island network newspaper organisation
  organization province region state territory town
`);

/** Plurals that name one body or place: "the armed forces". */
export const PLURALS_OF_ONE = wordList('forces islands');

/** Behind an adjective of a state, what makes it one of a language: "the Greek language". */
export const LANGUAGE_WORDS = wordList('language languages speaker speakers');

/** Forms of one state's name in the names of its bodies, folded: "U.S. Congress", "United States Congress". */
export function unifyStateNames(folded: string): string {
  return folded.replace(/\bu s\b|\bunited states\b/g, 'us');
}
