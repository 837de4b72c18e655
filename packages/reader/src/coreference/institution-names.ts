import { foldName, ORDINAL_ENDINGS } from '@precedent/model';
import {
  headWordOf,
  KINDS_APART,
  SMALL_WORDS_OF_BODIES,
  unifyStateNames,
} from '../english/bodies/body-nouns.ts';
import { PARTY, saysParty, stemOfPartyName } from '../english/bodies/party-words.ts';

/** Cached, because every pair of names needs it. */
const wordsByName = new Map<string, readonly string[]>();
const MOST_KEPT = 10_000;

/** The content words of a body's name, folded, in order. */
export function wordsOfBody(name: string): readonly string[] {
  const known = wordsByName.get(name);
  if (known) return known;
  if (wordsByName.size > MOST_KEPT) wordsByName.clear();
  const words = foldWords(name);
  wordsByName.set(name, words);
  return words;
}

function foldWords(name: string): string[] {
  return unifyStateNames(foldName(name))
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS_OF_BODIES.has(word) && !ORDINAL.test(word));
}

/** "43rd Canadian Parliament" is a term of the parliament, not another body. */
const ORDINAL = new RegExp(`^\\d+${ORDINAL_ENDINGS}$`);

/** The noun for the kind of body: the last word, or the one before "of", "for" or "on". */
export function kindOfBody(name: string): string {
  return headWordOf(foldName(name).split(' '));
}

/**
 * Whether one name can be short for the other: they have the same kind of body, and the longer name has every word
 * of the shorter. "Oversight Committee" for "House Oversight and Reform Committee",
 * "House" for "House of Representatives", "Thai Raksa Chart" for its "Party"; not "Senate" for "Senate Judiciary Committee".
 */
export function isShortBody(short: string, long: string): boolean {
  const few = wordsOfBody(short);
  const words = wordsOfBody(long);
  const many = new Set(words);
  if (few.length === 0 || few.length > many.size || !few.every((word) => many.has(word))) return false;
  const kind = kindOfBody(short);
  const other = kindOfBody(long);
  if (kind === other) return true;
  return few.every((word, at) => word === words[at]) && !KINDS_APART.has(other);
}

/**
 * The stem of a party's name, the same for "Democrats", "Democratic" and "Democratic Party"; null for other
 * bodies.
 */
export function stemOfParty(name: string): string | null {
  const words = wordsOfBody(name).filter((word) => word !== PARTY);
  if (words.length !== 1) return saysParty(name) ? words.join(' ') : null;
  return stemOfPartyName(words[0] as string);
}
