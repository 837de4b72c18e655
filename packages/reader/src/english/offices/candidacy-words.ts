import { wordList } from '@precedent/model';

/** Verbs for running, with the post after "for": "ran for president". */
export const RUNNING_VERBS = wordList('bid campaign compete run stand vie');

/** Verbs for being in a race, with the race as object: "joined the race", "launched a campaign". */
export const RACING_VERBS = wordList(`
  announce begin continue declare enter join launch lose start throw toss win
`);

/** Verbs for giving up a race, with the race as object: "suspended his campaign". */
export const QUITTING_VERBS = wordList(`
  abandon drop end exit halt leave quit suspend terminate withdraw
`);

/** Verbs for giving up a race with these particles: "dropped out", "pulled out of the race". */
export const QUITTING_PARTICLES: ReadonlyMap<string, string> = new Map([
  ['back', 'out'],
  ['bow', 'out'],
  ['drop', 'out'],
  ['pull', 'out'],
]);

/** Means giving up a race even without a word for it: "when his challenger dropped out". */
export const DROP_OUT = { verb: 'drop', particle: 'out' } as const;

/** Nouns for a race: "the presidential race". */
export const RACES = wordList(`
  bid campaign candidacy contest election nomination poll primary race ring run run-off runoff ticket
`);

/** What somebody loses to a rival: "lost re-election to X". */
export const STAKES: ReadonlySet<string> = new Set([
  ...RACES,
  ...wordList('leadership post presidency re-election reelection seat vote'),
]);

/** Means a race for an office without saying which: "dropped out of the race". */
export const RACE_ITSELF = 'race';

/** Those that belong to a candidate: "his presidential bid". */
export const OWN_RACES = wordList('bid campaign candidacy run');

/** Nouns for candidates: "a leading contender for the nomination". Counter-example: "runner-up". */
export const CANDIDATE_NOUNS = wordList(`
  candidate challenger contender front-runner frontrunner hopeful nominee runner
`);

/** Verbs between rivals in an election: "beat him in the presidential election". */
export const CONTESTING_VERBS = wordList(`
  beat best challenge contest crush defeat edge face outpoll oppose rout thrash trounce upset
`);

/** "one of the candidates". */
export const ONE_OF = 'one';

/** The title of somebody who seeks an office, and the title of that office. */
export const CANDIDATE_TITLE = { title: 'Presidential Candidate', sought: 'President' } as const;

/** The verb in "is campaigning to become president". */
export const BECOMING_VERBS = wordList('be become');
