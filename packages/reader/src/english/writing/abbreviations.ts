import { wordList } from '@precedent/model';

/** Before names: "Gen. Breedlove", "Roe vs. Wade". Each is one token with its full stop. */
export const BEFORE_NAMES = wordList(`
  Adm Brig Capt Cmdr Col Cpl Dr Fr Ft Gen Gov Hon Lt Maj Messrs Mr Mrs Ms Mt Mx Pres Prof Rep Rev Sen Sgt
  St vs
`);

/**
 * Also before names, but with the full stop as a separate token, as the parser was trained: "Reps. Cole and
 * Moran".
 */
export const BEFORE_OTHERS = wordList('Amb approx Atty cf Det e.g Govs i.e Insp Reps Sens Supt v');

/** After a name, where a sentence may end: "Martin Luther King Jr." */
export const AFTER_NAMES = wordList('Bros Co Corp Inc Jr Ltd Sr');

/** At the end of a phrase, where a sentence may end: "fruit, etc." */
export const AFTER_PHRASES = wordList('a.m al etc Ph.D p.m');

/** With full stops inside; one token including the last: "e.g.", "p.m." */
export const DOTTED = wordList('a.m e.g i.e Ph.D p.m');

/** Before a number: "No. 10", "pp. 4". */
export const BEFORE_NUMBERS = wordList('art Art c ca fig Fig no No Nos p para pp sec Sec');

/** The only one of those that is one token with its full stop. */
export const NUMBER_SIGN = 'No';

/** Abbreviations of months in news, which doesn't abbreviate May, June and July. */
export const SHORT_MONTHS = wordList('Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec');

/** Abbreviations of weekdays, except "Sat" and "Sun", which are also words. */
export const SHORT_WEEKDAYS = wordList('Mon Tue Wed Thu Fri');
