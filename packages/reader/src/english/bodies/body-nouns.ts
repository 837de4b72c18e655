import { MINISTRY_FIELDS, SMALL_WORDS, STATE_ORGANS, wordList } from '@precedent/model';

/**
 * Nouns that name a body by themselves if capitalised: "the Senate", "the House". Counter-example: "the
 * Court".
 */
export const ONE_WORD_BODIES = wordList(`
  bundesrat bundestag congress duma house knesset parliament pentagon senate
`);

/** In lower case after the name of a body they say what it is: "the Fatah movement". */
export const KINDS_OF_BODIES = wordList(`
  airline alliance bloc coalition company faction group magazine militia movement network newspaper organisation
  organization party union
`);

/** Bodies whose branches are called by where they are: "al-Qaida in Iraq". */
export const WITH_BRANCHES = wordList('al-qaeda al-qaida');

/** "White House" is a seat, not a chamber. */
export const BEFORE_HOUSE = 'white';

/** Nouns after which "for" or "on" is part of the name: "Movement for Democratic Change"; not "Senate for". */
export const TAKE_FOR = wordList(`
  agency alliance association campaign center centre coalition commission committee council court department
  forum foundation front fund institute ministry movement office organisation organization party project
  union
`);

/** Words between the kind of a body and its field: "Committee | on Foreign Affairs". */
export const FIELD_LINKS = wordList('of for on');

/** The noun that says what kind of body, event or thing it is, from the lower-case words of its name. */
export function headWordOf(words: readonly string[]): string {
  const link = words.findIndex((word, at) => at > 0 && FIELD_LINKS.has(word));
  return (link > 0 ? words[link - 1] : words.at(-1)) ?? '';
}

/** Connects two words of one name: "Justice and Development Party". */
export const AND = 'and';

/** Organs that aren't specific without a state or field before them: "the court"; not "the senate". */
export const UNSPECIFIC_ORGANS = wordList(`
  army assembly cabinet consulate court diet directorate embassy gendarmerie judiciary legislature military
  ministry navy police presidency treasury tribunal
`);

/**
 * Organs in lower case that are bodies of their own if the state before them is named: "Iraq's police", "the Utah
 * state legislature".
 */
export const OWNED_ORGANS = wordList(`
  agency army assembly authority bank board broadcaster bureau cabinet center centre commission congress consulate
  council court delegation department embassy judiciary legislature military ministry navy office parliament police
  senate service team treasury tribunal
`);

/**
 * Not bodies by themselves if they are said of a state: "Iraq's military", which is the state at war, and "Iraq's office".
 * Counter-example: "Iraq's presidential office".
 */
export const UNSPECIFIC_OF_STATE = wordList(`
  agency army authority bank board broadcaster bureau center centre commission council delegation department military
  navy office service team
`);

/** Words between a state and its organ: "Cambodia's | military | court". */
export const KINDS_OF_ORGANS: ReadonlySet<string> = new Set([
  ...MINISTRY_FIELDS,
  ...wordList(`
    affairs anti-corruption appeal appeals central constitutional corruption crimes criminal customs disaster
    diplomatic domestic election energy electoral environmental executive federal general high human immigration intelligence
    investigative judicial legislative lower management military municipal national nuclear parliamentary
    olympic planning police presidential privy prosecutor's protection provincial regional regulatory religious rights ruling security shura
    space special spy state supreme tax transitional upper war weather
  `),
]);

/** The body that each field of government may have: "oil ministry". */
export const MINISTRY = 'ministry';

/** Words in names of bodies that belong to a state or another body: "Iraqi parliament". */
export const WORDS_OF_STATE_BODIES: ReadonlySet<string> = new Set([
  ...STATE_ORGANS,
  ...wordList('authority bank bureau force guard service tribunal'),
]);

/**
 * Words in names of bodies that belong to the state in their name: "Iraqi parliament". Counter-example: "Bank of
 * America", which belongs to the United States.
 */
export const WORDS_WITH_STATE: ReadonlySet<string> = new Set([
  ...STATE_ORGANS,
  ...wordList('authorities authority force guard party tribunal union'),
]);

/**
 * Nouns of bodies that belong to the state or body at the beginning of their name: "U.S. Central Command", "EU
 * Commission". Counter-examples: "Manchester University", "Chicago Tribune".
 */
export const ORGANS_OF_OWNERS: ReadonlySet<string> = new Set([
  ...STATE_ORGANS,
  ...wordList(`
    administration agency authority board bureau center centre command commission committee corps council
    delegation department force forces fund guard mission observatory office panel program programme reserve
    secretariat senate service services subcommittee tribunal
  `),
]);

/** Words in names of bodies that don't belong to a state: "Liberal Party of Canada", "Greek Reporter Post". */
export const WORDS_OF_INDEPENDENT_BODIES = wordList(`
  alliance coalition conservatives democrats foundation front herald journal league liberals movement network
  news party post republicans times tribune union
`);

/** Nouns that make another body of the one before them: "Senate Committee" isn't "Senate". */
export const KINDS_APART = wordList(`
  caucus commission committee council news office post speaker subcommittee times
`);

/** Small words left out of the initials of a body's name: "MDC" for "Movement for Democratic Change". */
export const SMALL_WORDS_OF_BODIES: ReadonlySet<string> = new Set([...SMALL_WORDS, 'de', 'du', 'la']);

/** Nouns that say little about the kind of a body or place: "the group". Counter-example: "the ministry". */
export const GENERAL_NOUNS = wordList(`
  agency area bloc body capital city company firm group institution island network newspaper organisation
  organization province region state territory town
`);

/** Plurals that mean one body or place: "the armed forces". */
export const PLURALS_OF_ONE = wordList('forces islands');

/** Plurals that mean the armed group that was named before: "the rebels". */
export const ARMED_GROUPS = wordList('guerrillas insurgents militants rebels separatists');

/** Stand for their state, described and not named: "the military said". */
export const MILITARIES = wordList('army military');

/** Bodies that the noun of an office follows without an article, if they were named before: "committee chairman". */
export const BODIES_BEFORE_OFFICES = wordList(`
  agency alliance board coalition commission committee council panel party subcommittee tribunal union
`);

/** Words after a state's adjective that show that it means the language: "the Greek language". */
export const LANGUAGE_WORDS = wordList('language languages speaker speakers');

/** Makes folded forms of a state's name in names of bodies equal: "U.S. Congress", "United States Congress". */
export function unifyStateNames(folded: string): string {
  return folded.replace(/\bu s\b|\bunited states\b/g, 'us');
}
