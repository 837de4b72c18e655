import { wordList } from '@precedent/model';

/** Kept where they leave one name: Pope Francis is not just any Francis. */
export const REGNAL_TITLES = wordList(`
  emir emperor empress king patriarch pope prince princess queen sultan
`);

/**
 * What names in articles and lists begin with, folded: "Sir Keir Starmer". Fewer than the reader takes for no part
 * of a name, since the sentence is not at hand: "judge" and "major" may be family names, "imam" a given one.
 */
export const TITLES_IN_NAMES = wordList(`
  ayatollah baron baroness chancellor col colonel dame dr gen general gov governor lady lord major mian minister
  miss mr mrs ms president prime prof professor rep samdech sen senator sheikh shri sir
`);

/** Suffixes that no monarch has: "jr" tells a son from his father, "ii" may tell a queen from another. */
export const SUFFIXES_OF_SONS = wordList('jr sr');
