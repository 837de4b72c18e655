/* What one server does at most, so that nobody can keep it from answering others. */

/** Articles that wait to be read; one more is refused, and the client told to come back. */
export const MOST_WAITING = 100;

/** Characters of all articles that wait to be read. */
export const MOST_WAITING_TEXT = 32_000_000;

/**
 * Milliseconds for reading one article. The reader's own budget ends every reading within seconds; this ends one that
 * hangs.
 */
export const LONGEST_READING = 120_000;
