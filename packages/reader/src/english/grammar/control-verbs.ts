import { wordList } from '@precedent/model';

/**
 * Verbs whose object is the subject of their infinitive: in "asked Mexico to pay", Mexico pays. Counter-example:
 * "vowed to pay".
 */
export const OBJECT_CONTROL_VERBS = wordList(`
  advise allow appoint ask authorise authorize beg believe call cause choose compel convince direct elect
  enable encourage expect force help hire instruct invite lead leave let lobby make name nominate order
  permit persuade pick press pressure prompt push request require select tap task tell urge want warn
`);

/** In "called on Iran to stop", Iran stops. */
export const CALL_ON = { verb: 'call', prepositions: ['on', 'upon', 'for'] } as const;
