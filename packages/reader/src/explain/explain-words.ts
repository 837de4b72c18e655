import type { Article } from '@precedent/model';
import type { Sentence, TokenRange } from '../parse/document.ts';
import type { WordExplanation, Words } from './explanation.ts';

/** The words of a sentence, numbered as in CoNLL-U. */
export function explainWords({ tokens, namedEntities }: Sentence): WordExplanation[] {
  return tokens.map(({ text, lemma, upos, xpos, head, deprel }, at) => ({
    number: at + 1,
    text,
    lemma,
    upos,
    xpos,
    head: head + 1,
    deprel,
    label: namedEntities.find(({ start, end }) => start <= at && at < end)?.label ?? null,
  }));
}

/** Some words of a sentence, as written in the article. */
export function wordsOf(article: Article, { tokens }: Sentence, { start, end }: TokenRange): Words {
  const text = article.text.slice(tokens[start]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ');
  return { text, first: start + 1, last: end };
}
