import { SMALL_WORDS } from '../english/body-words.ts';
import { NOT_A_PORTFOLIO, ORDINALS_BEFORE_TITLES, TITLE_LINKS } from '../english/title-words.ts';
import { foldName } from '../slug.ts';
import type { BodyLookup } from './body-lookup.ts';
import type { Office } from './office.ts';
import { isStandingWord } from './standing-words.ts';
import type { TitleIndex } from './title-index.ts';

/** What tells the title in the words of an office from its body. */
export interface OfficeKnowledge {
  titles: TitleIndex;
  bodyNamed: BodyLookup;
  /** The body that is known beside the words, such as the object of the claim; null where none is. */
  stated: string | null;
  /** Whether a folded name means a body that `bodyNamed` does not have: then it is not the one stated. */
  isElsewhere?: (foldedName: string) => boolean;
}

interface Word {
  raw: string;
  folded: string;
}

/** Words that the name of a body at the front of an office has at most. */
const LONGEST_NAME = 6;

/**
 * Splits an office as somebody words it into its title in the standard form and its body: "outgoing
 * Dutch Prime Minister" and "premier of the Netherlands" both give "Prime Minister" and the Netherlands.
 * A body that the words name comes before the one that is stated; "President of China" is never an office
 * of another country. Null where they hold no word.
 */
export function parseOffice(text: string, knowledge: OfficeKnowledge): Office | null {
  const words = dropStanding(splitWords(text), knowledge);
  if (words.length === 0) return null;
  const { titles } = knowledge;
  const stated = isOfAnother(words, knowledge) ? null : knowledge.stated;
  if (isKnown(words, titles)) return { title: nameTitle(words, titles), body: stated };
  const suffix = cutSuffix(words, knowledge) ?? cutInside(words, knowledge);
  const rest = suffix ? dropStanding(suffix.words, knowledge) : words;
  const prefix = cutPrefix(rest, knowledge, suffix?.body ?? null);
  const title = prefix ? dropStanding(prefix.words, knowledge) : rest;
  return { title: nameTitle(title, titles), body: suffix?.body ?? prefix?.body ?? stated };
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

function isKnown(words: readonly Word[], { byForm }: TitleIndex): boolean {
  return byForm.has(fold(words));
}

/** Without "former" and the like at both ends, unless they begin a title or a name: "New Zealand". */
function dropStanding(words: readonly Word[], { titles, bodyNamed }: OfficeKnowledge): Word[] {
  let rest = [...words];
  while (rest.length > 1 && isStanding(rest.at(-1)!)) rest = rest.slice(0, -1);
  while (rest.length > 1) {
    const [{ folded }] = rest as [Word];
    const isPart = isKnown(rest, titles) || beginsWithBody(rest, bodyNamed);
    if (folded !== 'the' && (!isStanding(rest[0]!) || isPart)) break;
    rest = rest.slice(1);
  }
  return rest;
}

function isStanding({ folded }: Word): boolean {
  return isStandingWord(folded.replaceAll(' ', '-'));
}

function beginsWithBody(words: readonly Word[], bodyNamed: BodyLookup): boolean {
  const longest = Math.min(LONGEST_NAME, words.length - 1);
  return words.slice(1, longest).some((_, at) => bodyNamed(fold(words.slice(0, at + 2))) !== null);
}

/** The longest "of BODY" at the end: "Speaker | of the House of Representatives". */
function cutSuffix(
  words: readonly Word[],
  { bodyNamed, stated }: OfficeKnowledge,
): { words: Word[]; body: string } | null {
  for (let at = 1; at < words.length - 1; at += 1) {
    const link = words[at]!.folded;
    if (!TITLE_LINKS.has(link)) continue;
    const body = bodyNamed(fold(words.slice(at + 1)));
    if (body !== null && (link === 'of' || body === stated)) return { words: words.slice(0, at), body };
  }
  return null;
}

function isOfAnother(words: readonly Word[], { bodyNamed, isElsewhere }: OfficeKnowledge): boolean {
  if (!isElsewhere) return false;
  return words.some(({ folded }, at) => {
    const name = folded === 'of' && at > 0 ? fold(words.slice(at + 1)) : '';
    return name !== '' && bodyNamed(name) === null && isElsewhere(name);
  });
}

/** "Ambassador | of the United States | to Germany" */
function cutInside(
  words: readonly Word[],
  { bodyNamed }: OfficeKnowledge,
): { words: Word[]; body: string } | null {
  const from = words.findIndex(({ folded }, at) => at > 0 && folded === 'of');
  const to = words.findIndex(({ folded }, at) => at > from + 1 && (folded === 'to' || folded === 'for'));
  if (from < 0 || to < 0) return null;
  const body = bodyNamed(fold(words.slice(from + 1, to)));
  return body === null ? null : { words: [...words.slice(0, from), ...words.slice(to)], body };
}

/** The longest name or adjective of a body at the front: "Dutch | Prime Minister". */
function cutPrefix(
  words: readonly Word[],
  { bodyNamed, titles }: OfficeKnowledge,
  suffixBody: string | null,
): { words: Word[]; body: string } | null {
  if (isKnown(words, titles)) return null;
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (TITLE_LINKS.has(words[at]!.folded)) continue;
    const body = bodyNamed(fold(words.slice(0, at)));
    // "Hong Kong director of Amnesty International": a second body is a part of the title.
    if (body !== null && (suffixBody === null || suffixBody === body))
      return { words: words.slice(at), body };
  }
  return null;
}

function nameTitle(words: readonly Word[], titles: TitleIndex): string {
  const [first, ...others] = words;
  const forms = [words, ...(ORDINALS_BEFORE_TITLES.has(first!.raw) ? [others] : []), asMinister(words)];
  const known = forms.map((form) => titles.byForm.get(fold(form))).find((title) => title !== undefined);
  return known?.title ?? writeTitle(asMinister(words));
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

function writeTitle(words: readonly Word[]): string {
  return words
    .map(({ raw, folded }, index) => {
      if (index > 0 && SMALL_WORDS.has(folded)) return folded;
      return raw.charAt(0).toUpperCase() + raw.slice(1);
    })
    .join(' ')
    .replace(/[.,;:]+$/, '');
}
