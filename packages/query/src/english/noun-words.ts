import { wordList, wordMap } from '@precedent/model';

/** Words for what may be asked for, by type. */
export const TYPE_WORDS = wordMap({
  person: `person people politician politicians man men woman women leader leaders statesman statesmen diplomat diplomats
    official officials minister ministers`,
  country: 'country countries nation nations state states government governments power powers',
  institution: `institution institutions organisation organisations organization organizations body bodies party parties
    company companies court courts group groups committee committees union unions alliance alliances`,
  place: 'place places city cities territory territories region regions',
});

/** Words for those who belong to a body: "NATO members", "members of Congress". */
export const MEMBERS = wordList(
  'lawmaker lawmakers member members mp mps politician politicians senator senators',
);

/** Words for an office in general: "the NATO job", "what jobs has he had". */
export const POST_WORDS = wordList(`
  career careers duty duties function functions job jobs office offices position positions post posts role roles
  seat seats throne title titles
`);

/** Words beside them that leave the office open: "the same job", "in power". */
export const OPEN_WORDS = wordList('the that his her their this same in of power it');

/** Words for where something is written. */
export const SOURCE_WORDS = wordList(`
  article articles document documents evidence file files newspaper newspapers outlet outlets paper papers publication
  publications reference references report reports source sources story stories text texts
`);

/** Words for the press as a whole. */
export const PRESS_WORDS = wordList('news press media newspapers papers articles reports archive sources');

/** Words for points in time that are asked for: "in which year". */
export const DATE_WORDS = wordList('year years date dates day days month months time');

/** Units in which a duration may be asked for: "how many days". */
export const DURATION_UNITS = wordList('year years month months week weeks day days decades');

/** Words for which of several is asked for. */
export const RANKS = wordMap({
  first: 'first 1st earliest original inaugural founding initial',
  last: 'last latest final newest penultimate',
  longest: 'longest longest-serving longest-running longest-reigning',
  shortest: 'shortest shortest-serving shortest-lived briefest',
});

/** The rank counted from the end, and the ways to say it in several words. */
export const LAST_BUT_ONE = 'penultimate';
export const LAST_BUT_ONE_PHRASES: readonly string[] = ['second to last', 'last but one', 'next to last'];

/** Which in the order: "the second Secretary General". */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].flatMap(
    (word, at): [string, number][] => [
      [word, at + 1],
      [`${at + 1}${['st', 'nd', 'rd'][at] ?? 'th'}`, at + 1],
    ],
  ),
);

/** Comparatives between two people: "who served longer, Luns or Ismay?" */
export const COMPARATIVES = wordMap({
  longest: 'longer',
  shortest: 'shorter',
  first: 'earlier sooner first',
  last: 'later',
});

/** What may follow such a word and means nothing beside it: "the longest-serving", "the shortest term as". */
export const AFTER_RANKS = wordList(`
  ever reigning running serving lived time term tenure period reign spell stint rule known recorded
`);

/** What may be dropped before an office beside such a word: "Who had the shortest term as". */
export const BEFORE_RANKED = wordList(
  'is are was were has had have been be being did do served serve held hold came come went as of for in the a',
);

/** How often something happened, in words. */
export const TIMES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
]);

/** Numbers before "times", and after "the last". */
export const COUNTS: ReadonlyMap<string, number> = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, at) => [
    word,
    at + 1,
  ]),
);
