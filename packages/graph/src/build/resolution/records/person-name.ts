import { FAMILY_NAME_PARTICLES, foldName, GENERATION_SUFFIXES } from '@precedent/model';
import { isNickname } from '../../english/nicknames.ts';
import { REGNAL_TITLES, SUFFIXES_OF_SONS, TITLES_IN_NAMES } from '../../english/person-titles.ts';
import { isNearSpelling, isTransliteration } from './spelling.ts';

/**
 * The words of a person's name, folded, without honorifics and "Jr.": keir, starmer for "Sir Keir Starmer".
 * Monarchs keep what distinguishes them: elizabeth, ii; king, charles.
 */
export function personTokens(name: string): string[] {
  const tokens = foldName(name).split(' ');
  let start = 0;
  while (
    start < tokens.length - 1 &&
    (TITLES_IN_NAMES.has(tokens[start]!) || REGNAL_TITLES.has(tokens[start]!))
  )
    start += 1;
  let end = tokens.length;
  while (end - start > 2 && GENERATION_SUFFIXES.has(tokens[end - 1]!)) end -= 1;
  if (end - start === 2 && SUFFIXES_OF_SONS.has(tokens[end - 1]!)) end -= 1;
  const isRegnal = end - start === 1 && start > 0 && REGNAL_TITLES.has(tokens[start - 1]!);
  return tokens.slice(isRegnal ? start - 1 : start, end);
}

/** "jr" or "iii", which {@link personTokens} leaves out, but which distinguishes a son from his father. */
export function generationOf(name: string): string | null {
  const tokens = foldName(name).split(' ');
  const last = tokens.at(-1)!;
  const isRegnal = tokens.length < 3 || REGNAL_TITLES.has(tokens[0]!);
  return GENERATION_SUFFIXES.has(last) && (!isRegnal || SUFFIXES_OF_SONS.has(last)) ? last : null;
}

/** Whether a name is only a family name, or a single name: "Rutte", "von der Leyen", "al-Assad". */
export function isSingleName(tokens: readonly string[]): boolean {
  return tokens.slice(0, -1).every((token) => FAMILY_NAME_PARTICLES.has(token));
}

/** The last token of the family name. Names with the family name first aren't recognised. */
export function familyName(tokens: readonly string[]): string {
  return tokens.at(-1) ?? '';
}

/** How two names of persons are related, the most similar first. */
export type NameAgreement =
  | 'same'
  | 'reordered'
  | 'extended'
  | 'shortened'
  | 'transliterated'
  | 'nickname'
  | 'initial'
  | 'spelling'
  | 'family-name'
  | 'unrelated'
  | 'conflict';

/**
 * Compares two names. `conflict` means that they can't belong to the same person: "George W. Bush" and
 * "George H. W. Bush", "Boris Johnson" and "Mike Johnson".
 */
export function comparePersonNames(a: readonly string[], b: readonly string[]): NameAgreement {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const isAsLong = short.length === long.length;
  if (isAsLong && short.every((token, at) => token === long[at])) return 'same';
  if (isSingleName(short)) return compareSingleName(short, long);
  if (isAsLong && [...short].sort().join(' ') === [...long].sort().join(' ')) return 'reordered';
  if (short[0] === long[0]) return compareAfterGivenName(short, long);
  if (familyName(short) !== familyName(long)) return respelling(short, long) ?? 'unrelated';
  if (isEnding(short, long)) return 'shortened';
  const [givenA, givenB] = [short[0]!, long[0]!];
  if (isInitialOf(givenA, givenB)) return middlesAgree(short, long) ? 'initial' : 'conflict';
  if (isNickname(givenA, givenB)) return middlesAgree(short, long) ? 'nickname' : 'conflict';
  return respelling(short, long) ?? 'conflict';
}

function compareSingleName(short: readonly string[], long: readonly string[]): NameAgreement {
  if (isSingleName(long)) return familyName(short) === familyName(long) ? 'same' : 'unrelated';
  return familyName(short) === familyName(long) ? 'family-name' : 'unrelated';
}

function compareAfterGivenName(short: readonly string[], long: readonly string[]): NameAgreement {
  if (isSubsequence(short, long) && middlesAgree(short, long)) return 'extended';
  if (familyName(short) === familyName(long)) return middlesAgree(short, long) ? 'extended' : 'conflict';
  return respelling(short, long) ?? 'unrelated';
}

/**
 * Names may lack middle names, one ("Pedro Pierluisi Urrutia", "Pedro R. Pierluisi Urrutia") or all of them,
 * but those that both have must agree, in order. If the first middle names are different initials, they are
 * two people, even if one name contains the other: "George W. Bush", "George H. W. Bush".
 */
function middlesAgree(short: readonly string[], long: readonly string[]): boolean {
  const [middlesA, middlesB] = [short.slice(1, -1), long.slice(1, -1)];
  if (middlesA.length === 0 || middlesB.length === 0) return true;
  const firstsAgree = isInitialOf(middlesA[0]!, middlesB[0]!);
  if (!firstsAgree && middlesA[0]!.length === 1 && middlesB[0]!.length === 1) return false;
  return isAbbreviation(middlesA, middlesB);
}

/** Whether each word of `short`, or a word with that initial, is in `long`, in the same order. */
function isAbbreviation(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const token of long) if (at < short.length && isInitialOf(short[at]!, token)) at += 1;
  return at === short.length;
}

/** "Tayyip Erdogan" for "Recep Tayyip Erdogan", but not with an initial as the first word. */
function isEnding(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length < long.length &&
    short.join(' ') === long.slice(-short.length).join(' ') &&
    short[0]!.length > 1
  );
}

function isInitialOf(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const token of long) if (token === short[at]) at += 1;
  return at === short.length;
}

/**
 * Whether two names differ only in transliteration or the spelling of one word; null if they differ in more.
 */
function respelling(a: readonly string[], b: readonly string[]): 'transliterated' | 'spelling' | null {
  if (a.length !== b.length) return null;
  const differing = a.map((token, index) => [token, b[index]!] as const).filter(([x, y]) => x !== y);
  if (differing.length > 0 && differing.every((pair) => isTransliteration(...pair))) return 'transliterated';
  return differing.length === 1 && isNearSpelling(...differing[0]!) ? 'spelling' : null;
}
