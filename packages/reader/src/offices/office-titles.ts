import type { OfficeTitle } from '@precedent/model';
import type { Token, TokenRange } from '../document.ts';

/** A title of office as a sentence says it. */
export interface TitleMatch extends TokenRange {
  entry: OfficeTitle;
}

/** Finds titles of office among tokens. */
export interface OfficeTitles {
  /** Every title, left to right, the longest at each place. */
  find(tokens: readonly Token[]): TitleMatch[];
}

const LONGEST_TITLE = 6;
const cache = new WeakMap<readonly OfficeTitle[], OfficeTitles>();

export function indexTitles(entries: readonly OfficeTitle[]): OfficeTitles {
  const known = cache.get(entries);
  if (known) return known;
  const byWords = new Map<string, OfficeTitle>();
  for (const entry of entries)
    for (const form of [entry.title, ...entry.synonyms]) {
      const words = form.toLowerCase().replaceAll('-', ' ');
      if (!byWords.has(words)) byWords.set(words, entry);
    }
  const titles: OfficeTitles = {
    find(tokens) {
      const found: TitleMatch[] = [];
      for (let start = 0; start < tokens.length; ) {
        const match = matchAt(tokens, start, byWords);
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
  start: number,
  byWords: ReadonlyMap<string, OfficeTitle>,
): TitleMatch | null {
  const { upos } = tokens[start]!;
  if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ' && upos !== 'VERB') return null;
  for (let end = Math.min(tokens.length, start + LONGEST_TITLE); end > start; end--) {
    const words = tokens
      .slice(start, end)
      .map((token) => token.text.toLowerCase())
      .join(' ')
      .replaceAll('-', ' ')
      .replaceAll(' . ', ' ');
    const entry =
      byWords.get(words) ??
      byWords.get(singular(words)) ??
      byWords.get(withoutElect(words)) ??
      byWords.get(withoutFormer(words));
    // A verb is no title: "heads NATO", "leads".
    if (entry && tokens[end - 1]!.upos !== 'VERB' && tokens[end - 1]!.upos !== 'AUX')
      return { entry, start, end };
  }
  return null;
}

/** "senators" and "prime ministers". */
function singular(words: string): string {
  return words.replace(/(\w{3,}[^s])s$/, '$1');
}

/** "President-elect" and "Prime Minister-designate" are titles with a status. */
function withoutElect(words: string): string {
  return words.replace(/ (elect|designate)$/, '');
}

/** "then-prime-minister", "ex-president": one word, with a status before the title. */
function withoutFormer(words: string): string {
  return words.replace(/^(then|ex|former|now) /, '');
}
