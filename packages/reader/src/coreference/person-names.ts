import { foldName, GENERATION_SUFFIXES } from '@precedent/model';

/** The words of a person's name, folded, including initials ("john r bolton"). */
export function wordsOfName(name: string): string[] {
  return foldName(name)
    .split(' ')
    .filter((word) => word !== '' && !GENERATION_SUFFIXES.has(word));
}

/**
 * Whether one name can be short for the other: with its words in the same order, initials for words, or without
 * middle names. "Robert Mugabe" for "Robert Gabriel Mugabe", "Bolton" for "John R. Bolton"; not "Hunter Biden" for
 * "Joe Biden".
 */
export function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 0 || short.length > long.length) return false;
  let at = 0;
  for (const word of long) if (at < short.length && isSameWord(short[at] as string, word)) at++;
  return at === short.length;
}

const isSameWord = (a: string, b: string) => a === b || (Math.min(a.length, b.length) === 1 && a[0] === b[0]);

/**
 * Whether the first and last words are the same, unlike in "Pedro R. Pierluisi" and "Pedro Pierluisi Urrutia".
 */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false;
  return isSameWord(a[0] as string, b[0] as string) && a.at(-1) === b.at(-1);
}

/** Two letters swapped, or one wrong, missing or added, in a word too long for this to be another name. */
export function isMisspelling(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 6 || a[0] !== b[0]) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const left = short.slice(start, short.length - end);
  const right = long.slice(start, long.length - end);
  if (left.length + right.length <= 1 || (left.length === 1 && right.length === 1)) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
