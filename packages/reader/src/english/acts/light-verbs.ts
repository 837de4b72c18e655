import { wordList } from '@precedent/model';

/** Verbs whose subject does what their object says: "launched an attack on", "expressed support for". */
export const LENDING_VERBS = wordList(`
  allocate announce approve begin carry conduct continue declare deliver express extend file give grant have
  impose issue launch lead make mount offer open order plan pledge promise provide receive reiterate renew
  repeat send show stage start step voice wage
`);

/** Verbs whose subject is the target of their object: "faces a challenge", "drew criticism". */
export const RECEIVING_VERBS = wordList(`
  attract confront deal draw earn encounter face get grapple meet receive suffer win
`);

/** Verbs whose subjects do what their object says together: "reached an agreement", "held talks". */
export const JOINT_VERBS = wordList('conclude forge form have hold make reach sign strike');

/** Nouns for meetings whose host follows "to": "a visit to Kyiv". */
export const HOSTED = wordList('visit');

/** Verbs that express nothing without the rest of a phrase: "gave" without "her blessing". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set([
  ...LENDING_VERBS,
  ...RECEIVING_VERBS,
  ...wordList(`
    award come draw fall fire get go hand heap hold lay lead lose make pass pay pile place put reach say send set
    spring stand swear take throw
  `),
]);
