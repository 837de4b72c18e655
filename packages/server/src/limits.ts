/* What one server does at most, so that nobody can keep it from answering others. */

/**
 * Requests from one address within a minute, where a token is needed. The page sends some twenty when it opens, and a
 * few for each change.
 */
export const MOST_REQUESTS = 1200;

/** Clients that follow changes at the same time: each open page is one. */
export const MOST_STREAMS = 100;

/** Bytes of events that a client may leave unread: more than a thousand changes. */
export const MOST_UNREAD = 1_000_000;

/** Connections at the same time, idle ones included. */
export const MOST_CONNECTIONS = 1000;

/** Milliseconds in which a client must send the headers of a request, and all of it. */
export const SLOWEST_HEADERS = 20_000;
export const SLOWEST_REQUEST = 120_000;

/** Articles that wait to be read; one more is refused, and the client told to come back. */
export const MOST_WAITING = 100;

/** Characters of all articles that wait to be read. */
export const MOST_WAITING_TEXT = 32_000_000;

/**
 * Milliseconds for reading one article. The reader's own budget ends every reading within seconds; this ends one that
 * hangs.
 */
export const LONGEST_READING = 120_000;

/** Milliseconds for fetching what is at an address, with all articles of a feed. */
export const LONGEST_FETCH = 60_000;

/** Addresses that are fetched at once. */
export const MOST_FETCHING = 2;
