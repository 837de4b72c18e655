import { wordList } from '@precedent/model';

/**
 * Verbs whose object, not subject, does what their infinitive says: "asked Mexico to pay" has Mexico
 * paying. Counter-example: "vowed to pay" has its own subject paying.
 */
export const OBJECT_CONTROL_VERBS = wordList(`
  advise allow appoint ask authorise authorize beg believe call cause choose compel convince direct elect
  enable encourage expect force help hire instruct invite lead leave let lobby make name nominate order
  permit persuade pick press pressure prompt push request require select tap task tell urge want warn
`);

/** "called on Iran to stop": who is called on is who stops. */
export const CALL_ON = { verb: 'call', prepositions: ['on', 'upon', 'for'] } as const;
