import { wordList } from '@precedent/model';

/** Verbs that lend a noun their subject: "launched an attack on", "expressed support for". */
export const LENDING_VERBS = wordList(`
  allocate announce approve begin carry conduct continue declare deliver express extend file give grant have
  impose issue launch lead make mount offer open order plan pledge promise provide receive reiterate renew
  repeat send show stage start step voice wage
`);

/** Verbs whose subject is who the noun is aimed at: "faces a challenge", "drew criticism". */
export const RECEIVING_VERBS = wordList(`
  attract confront deal draw earn encounter face get grapple meet receive suffer win
`);

/** Verbs whose subjects do together what their object says: "reached an agreement", "held talks". */
export const JOINT_VERBS = wordList('conclude forge form have hold make reach sign strike');

/** Nouns for what somebody is received for, whose other side "to" introduces: "a visit to Kyiv". */
export const HOSTED = wordList('visit');
