import type { Mention } from '../mentions/mention.ts';
import type { Chains } from './chains.ts';
import { isMisspelling, isSamePerson, isShortFor, wordsOfName } from './person-names.ts';

/** All mentions with one form of a name. */
interface Bearer {
  words: string[];
  /** The first of them. */
  mention: Mention;
  count: number;
  gender: Mention['gender'];
}

/** Joins names of persons: each short form with the longer form that it can be short for. */
export function linkPersons(named: readonly Mention[], chains: Chains): void {
  const bearers = bearersOf(named).sort(
    (a, b) => b.words.length - a.words.length || a.mention.index - b.mention.index,
  );
  for (const [at, bearer] of bearers.entries()) {
    const longer = bearers.slice(0, at).filter((other) => canBeSame(bearer, other));
    const target = chooseBearer(bearer, longer, chains);
    if (target) chains.join(target.mention.index, bearer.mention.index, 'short-name');
  }
}

function bearersOf(named: readonly Mention[]): Bearer[] {
  const bearers = new Map<string, Bearer>();
  for (const mention of named) {
    const words = wordsOfName(mention.text);
    const known = bearers.get(words.join(' '));
    if (known) {
      known.count++;
      known.gender ??= mention.gender;
    } else bearers.set(words.join(' '), { words, mention, count: 1, gender: mention.gender });
  }
  return [...bearers.values()];
}

function canBeSame(short: Bearer, long: Bearer): boolean {
  if (short.gender !== null && long.gender !== null && short.gender !== long.gender) return false;
  if (isSamePerson(short.words, long.words)) return true;
  if (short.words.length === long.words.length) return isSameButForSpelling(short.words, long.words);
  if (isShortFor(short.words, long.words)) return true;
  return short.words.length === 1 && isMisspelling(short.words[0] as string, long.words.at(-1) as string);
}

function isSameButForSpelling(a: readonly string[], b: readonly string[]): boolean {
  const wrong = a.filter((word, at) => word !== b[at]);
  return wrong.length <= 1 && a.every((word, at) => word === b[at] || isMisspelling(word, b[at] as string));
}

/**
 * Of several candidates ("Biden" in an article with Joe and Hunter Biden) the one mentioned most so far, because
 * articles use surnames alone for the people they are about; of equals, the one mentioned first.
 */
function chooseBearer(short: Bearer, candidates: readonly Bearer[], chains: Chains): Bearer | null {
  const persons = new Map<number, { bearer: Bearer; first: number; count: number }>();
  for (const bearer of candidates) {
    const leader = chains.find(bearer.mention.index);
    const known = persons.get(leader);
    if (known) {
      known.first = Math.min(known.first, bearer.mention.index);
      known.count += bearer.count;
    } else persons.set(leader, { bearer, first: bearer.mention.index, count: bearer.count });
  }
  const all = [...persons.values()];
  const bySurname = all.filter(({ bearer }) => bearer.words.at(-1) === short.words.at(-1));
  const pool = bySurname.length > 0 ? bySurname : all;
  if (pool.length <= 1) return pool[0]?.bearer ?? null;
  const introduced = pool.filter(({ first }) => first < short.mention.index);
  return introduced.sort((a, b) => b.count - a.count || a.first - b.first)[0]?.bearer ?? null;
}
