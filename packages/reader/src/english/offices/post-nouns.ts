import { wordList } from '@precedent/model';

/** Nouns before "of" and a title of office: "the post of Speaker". */
export const POSTS = wordList('job office position post role seat title');

/** Posts that can be left without a title: "left office", "left the cabinet". */
export const POSTS_TO_LEAVE: ReadonlySet<string> = new Set([
  ...POSTS,
  ...wordList('administration cabinet government leadership power'),
]);

/** Nouns and adjectives that mean an office without its title: "the presidency", "presidential race". */
const TITLES_BY_WORD: ReadonlyMap<string, string> = new Map([
  ['chairmanship', 'Chairman'],
  ['chancellorship', 'Chancellor'],
  ['governorship', 'Governor'],
  ['gubernatorial', 'Governor'],
  ['mayoral', 'Mayor'],
  ['mayoralty', 'Mayor'],
  ['premiership', 'Prime Minister'],
  ['presidency', 'President'],
  ['presidential', 'President'],
  ['speakership', 'Speaker'],
  ['throne', 'King'],
  ['vice-presidency', 'Vice President'],
  ['vice-presidential', 'Vice President'],
]);

/** The title of the office that a noun or adjective means; null for other words. */
export function titleInWord(lemma: string): string | null {
  return TITLES_BY_WORD.get(lemma) ?? null;
}
