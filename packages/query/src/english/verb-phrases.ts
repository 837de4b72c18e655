import { wordList } from '@precedent/model';

/** Words for taking an office, the verb in its lemma. */
export const STARTING: readonly (readonly string[])[] = phrases(
  'become',
  'take over as',
  'take office as',
  'take up office as',
  'take the office of',
  'take up the post of',
  'assume the office of',
  'assume office as',
  'enter office as',
  'start as',
  'begin as',
  'start being',
  'get to be',
  'be made',
  'get',
  'land',
  'take',
  'win',
);

/** Those of them that mean it only with a word such as "the job" after them. */
export const TAKING = wordList('get land take win');

/** Words for leaving an office. */
export const ENDING: readonly (readonly string[])[] = phrases(
  'stop being',
  'stop serving as',
  'cease being',
  'cease to be',
  'leave office as',
  'leave the office of',
  'leave the post of',
  'finish as',
  'end as',
);

/** Words for holding an office. */
export const HOLDING: readonly (readonly string[])[] = phrases(
  'serve as',
  'act as',
  'work as',
  'remain',
  'stay',
  'reign as',
  'rule as',
  'hold office as',
  'hold the office of',
  'hold the post of',
  'hold the position of',
  'hold the title of',
  'hold the job of',
  'hold the role of',
  'hold the seat of',
  'be in office as',
  'be in charge as',
);

/** Verbs that say little beside a noun: "impose sanctions on", "expressed support for". */
export const GIVING = wordList(`
  carry declare deliver express extend file give have hold impose issue launch lead lend make mount offer open pass pay
  place pledge provide put reach send show sign slap stage start throw voice wage
`);

/** Verbs whose subject gets what the noun means: "get praise from", "face criticism from". */
export const GETTING = wordList('attract come draw earn encounter face find get meet receive suffer win');

/** Prepositions that may follow a word for what is done, before its object. */
export const TO_OBJECT = wordList(
  'about against at by for from in into of on over to toward towards upon with',
);

/** Verbs with "before" and "after": "who came before him". */
export const COMING = wordList('come go');

/** Verbs for being in office, without a word for the office: "which home secretary served longest?" */
export const SERVING = wordList('serve reign last stay remain rule govern have');

/** Verbs of saying. */
export const SAYING = wordList(
  'say state claim tell declare argue comment think announce report mention write tweet remark',
);

/** What somebody says, as a noun: "X's words about Y". */
export const WORDS_SAID = wordList('comments opinion quotes quotations remarks statements views words');

/** Verbs for saying that something is not so. */
export const DENYING = wordList('deny dispute refuse decline');

/** Prepositions that begin something that may be left out: "for the NATO job". */
export const CUTS = wordList(`
  about after against amid at because before by despite during for from in into on over since through to towards under
  until via with without
`);

function phrases(...texts: string[]): string[][] {
  return texts.map((text) => text.split(' '));
}
