import type { ArticleRef } from '@precedent/model';
import { expect, test } from 'vitest';
import { citeArticle, citeRow, nameArticle } from './cite-source.ts';

const article: ArticleRef = {
  id: 'a',
  kind: 'news',
  url: null,
  title: 'A summit',
  publishedAt: '2024-06-27',
  source: 'AFP',
};

test.each([
  [
    'The White House, 1 October 2024: https://example.org/a/b',
    'The White House, 1 October 2024',
    'https://example.org/a/b',
  ],
  ['Almanac', 'Almanac', null],
  ['https://www.example.org/list.', 'example.org', 'https://www.example.org/list'],
  [
    'Wikidata, as of 2022-07-06 (https://example.org/x)',
    'Wikidata, as of 6 July 2022',
    'https://example.org/x',
  ],
  [
    'NATO, 6 October 1999: https://example.org/a; start: https://example.org/b',
    'NATO, 6 October 1999',
    'https://example.org/a',
  ],
  ['Wikidata: https://example.org/x in a list at 3a5ec', 'Wikidata', 'https://example.org/x'],
  ['https://www.example.org/list at 3a5ec, executive.yaml', 'example.org', 'https://www.example.org/list'],
  ['Munzinger: A. Casardi (deputy): https://example.org/a', 'Munzinger: A. Casardi', 'https://example.org/a'],
  ['javascript:alert(1)', 'javascript:alert(1)', null],
])('the row source %s is cited as %s', (source, text, url) => {
  expect(citeRow(source)).toEqual({ text, url });
});

test('an article is cited by publisher and date, or by its headline', () => {
  expect(citeArticle(article)).toBe('AFP, 27 June 2024');
  expect(citeArticle({ ...article, source: null, publishedAt: null })).toBe('“A summit”');
  const title = 'Ministers of all member countries meet in the capital …';
  expect(citeArticle({ ...article, source: null, title })).toBe(
    '“Ministers of all member countries meet…”, 27 June 2024',
  );
});

test('a facts file is named by what it is about, never by its path', () => {
  expect(nameArticle({ kind: 'facts', title: '/home/ann/nato-secretaries-general.csv' })).toBe(
    'Curated facts: nato secretaries general',
  );
});
