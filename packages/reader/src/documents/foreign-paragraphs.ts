import { foreignLanguage } from '../english/writing/language.ts';
import { straighten } from '../english/writing/tokens.ts';
import { paragraphsOf } from './paragraphs.ts';

/** The paragraphs of a text that aren't English. */
export interface ForeignParagraphs {
  /** The language of each paragraph, as worded in messages; null for English. */
  languages: (string | null)[];
  /** Those languages, each once, in the order of the number of their paragraphs. */
  found: string[];
}

/**
 * The languages of a text's paragraphs. A paragraph too short to judge, such as a heading or a line of a quote,
 * counts as the language of the one before it, or after it at the beginning of the text. If all are too short,
 * the text is judged as a whole.
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
