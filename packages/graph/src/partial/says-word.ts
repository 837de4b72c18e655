import type { SourcedClaim, WordAsked } from '@precedent/model';

/** Whether a claim has a word, whether it is certain or not. */
export function saysWord(
  { article, evidence }: Pick<SourcedClaim, 'article' | 'evidence'>,
  { pattern, ignoreCase, titles }: Omit<WordAsked, 'certain'>,
): boolean {
  const asWord = new RegExp(pattern, 'u');
  const texts = [...(titles ? [article.title] : []), ...evidence.map(({ quote }) => quote)];
  return texts.some((text) => asWord.test(ignoreCase ? text.toLowerCase() : text));
}
