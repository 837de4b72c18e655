import { foldName } from '@precedent/model';
import { HEAD_WORDS, type TitleIndex } from './title-index.ts';

/** Finds the body (entity id) that a folded name means; null where none or more than one is meant. */
export type BodyLookup = (foldedName: string) => string | null;

/** A title without its body and its holder's standing, in words that are kept as written. */
export interface NormalTitle {
  title: string;
  /** Entity id of the body that the text itself names; null where it names none that is known. */
  body: string | null;
}

interface Word {
  raw: string;
  folded: string;
}

const STANDING_WORDS = new Set(
  'former ex outgoing incoming acting interim then current new newly next late caretaker incumbent longtime designate elect elected appointed provisional sitting departing'.split(
    ' ',
  ),
);
/** Words before a body. After all but "of" stands what the post is about ("ambassador to Russia"). */
const BODY_LINKS = new Set(['of', 'for', 'to', 'at', 'in']);
const SMALL_WORDS = new Set(['of', 'for', 'to', 'at', 'in', 'the', 'and', 'on']);

/**
 * Splits an office as an article words it into a normal title and the body: "outgoing Dutch Prime
 * Minister" and "premier of the Netherlands" both give "Prime Minister" and the Netherlands.
 *
 * @param stated the body that the claim links the person to, where it is known beside the text.
 */
export function normaliseTitle(
  office: string,
  titles: TitleIndex,
  lookup: BodyLookup,
  stated: string | null = null,
): NormalTitle {
  let words = dropStanding(splitWords(office));
  if (titles.byForm.has(fold(words))) return { title: knownTitle(words, titles), body: null };
  const suffix = cutBodySuffix(words, lookup, stated) ?? cutBodyInside(words, lookup);
  if (suffix) words = dropStanding(suffix.words);
  const prefix = cutBodyPrefix(words, lookup, titles, suffix?.body ?? null);
  if (prefix) words = dropStanding(prefix.words);
  return { title: knownTitle(words, titles), body: suffix?.body ?? prefix?.body ?? null };
}

/** The title that a word like "chief" means at a body; else the title as it is. */
export function titleAtBody(title: string, gazetteerId: string | undefined, titles: TitleIndex): string {
  if (!isHeadWord(title)) return title;
  return titles.byHeadedBody.get(gazetteerId ?? '')?.title ?? title;
}

/** "Leader", "head": a word for whoever leads, whatever the post is called. */
export function isHeadWord(title: string): boolean {
  return HEAD_WORDS.has(foldName(title));
}

function splitWords(text: string): Word[] {
  return text
    .replace(/['’]s?(?=\s|$)/g, '')
    .replace(/\bex-(?=\p{L})/giu, 'ex ')
    .replace(/-(?=(elect|designate)\b)/giu, ' ')
    .split(/\s+/)
    .map((raw) => ({ raw, folded: foldWord(raw) }))
    .filter(({ folded }) => folded !== '');
}

/** As {@link foldName}, but "the" stays a word, so that words and folded words keep in step. */
function foldWord(raw: string): string {
  return raw.toLowerCase() === 'the' ? 'the' : foldName(raw);
}

function fold(words: readonly Word[]): string {
  return foldName(words.map(({ folded }) => folded).join(' '));
}

function dropStanding(words: readonly Word[]): Word[] {
  let [start, end] = [0, words.length];
  const drops = (word: Word | undefined) =>
    word !== undefined && (STANDING_WORDS.has(word.folded) || word.folded === 'the');
  while (end - start > 1 && drops(words[start])) start += 1;
  while (end - start > 1 && STANDING_WORDS.has(words[end - 1]!.folded)) end -= 1;
  return words.slice(start, end);
}

/** The longest "of BODY" at the end: "Speaker | of the House of Representatives". */
function cutBodySuffix(
  words: readonly Word[],
  lookup: BodyLookup,
  stated: string | null,
): { words: Word[]; body: string } | null {
  for (let at = 1; at < words.length - 1; at += 1) {
    const link = words[at]!.folded;
    if (!BODY_LINKS.has(link)) continue;
    const body = lookup(fold(words.slice(at + 1)));
    if (body !== null && (link === 'of' || body === stated)) return { words: words.slice(0, at), body };
  }
  return null;
}

/** "Ambassador | of the United States | to Germany" */
function cutBodyInside(words: readonly Word[], lookup: BodyLookup): { words: Word[]; body: string } | null {
  const from = words.findIndex(({ folded }, at) => at > 0 && folded === 'of');
  const to = words.findIndex(({ folded }, at) => at > from + 1 && (folded === 'to' || folded === 'for'));
  if (from < 0 || to < 0) return null;
  const body = lookup(fold(words.slice(from + 1, to)));
  return body === null ? null : { words: [...words.slice(0, from), ...words.slice(to)], body };
}

/** The longest name or adjective of a body at the front: "Dutch | Prime Minister". */
function cutBodyPrefix(
  words: readonly Word[],
  lookup: BodyLookup,
  titles: TitleIndex,
  suffixBody: string | null,
): { words: Word[]; body: string } | null {
  if (titles.byForm.has(fold(words))) return null;
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (BODY_LINKS.has(words[at]!.folded)) continue;
    const body = lookup(fold(words.slice(0, at)));
    // "Hong Kong director of Amnesty International": a second body is a part of the title.
    if (body !== null && (suffixBody === null || suffixBody === body))
      return { words: words.slice(at), body };
  }
  return null;
}

function knownTitle(words: readonly Word[], titles: TitleIndex): string {
  const known = titles.byForm.get(fold(words));
  if (known) return known.title;
  const ministry = asMinister(words);
  return titles.byForm.get(fold(ministry))?.title ?? writeTitle(ministry);
}

/** "Tourism Minister" and "Minister for Tourism" give "Minister of Tourism". */
function asMinister(words: readonly Word[]): Word[] {
  const [minister, of] = [
    { raw: 'Minister', folded: 'minister' },
    { raw: 'of', folded: 'of' },
  ];
  if (words[0]?.folded === 'minister' && words[1]?.folded === 'for') return [minister, of, ...words.slice(2)];
  const last = words.at(-1);
  const isPlain =
    last?.folded === 'minister' &&
    words.length > 1 &&
    !words.some(({ folded }) => NOT_A_PORTFOLIO.has(folded));
  return isPlain ? [minister, of, ...words.slice(0, -1)] : [...words];
}

const NOT_A_PORTFOLIO = new Set([
  'prime',
  'deputy',
  'vice',
  'first',
  'chief',
  'junior',
  'state',
  'cabinet',
  'senior',
  'of',
  'for',
]);

function writeTitle(words: readonly Word[]): string {
  return words
    .map(({ raw, folded }, index) => {
      if (index > 0 && SMALL_WORDS.has(folded)) return folded;
      return raw.charAt(0).toUpperCase() + raw.slice(1);
    })
    .join(' ')
    .replace(/[.,;:]+$/, '');
}
