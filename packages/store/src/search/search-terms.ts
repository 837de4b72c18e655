import { foldedWords } from './fold-text.ts';

/** Words that stand together; of a word that was not quoted, its continuations are meant too. */
export interface SearchTerm {
  /** Folded, never empty. */
  words: string[];
  /** Whether the last word may go on. */
  continues: boolean;
}

/** One letter begins too many words to be meant as their beginning. */
const SHORTEST_BEGINNING = 2;

/** What a person types: words, and `"words in quotes"`. No character of it has another meaning. */
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
