import { describe, expect, test } from 'vitest';
import { parseArticle } from './parse-article.ts';
import { readArticleLines } from './parse-article-lines.ts';

const TEXT = 'Mark Rutte met Joe Biden.';

/** Every way to give an article an address. */
const WAYS: Record<string, (url: string) => { url: string | null; source: string | null }> = {
  'as an option': (url) => parseArticle({ content: TEXT, url }),
  'in front matter': (url) => parseArticle({ content: `---\nurl: ${url}\n---\n${TEXT}`, format: 'markdown' }),
  'in a line of JSON': (url) => {
    const [line] = [...readArticleLines(JSON.stringify({ text: TEXT, url }), 'news.jsonl')];
    if (!line || 'error' in line) throw new Error('the line is an article');
    return line.article;
  },
};

describe.each(Object.entries(WAYS))('an address given %s', (_, parse) => {
  test('is kept if a browser may open it', () => {
    expect(parse('https://news.example/1')).toMatchObject({ url: 'https://news.example/1', source: null });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'urn:isbn:0451450523'])(
    'is text if it is %s',
    (url) => {
      expect(parse(url)).toMatchObject({ url: null, source: url });
    },
  );
});

test('the address that a page gives for itself is left out if a browser should not open it', () => {
  const page = `<html><head><link rel="canonical" href="httpx://news.example"></head><body><p>${TEXT}</p></body></html>`;
  expect(parseArticle({ content: page }).url).toBeNull();
});

test('the title on a line of JSON has no control characters and stays on one line', () => {
  const line = JSON.stringify({ text: TEXT, title: '\u001b[2JRutte\n\u202emet' });
  const [read] = [...readArticleLines(line, 'news.jsonl')];
  expect(read).toMatchObject({ article: { title: '[2JRutte met' } });
});
