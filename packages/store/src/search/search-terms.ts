import { foldedWords } from './fold-text.ts';

/** A phrase, or a word that also matches longer words. */
export interface SearchTerm {
  /** Folded and not empty. */
  words: string[];
  /** Whether longer words match the last word. */
  continues: boolean;
}

/** Too many words begin with a single letter. */
const SHORTEST_BEGINNING = 2;

/** Parses what a person types: words and `"quoted phrases"`. No other character has a special meaning. */
export function parseSearch(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, phrase, piece] of text.matchAll(/"([^"]*)"|([^\s"]+)/g)) {
    const words = foldedWords(phrase ?? piece ?? '');
    const last = words.at(-1);
    if (last === undefined) continue;
    terms.push({ words, continues: phrase === undefined && last.length >= SHORTEST_BEGINNING });
  }
  return terms;
}
