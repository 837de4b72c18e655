import { wordList } from '@precedent/model';

/** Before a name, and "vs": "Gen. Breedlove", "Roe vs. Wade". With its stop each is one token. */
export const BEFORE_NAMES = wordList(`
  Adm Brig Capt Cmdr Col Cpl Dr Fr Ft Gen Gov Hon Lt Maj Messrs Mr Mrs Ms Mt Mx Pres Prof Rep Rev Sen Sgt
  St vs
`);

/** Before what they belong to as well, but the parser learned their stop as a token of its own: "Reps. Cole and Moran". */
export const BEFORE_OTHERS = wordList('Amb approx Atty cf Det e.g Govs i.e Insp Reps Sens Supt v');

/** Behind a name, where a sentence may end: "Martin Luther King Jr." */
export const AFTER_NAMES = wordList('Bros Co Corp Inc Jr Ltd Sr');

/** At the end of a phrase, where a sentence may end: "fruit, etc." */
export const AFTER_PHRASES = wordList('a.m al etc Ph.D p.m');

/** With stops inside; one token with the last one: "e.g.", "p.m." */
export const DOTTED = wordList('a.m e.g i.e Ph.D p.m');

/** Before a number: "No. 10", "pp. 4". */
export const BEFORE_NUMBERS = wordList('art Art c ca fig Fig no No Nos p para pp sec Sec');

/** Of those the one that is one token with its stop. */
export const NUMBER_SIGN = 'No';

/** Months that news shortens; not so May, June and July. */
export const SHORT_MONTHS = wordList('Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec');

/** Weekdays that news shortens. Counter-examples: "Sat" and "Sun", which are words. */
export const SHORT_WEEKDAYS = wordList('Mon Tue Wed Thu Fri');
