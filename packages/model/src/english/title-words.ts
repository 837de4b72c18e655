import { wordList } from './word-list.ts';

/** Between a title and its body, or, except for "of", what the post is about: "Ambassador | to Germany". */
export const TITLE_LINKS = wordList('of for to at in');

/** Words for the head of a body, whatever the post is called there: "NATO chief". */
export const HEAD_WORDS: ReadonlySet<string> = new Set(['boss', 'chief', 'head', 'leader', 'top official']);

/** Posts whose holder is sent by somebody to somebody: "US ambassador to Germany". Counter-example: "minister". */
export const SENT_POSTS = wordList(`
  ambassador commissioner consul delegate emissary envoy negotiator observer representative
`);

/** In lower case these are not part of a title: "first President", but "First Secretary of State". */
export const ORDINALS_BEFORE_TITLES = wordList('first last');

/** Before "minister" these are not a field of government: "prime minister". Counter-example: "tourism minister". */
export const NOT_A_PORTFOLIO = wordList(`
  assistant associate cabinet chief deputy first for junior of prime senior state vice
`);
