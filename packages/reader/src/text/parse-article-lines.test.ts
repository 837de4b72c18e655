import { describe, expect, it } from 'vitest';
import { parseArticleLines } from './parse-article-lines.ts';

describe('parseArticleLines', () => {
  it('takes one article a line and passes over blank lines', () => {
    const jsonl =
      '{"id": "a1", "date": "2024-06-27", "title": "Rutte", "text": "NATO named Rutte."}\n\n{"text": "He agreed."}\r\n';
    expect(parseArticleLines(jsonl, 'news.jsonl')).toEqual([
      {
        id: 'a1',
        kind: 'news',
        url: null,
        title: 'Rutte',
        text: 'NATO named Rutte.',
        publishedAt: '2024-06-27',
        source: 'news.jsonl',
      },
      expect.objectContaining({
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        title: 'He agreed.',
        publishedAt: null,
      }),
    ]);
  });

  it('stores the text exactly as given', () => {
    const text = '  Rutte\u200f  met\r\nBiden. ';
    expect(parseArticleLines(JSON.stringify({ text }), 'x')[0]!.text).toBe(text);
  });

  it('takes empty and null fields as not given', () => {
    const jsonl = '{"date": "", "url": null, "title": "", "text": "He agreed."}';
    expect(parseArticleLines(jsonl, 'x')[0]).toMatchObject({
      publishedAt: null,
      url: null,
      title: 'He agreed.',
    });
  });

  for (const [name, line, message] of [
    ['is no JSON', '{"text": ', 'news.jsonl, line 2 is not JSON'],
    ['lacks a text', '{"title": "x"}', 'news.jsonl, line 2 is not an article'],
    ['has an empty text', '{"text": " "}', 'news.jsonl, line 2 has no text'],
    ['has a date that is none', '{"text": "x", "date": "yesterday"}', 'news.jsonl, line 2 is not an article'],
  ] as const)
    it(`names file and line of a line that ${name}`, () => {
      expect(() => parseArticleLines(`{"text": "He agreed."}\n${line}\n`, 'news.jsonl')).toThrow(message);
    });
});
