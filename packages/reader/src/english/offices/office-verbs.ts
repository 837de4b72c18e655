import { wordList } from '@precedent/model';

/** Verbs besides "be" before a title of their subject: "became prime minister", "was elected president". */
export const NAMING_VERBS = wordList('appoint become elect remain serve');

/** Verbs before a title of their subject, often with "as": "serves as president", "acts as envoy". */
export const SERVING_VERBS = wordList(`
  act be become continue function remain return serve stay work
`);

/** Verbs for putting somebody into a new office: "was sworn in as governor". */
export const INSTALLING_VERBS = wordList('appoint choose elect inaugurate install name select swear');

/** Also verbs for people who already hold the office or are only chosen for it. */
export const OFFICE_GIVING_VERBS: ReadonlySet<string> = new Set([
  ...INSTALLING_VERBS,
  ...wordList('confirm crown designate pick re-appoint re-elect reappoint reelect'),
]);

/** Verbs whose subject enters an office: "became governor after Rosselló's resignation". */
export const ENTERING_VERBS = wordList('assume become take');

/** Verbs whose object is a post that their subject holds or takes: "held the post of Speaker". */
export const HOLDING_VERBS = wordList(`
  assume fill get hold keep occupy reclaim regain resume retain take win
`);

/** Verbs for holding an office, with its title: "heads NATO". */
export const HEADING_VERBS: ReadonlyMap<string, string> = new Map([
  ['chair', 'Chair'],
  ['govern', 'Leader'],
  ['head', 'Head'],
  ['lead', 'Leader'],
  ['rule', 'Ruler'],
]);

/** Nouns for heading a body, with the preposition before them: "at the helm of", "in charge of". */
export const CHARGES: ReadonlyMap<string, string> = new Map([
  ['charge', 'in'],
  ['head', 'at'],
  ['helm', 'at'],
]);

/** Verbs for what somebody is put into office to do: "named Goss to head the CIA". */
export const PURPOSES_OF_OFFICE = wordList('become chair fill head lead replace run serve succeed');

/** Words for one holder of an office after another: "Chancellor Scholz's predecessor, Angela Merkel". */
export const TAKING_TURNS = wordList('follow predecessor replace succeed successor');

/** The noun in "elected her in his place". */
export const STEAD = 'place';
