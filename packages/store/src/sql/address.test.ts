import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

const address = (url: string | null, kind: 'news' | 'facts' = 'news') => addressOf({ kind, url });

test.each([
  'https://www.news.example/2024/rutte',
  'http://NEWS.example/2024/rutte/',
  'https://news.example:443/2024/rutte#comments',
])('%s is one address with the others', (url) => {
  expect(address(url)).toBe('news.example/2024/rutte');
});

test('parameters can tell stories apart', () => {
  expect(address('https://news.example/?id=1')).not.toBe(address('https://news.example/?id=2'));
});

test.each([[null], ['https://news.example/'], ['news/rutte.txt'], ['mailto:a@news.example']])(
  '%s does not tell which story it is',
  (url) => {
    expect(address(url)).toBeNull();
  },
);

test('facts files have no versions by address', () => {
  expect(address('https://news.example/facts.csv', 'facts')).toBeNull();
});
