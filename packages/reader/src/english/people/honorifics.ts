import { type Gender, wordList } from '@precedent/model';

const OF_MEN = wordList(`
  duke emir emperor father king lord mr mr. prince sheikh sir sultan
`);

const OF_WOMEN = wordList(`
  dame duchess empress lady miss mrs mrs. ms ms. princess queen
`);

const OF_EITHER = wordList(`
  acting adm adm. admiral archbishop ayatollah bishop brigadier capt capt. captain cardinal cde chief col
  col. colonel commander comrade congressman congresswoman corporal cpl deputy dr dr. ex first former gen
  gen. general gov gov. hon honorable honourable imam incoming incumbent interim judge justice late
  lieutenant lt lt. maj maj. major marshal mullah outgoing pastor pope president prof prof. professor pvt
  rabbi rep rep. rev rev. reverend second sen sen. sergeant sgt sgt. then vice
`);

/**
 * Words before a name that aren't part of it, with the gender they show: "Ms Thunberg", "the late Gen.
 * Powell".
 */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map([
  ...[...OF_MEN].map((word) => [word, 'male'] as const),
  ...[...OF_WOMEN].map((word) => [word, 'female'] as const),
  ...[...OF_EITHER].map((word) => [word, null] as const),
]);

/** Those that are used as part of the name: "Princess Ubolratana", but not "late Powell". */
export const CALLED_WITH = wordList(
  'King Queen Prince Princess Pope Sheikh Mr Mr. Mrs Mrs. Ms Ms. Sir Lord Lady Dame',
);

/** Shows that the title after it is no longer held. */
export const FORMER = 'former';
