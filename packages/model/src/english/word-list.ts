/** A set of the words in `text`, separated by white space: lower case, unless a list says otherwise. */
export function wordList(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Maps each word to its meaning: `wordMap({ former: 'former ex late' })` maps "ex" to `former`. */
export function wordMap<Meaning extends string>(
  words: Readonly<Record<Meaning, string>>,
): ReadonlyMap<string, Meaning> {
  const meanings = Object.entries(words) as [Meaning, string][];
  return new Map(meanings.flatMap(([meaning, list]) => [...wordList(list)].map((word) => [word, meaning])));
}

/** Pattern source that matches any of the words: `(?:a\\.m|p\\.m)`. */
export function alternatives(...lists: Iterable<string>[]): string {
  const words = lists.flatMap((list) => [...list]);
  return `(?:${words.map((word) => word.replaceAll('.', '\\.')).join('|')})`;
}

/** Matches any of the words as a whole word, ignoring case: "party" in "Labour Party". */
export function anyWordOf(words: Iterable<string>): RegExp {
  return new RegExp(`\\b${alternatives(words)}\\b`, 'i');
}
