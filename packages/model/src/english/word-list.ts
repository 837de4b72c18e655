/** Words set apart by white space, to look a word up in: lower case, unless a list says otherwise. */
export function wordList(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** What each of some words means, line by line: `wordMap({ former: 'former ex late' })` has "ex" mean `former`. */
export function wordMap<Meaning extends string>(
  words: Readonly<Record<Meaning, string>>,
): ReadonlyMap<string, Meaning> {
  const meanings = Object.entries(words) as [Meaning, string][];
  return new Map(meanings.flatMap(([meaning, list]) => [...wordList(list)].map((word) => [word, meaning])));
}

/** The source of a pattern that matches any of some words: `(?:a\\.m|p\\.m)`. */
export function alternatives(...lists: Iterable<string>[]): string {
  const words = lists.flatMap((list) => [...list]);
  return `(?:${words.map((word) => word.replaceAll('.', '\\.')).join('|')})`;
}

/** Matches any of some words as a whole word of a text, in any case: "party" in "Labour Party". */
export function anyWordOf(words: Iterable<string>): RegExp {
  return new RegExp(`\\b${alternatives(words)}\\b`, 'i');
}
