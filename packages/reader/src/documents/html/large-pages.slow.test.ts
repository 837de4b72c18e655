import { PrecedentError } from '@precedent/model';
import { describe, expect, test } from 'vitest';
import { draftSentences } from '../../parse/draft-sentences.ts';
import { parseArticle } from '../parse-article.ts';

/** The longest takes seven seconds of processor time, and more on a busy machine. */
const TIMEOUT = 120_000;

const SENTENCE = 'Mark Rutte met Joe Biden.';

/** Broken or hostile pages with more of something than a function has room for as arguments, or a stack for calls. */
const PAGES = {
  'very many paragraphs': '<p>a</p>'.repeat(200_000),
  'very many line breaks': 'x<br>'.repeat(200_000),
  'very many quotation marks': `<p>a ${'‹'.repeat(500_000)}</p>`,
  'an attribute of 5 MB': `<p class="${'a'.repeat(5_000_000)}">${SENTENCE}</p>`,
  'a list of 5 million classes': `<p class="${'a '.repeat(2_500_000)}">${SENTENCE}</p>`,
};

describe.each(Object.entries(PAGES))('a page with %s', (_, page) => {
  test('is read or refused, and nothing breaks', { timeout: TIMEOUT }, () => {
    let text = '';
    try {
      ({ text } = parseArticle({ content: `<html><body>${page}</body></html>` }));
      draftSentences(text);
    } catch (error) {
      expect(error).toBeInstanceOf(PrecedentError);
    }
    if (page.includes(SENTENCE)) expect(text).toBe(SENTENCE);
  });
});
