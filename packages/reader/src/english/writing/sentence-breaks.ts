import { alternatives, wordList } from '@precedent/model';
import { SAID } from '../acts/speech-verbs.ts';
import {
  AFTER_NAMES,
  AFTER_PHRASES,
  BEFORE_NAMES,
  BEFORE_NUMBERS,
  BEFORE_OTHERS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
} from './abbreviations.ts';

/** Words that begin sentences far more often than names. */
const OPENERS = wordList(`
  A According After Also Although An And Another As At Before Both But By During Earlier For From He Her
  His However If In It Its Last Later Many Meanwhile Most No Not Now On One Other Our She Since So Some
  That The Their Then There These They This Those Two Under We What When While Who With Yet You
`);

/** Those that begin a sentence even without a space: "the talks.The minister". */
const OPENERS_AFTER_ANY_STOP = wordList('And But He However In It On She The They This We');

/** Agencies in the brackets of a dateline. */
const NEWS_AGENCIES = wordList('AFP AP BBC CNN DPA dpa Reuters TASS UPI VOA');

const BEFORE_IT = `(?:^|[\\s("'-])`;

/** "WASHINGTON (AP) -- ", "BRUSSELS, June 26 (Reuters) - ", "KYIV, Ukraine -- ". */
export const DATELINE = new RegExp(
  `^\\p{Lu}{3}[\\p{Lu} .'/-]*(?:, (?:\\p{Lu}[\\p{L}.]+ ?){1,3}(?:\\d{1,2})?(?:, \\d{4})?)?` +
    `(?:\\s*\\((?:${alternatives(NEWS_AGENCIES)}|[A-Z][\\w ]{1,25})\\))?\\s*(?:-{1,2}|[\\u2013\\u2014])\\s+(?=\\S)`,
  'u',
);

/** A full stop, question mark or exclamation mark with any closing quotes and brackets. */
export const STOP = new RegExp(
  `(?<![.!?\\u2026])[.!?\\u2026]+["')\\]]*(?:\\s["')\\]](?=\\s|$))*(?=\\s|$)` +
    `|(?<=\\p{Ll}{3})[.](?=${alternatives(OPENERS_AFTER_ANY_STOP)}\\s)`,
  'gu',
);

/** Text that ends with the full stop of an abbreviation, which doesn't end the sentence. */
export const ENDS_IN_TITLE = new RegExp(`${BEFORE_IT}${alternatives(BEFORE_NAMES, BEFORE_OTHERS)}\\.$`);

/** Text that ends with an abbreviation whose full stop may also end the sentence: "the U.S.", "Jr.", "Oct." */
export const ENDS_IN_SHORT_FORM = new RegExp(
  `${BEFORE_IT}(?:${alternatives(AFTER_NAMES, AFTER_PHRASES, SHORT_MONTHS, SHORT_WEEKDAYS)}|(?:\\p{Lu}\\.)*\\p{Lu})\\.$`,
  'u',
);

/** Text that ends with an abbreviation before numbers. */
export const ENDS_BEFORE_NUMBER = new RegExp(`${BEFORE_IT}${alternatives(BEFORE_NUMBERS, SHORT_MONTHS)}\\.$`);

/** Text that begins with a word that opens sentences. */
export const BEGINS_WITH_OPENER = new RegExp(`^["'([]*${alternatives(OPENERS)}\\b`);

/** `"Is that so?" Rutte asked.` is one sentence. */
export const BEGINS_WITH_ATTRIBUTION = new RegExp(
  `^(?:the\\s+)?(?:\\p{Lu}[\\p{L}.'-]*\\s+){1,4}${alternatives(SAID)}\\b`,
  'u',
);
