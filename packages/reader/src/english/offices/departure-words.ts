import { wordList } from '@precedent/model';

/** Verbs that say that somebody leaves a post. Some leave other things too: {@link NEED_POST}. */
export const LEAVING_VERBS = wordList(`
  abdicate exit leave quit relinquish resign retire vacate
`);

/** Verbs that say so with these words: "stepped down", "bowed out". */
export const LEAVING_PARTICLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['step', ['down', 'aside']],
  ['stand', ['down', 'aside']],
  ['bow', ['out']],
]);

/** Verbs that say little by themselves: what is left must be a post or a body. Counter-example: "resigned". */
export const NEED_POST = wordList('exit leave quit relinquish vacate');

/** Nouns for leaving a post of one's own will: "the resignation of Luis Rivera Marín". */
export const DEPARTURES = wordList('abdication resignation');

/** Nouns for the end of somebody's time in a post, however it came: "the ouster of Morsi". */
export const ENDS_OF_TENURES: ReadonlySet<string> = new Set([
  ...DEPARTURES,
  ...wordList(`
    assassination death departure dismissal exit impeachment ouster ousting removal retirement
  `),
]);

/** Verbs that have a departure still to come: "announced his resignation". */
export const ANNOUNCING_VERBS = wordList('announce');

/** Verbs that have it only wished or refused: "called for his resignation". */
export const WISHING_VERBS = wordList(`
  ask call demand offer press push reject request seek urge want
`);
