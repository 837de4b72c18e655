import { wordList } from '@precedent/model';

/** Kept before a single name: Pope Francis is not just any Francis. */
export const REGNAL_TITLES = wordList(`
  emir emperor empress king patriarch pope prince princess queen sultan
`);

/**
 * Titles at the beginning of names in articles and lists, folded: "Sir Keir Starmer". The reader leaves out
 * more titles, because it has the sentence: "judge" and "major" can be family names, "imam" a given name.
 */
export const TITLES_IN_NAMES = wordList(`
  ayatollah baron baroness chancellor col colonel dame dr gen general gov governor lady lord major mian minister
  miss mr mrs ms president prime prof professor rep samdech sen senator sheikh shri sir
`);

/** Suffixes that monarchs never have: "jr" always means a son, but "ii" can also mean a queen. */
export const SUFFIXES_OF_SONS = wordList('jr sr');
