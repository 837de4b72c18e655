import { wordList } from '@precedent/model';

/** Verbs that take the post itself, behind "for": "ran for president". */
export const RUNNING_VERBS = wordList('bid campaign compete run stand vie');

/** Verbs that take the race, which whoever does it is in: "joined the race", "launched a campaign". */
export const RACING_VERBS = wordList(`
  announce begin continue declare enter join launch lose start win
`);

/** Verbs that take the race, which whoever does it gives up: "suspended his campaign". */
export const QUITTING_VERBS = wordList(`
  abandon drop end exit halt leave quit suspend terminate withdraw
`);

/** What one runs in or with: "the presidential race". */
export const RACES = wordList(`
  bid campaign candidacy contest election nomination primary race run ticket
`);

/** Of those the ones that are somebody's: "his presidential bid". */
export const OWN_RACES = wordList('bid campaign candidacy run');

/** Whoever runs: "a leading contender for the nomination". Counter-example: "runner-up". */
export const CANDIDATE_NOUNS = wordList(`
  candidate challenger contender front-runner frontrunner hopeful nominee runner
`);

/** Before "of the candidates", who is one. */
export const ONE_OF = 'one';

/** The title that says that somebody seeks an office, and the office. */
export const CANDIDATE_TITLE = { title: 'Presidential Candidate', sought: 'President' } as const;
