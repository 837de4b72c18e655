import { expect, test } from 'vitest';
import type { ArticleRef } from '../article.ts';
import { sayArticle, sayOrigin } from './say-article.ts';

const article = (changes: Partial<ArticleRef>): ArticleRef => ({
  id: 'a1',
  kind: 'news',
  url: null,
  title: 'NATO appoints Rutte',
  publishedAt: '2024-06-27',
  source: 'AFP',
  ...changes,
});

test.each<[string, Partial<ArticleRef>]>([
  ['NATO appoints Rutte (AFP, 27 June 2024)', {}],
  ['NATO appoints Rutte (AFP, undated)', { publishedAt: null }],
  ['NATO appoints Rutte (27 June 2024)', { source: 'reports/nato.txt' }],
  ['NATO appoints Rutte (27 June 2024)', { source: 'standard input' }],
  ['NATO appoints Rutte (news.example, 27 June 2024)', { source: null, url: 'https://www.news.example/1' }],
  ['NATO appoints Rutte (Tribune / Herald, 27 June 2024)', { source: 'Tribune / Herald' }],
  ['a1 (AFP, 27 June 2024)', { title: '' }],
  ['ministers.csv', { kind: 'facts', title: 'ministers.csv', source: 'facts/ministers.csv' }],
])('an article is named as %s', (name, changes) => {
  expect(sayArticle(article(changes))).toBe(name);
});

test.each<[string, Partial<ArticleRef>]>([
  ['AFP, 27 June 2024', {}],
  ['AFP, undated', { publishedAt: null }],
  ['27 June 2024', { title: 'AFP' }],
  ['', { kind: 'facts', source: 'facts/ministers.csv', publishedAt: null }],
])('the origin of an article is "%s"', (origin, changes) => {
  expect(sayOrigin(article(changes))).toBe(origin);
});
