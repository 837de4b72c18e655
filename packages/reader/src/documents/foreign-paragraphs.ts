import { foreignLanguage } from '../english/writing/language.ts';
import { straighten } from '../english/writing/tokens.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Which paragraphs of a text are not English. */
export interface ForeignParagraphs {
  /** By the number of the paragraph: its language, in words for a message; null for English. */
  languages: (string | null)[];
  /** Those languages, each once, the one with most paragraphs first. */
  found: string[];
}

/**
 * The languages of a text's paragraphs. One too short to tell, a heading or a line of a quote, goes
 * with the one before it, the first ones with the one after; a text of nothing else is judged whole.
 */
export function findForeignParagraphs(text: string): ForeignParagraphs {
  const spans = paragraphsOf(straighten(text));
  const judged = spans.map(({ start, end }) => foreignLanguage(text.slice(start, end)));
  let current = judged.find((language) => language !== undefined) ?? foreignLanguage(text) ?? null;
  const languages = judged.map((language) => {
    current = language === undefined ? current : language;
    return current;
  });
  const counts = new Map<string, number>();
  for (const language of languages) if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  const found = [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
  return { languages, found };
}
