import { wordList } from './word-list.ts';

/** Behind a title, before its body; after all but "of" what the post is about: "Ambassador | to Germany". */
export const TITLE_LINKS = wordList('of for to at in');

/** Words for whoever heads a body, whatever the post is called there: "NATO chief". */
export const HEAD_WORDS: ReadonlySet<string> = new Set(['boss', 'chief', 'head', 'leader', 'top official']);

/** No part of a title where an article writes them so: "first President", but "First Secretary of State". */
export const ORDINALS_BEFORE_TITLES = wordList('first last');

/** Before "minister" they are no field of government: "prime minister". Counter-example: "tourism minister". */
export const NOT_A_PORTFOLIO = wordList(`
  cabinet chief deputy first for junior of prime senior state vice
`);
