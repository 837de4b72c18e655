import { wordList } from '@precedent/model';

/** Verbs for leaving a post. Some are also used for leaving other things: {@link NEED_POST}. */
export const LEAVING_VERBS = wordList(`
  abdicate exit leave quit relinquish resign retire vacate
`);

/** Verbs for leaving a post only with these particles: "stepped down", "bowed out". */
export const LEAVING_PARTICLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['step', ['down', 'aside']],
  ['stand', ['down', 'aside']],
  ['bow', ['out']],
]);

/** Verbs that need a post or body as their object. Counter-example: "resigned". */
export const NEED_POST = wordList('exit leave quit relinquish vacate');

/** Ends the names of bodies whose members are states, which persons don't leave: "European Union". */
export const UNION_OF_STATES = /\b(?:Commonwealth|Union)$/;

/** Nouns for leaving a post voluntarily: "the resignation of Luis Rivera Marín". */
export const DEPARTURES = wordList('abdication resignation');

/** Nouns for the end of a tenure, voluntary or not: "the ouster of Morsi". */
export const ENDS_OF_TENURES: ReadonlySet<string> = new Set([
  ...DEPARTURES,
  ...wordList(`
    assassination death departure dismissal exit impeachment ouster ousting removal retirement
  `),
]);

/** Verbs that show that a departure is still to come: "announced his resignation". */
export const ANNOUNCING_VERBS = wordList('announce');

/** Verbs that show that a departure is only wanted or refused: "called for his resignation". */
export const WISHING_VERBS = wordList(`
  ask call demand offer press push reject request seek urge want
`);

/** "died in office". */
export const DIE_IN_OFFICE = { verb: 'die', noun: 'office' } as const;
