import { wordList } from '@precedent/model';

/** Before the time in which something happened: "in 2010", "during the 1990s". */
export const WITHIN = wordList('in on during at throughout within around over');

/** Those that also link other things, and begin a time only before a date: "the last president of the 19th century". */
export const WITHIN_DATES = wordList('of');

/** Between such a word and a date: "in the year 2010". */
export const BEFORE_DATES = wordList('the year month of day');

/** A part of a year, month or decade, as shares of it; those without a length are its first or its last day. */
export const PARTS: ReadonlyMap<string, readonly [from: number, to: number]> = new Map([
  ['start', [0, 0]],
  ['beginning', [0, 0]],
  ['end', [1, 1]],
  ['close', [1, 1]],
  ['early', [0, 1 / 3]],
  ['mid', [1 / 3, 2 / 3]],
  ['middle', [1 / 3, 2 / 3]],
  ['late', [2 / 3, 1]],
  ['first half', [0, 1 / 2]],
  ['second half', [1 / 2, 1]],
]);

/** The first month of each season and how many it has; winter begins in December. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** Before the day on which a period begins: "since 2000". */
export const BEGINNINGS = wordList('since from after following');

/** Those of them that leave out the date itself. */
export const AFTER = wordList('after following');

/** Before the day on which a period ends. */
export const ENDINGS = wordList('before until till by to through');

/** After the beginning of an open period: "from 2000 on". */
export const ONWARDS = wordList('on onwards onward');

/** What begins a time that was not understood: an answer that ignored it would mislead. */
export const TIME_LINKS = wordList(
  'after at before during once since throughout till until when while within',
);

/** Links to a clause that gives the time: "when Thatcher resigned". */
export const CLAUSE_LINKS = wordList('when while whilst once as');

/** Before a person whose term is meant: "during Trump's presidency", "under Trump". */
export const TERM_LINKS = wordList('during under throughout in');

/** What a question may begin with before its asking word: "In 2010, who …", "When Thatcher resigned, who …". */
export const TIME_OPENINGS = wordList(
  'after as at before between by during following from in on since throughout under until when while within',
);

/** Nouns for the time in which somebody held an office. */
export const TERM_NOUNS = wordList(`
  administration chancellorship chairmanship era government leadership mandate mayoralty premiership presidency reign
  rule tenure term time spell stint papacy
`);

/** Verbs after the name of somebody who left: "after | Pierluisi | was removed". */
export const LEAVING = wordList('was is were had has left resigned died stepped quit retired took lost');

/** Verbs of clauses that say when a term began: "when Fox took office". */
export const BEGINNING_VERBS = wordList('took takes became began started entered assumed');

/** The titles of those who have such a time; other nouns leave the office open. */
export const OFFICES_OF_TERMS: ReadonlyMap<string, string> = new Map([
  ['presidency', 'President'],
  ['premiership', 'Prime Minister'],
  ['chancellorship', 'Chancellor'],
  ['mayoralty', 'Mayor'],
  ['papacy', 'Pope'],
]);

/** Verbs for the end of a term: "when did his term end?" */
export const TERM_ENDS = wordList('end finish expire stop ended finished expired');
/** Verbs for its beginning. */
export const TERM_BEGINNINGS = wordList('begin start commence began started');

/** Periods that have a name, first and last day. */
export const ERAS: readonly [name: string, from: string, to: string][] = [
  ['first world war', '1914-07-28', '1918-11-11'],
  ['world war i', '1914-07-28', '1918-11-11'],
  ['world war one', '1914-07-28', '1918-11-11'],
  ['great war', '1914-07-28', '1918-11-11'],
  ['second world war', '1939-09-01', '1945-09-02'],
  ['world war ii', '1939-09-01', '1945-09-02'],
  ['world war two', '1939-09-01', '1945-09-02'],
  ['world war 2', '1939-09-01', '1945-09-02'],
  ['wwii', '1939-09-01', '1945-09-02'],
  ['ww2', '1939-09-01', '1945-09-02'],
  ['cold war', '1947-03-12', '1991-12-26'],
  ['falklands war', '1982-04-02', '1982-06-14'],
  ['gulf war', '1990-08-02', '1991-02-28'],
  ['iraq war', '2003-03-20', '2011-12-18'],
  ['korean war', '1950-06-25', '1953-07-27'],
  ['vietnam war', '1955-11-01', '1975-04-30'],
];

/** The first year of a decade in words: "the nineties" are those of the last century. */
export const DECADES: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, at) => [word, 1920 + at * 10],
  ),
);

/** "the 19th century" */
export const CENTURY = 'century';

export const CENTURIES: ReadonlyMap<string, number> = new Map([
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['twenty-first', 21],
]);
