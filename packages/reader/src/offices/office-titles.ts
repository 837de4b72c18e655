import type { OfficeTitle } from '@precedent/model';
import {
  singularTitle,
  TITLE_PREFIXES,
  withoutElect,
  withoutFormer,
} from '../english/offices/title-words.ts';
import type { Token, TokenRange } from '../parse/document.ts';

/** A title of office as worded in a sentence. */
export interface TitleMatch extends TokenRange {
  entry: OfficeTitle;
}

/** Finds titles of office among tokens. */
export interface OfficeTitles {
  /** All titles from left to right, the longest at each place. */
  find(tokens: readonly Token[]): TitleMatch[];
}

const LONGEST_TITLE = 6;
const cache = new WeakMap<readonly OfficeTitle[], OfficeTitles>();

export function indexTitles(entries: readonly OfficeTitle[]): OfficeTitles {
  const known = cache.get(entries);
  if (known) return known;
  const byWords = new Map<string, OfficeTitle>();
  const firstWords = new Set(TITLE_PREFIXES);
  for (const entry of entries)
    for (const form of [entry.title, ...entry.synonyms]) {
      const words = form.toLowerCase().replaceAll('-', ' ');
      if (!byWords.has(words)) byWords.set(words, entry);
      firstWords.add(firstWord(words));
    }
  const titles: OfficeTitles = {
    find(tokens) {
      const forms = tokens.map((token) => token.text.toLowerCase());
      const found: TitleMatch[] = [];
      for (let start = 0; start < tokens.length; ) {
        const first = firstWord(forms[start]!.replaceAll('-', ' '));
        const begins = firstWords.has(first) || firstWords.has(singularTitle(first));
        const match = begins ? matchAt(tokens, forms, start, byWords) : null;
        if (match) found.push(match);
        start = match ? match.end : start + 1;
      }
      return found;
    },
  };
  cache.set(entries, titles);
  return titles;
}

function matchAt(
  tokens: readonly Token[],
  forms: readonly string[],
  start: number,
  byWords: ReadonlyMap<string, OfficeTitle>,
): TitleMatch | null {
  const { upos } = tokens[start]!;
  if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ' && upos !== 'VERB') return null;
  for (let end = Math.min(tokens.length, start + LONGEST_TITLE); end > start; end--) {
    const words = forms.slice(start, end).join(' ').replaceAll('-', ' ').replaceAll(' . ', ' ');
    const entry =
      byWords.get(words) ??
      byWords.get(singularTitle(words)) ??
      byWords.get(withoutElect(words)) ??
      byWords.get(withoutFormer(words));
    // A verb isn't a title: "heads NATO", "leads".
    if (entry && tokens[end - 1]!.upos !== 'VERB' && tokens[end - 1]!.upos !== 'AUX')
      return { entry, start, end };
  }
  return null;
}

function firstWord(words: string): string {
  const end = words.indexOf(' ');
  return end === -1 ? words : words.slice(0, end);
}
