import { describe, expect, it } from 'vitest';
import { parseArticleLines, readArticleLines } from './parse-article-lines.ts';

describe('parseArticleLines', () => {
  it('reads one article on each line and skips blank lines', () => {
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
        source: null,
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

  it('keeps only the day of a date with a time', () => {
    for (const date of ['2024-06-27T23:30:00-04:00', '2024-06-27T10:00:00.000Z', '2024-06-27 10:00'])
      expect(parseArticleLines(JSON.stringify({ date, text: 'He agreed.' }), 'x')[0]!.publishedAt).toBe(
        '2024-06-27',
      );
  });

  it('treats empty and null fields as missing', () => {
    const jsonl = '{"date": "", "url": null, "title": "", "text": "He agreed."}';
    expect(parseArticleLines(jsonl, 'x')[0]).toMatchObject({
      publishedAt: null,
      url: null,
      title: 'He agreed.',
    });
  });

  for (const [name, line, message] of [
    ['is not JSON', '{"text": ', 'news.jsonl, line 2 is not JSON'],
    ['lacks a text', '{"title": "x"}', 'news.jsonl, line 2 is not an article'],
    ['has an empty text', '{"text": " "}', 'news.jsonl, line 2 has no text'],
    ['has an invalid date', '{"text": "x", "date": "yesterday"}', 'news.jsonl, line 2 is not an article'],
  ] as const)
    it(`names the file and line number of a line that ${name}`, () => {
      expect(() => parseArticleLines(`{"text": "He agreed."}\n${line}\n`, 'news.jsonl')).toThrow(message);
    });
});

describe('readArticleLines', () => {
  const read = (...lines: unknown[]) =>
    readArticleLines(
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
      'news.jsonl',
    ).map((line) => ('error' in line ? `${line.error.code}: ${line.error.message}` : line.article.text));

  it('reads every line that is an article, and reports the number of every other line, in order', () => {
    expect(read({ text: 'One.' }, '{"text": ', '', { title: 'x' }, { text: 'Two.' })).toEqual([
      'One.',
      'invalid_input: news.jsonl, line 2 is not JSON',
      'invalid_input: news.jsonl, line 4 is not an article: text: expected string, received undefined',
      'Two.',
    ]);
  });

  it('reads the other lines if one is too long', () => {
    const [long, short] = read({ text: 'a'.repeat(1_000_001) }, { text: 'Two.' });
    expect([long, short]).toEqual([
      expect.stringContaining('news.jsonl, line 1 has 1000001 characters'),
      'Two.',
    ]);
  });

  it('rejects a line with the id of an earlier line but another text or date', () => {
    const one = { id: 'a', date: '2024-06-27', text: 'One.' };
    expect(read(one, one, { ...one, text: 'Two.' }, { ...one, date: '2024-06-28' })).toEqual([
      'One.',
      'One.',
      'invalid_input: news.jsonl, line 3 has the same id "a" as line 1, but is a different article',
      'invalid_input: news.jsonl, line 4 has the same id "a" as line 1, but is a different article',
    ]);
  });

  it('reads an array, and reports what is not an article by its number', () => {
    const one = { id: 'a', text: 'One.' };
    expect(
      read(JSON.stringify([one, { title: 'x' }, { id: 'a', text: 'Two.' }, { text: 'Three.' }], null, 2)),
    ).toEqual([
      'One.',
      'invalid_input: news.jsonl, article 2 is not an article: text: expected string, received undefined',
      'invalid_input: news.jsonl, article 3 has the same id "a" as article 1, but is a different article',
      'Three.',
    ]);
    expect(read('[{"text": "One."}]')).toEqual(['One.']);
    expect(() => read('[]')).toThrow('news.jsonl has no articles');
  });

  it('reads one object on several lines', () => {
    expect(read(JSON.stringify({ text: 'One.' }, null, 2))).toEqual(['One.']);
  });

  it('rejects a file without any article, with one error', () => {
    expect(() => read('[', '{', '}')).toThrow(
      'news.jsonl, line 1 is not JSON; none of the 3 lines is an article',
    );
    expect(() => read('', ' ')).toThrow('news.jsonl has no articles');
  });
});
