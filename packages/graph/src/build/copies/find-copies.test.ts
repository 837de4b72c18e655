import type { Article } from '@precedent/model';
import { seeded } from '@precedent/model/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCopies } from './find-copies.ts';
import { signArticle } from './sign-article.ts';

const random = seeded(1);
const words = Array.from({ length: 2000 }, (_, at) => `word${at}`);

/** A text of words in random order, in paragraphs of 50. */
function write(paragraphs: number): string[] {
  return Array.from({ length: paragraphs }, () =>
    Array.from({ length: 50 }, () => words[Math.floor(random() * words.length)]).join(' '),
  );
}

function articleOf(id: string, text: readonly string[], changes: Partial<Article> = {}): Article {
  const article: Article = {
    id,
    kind: 'news',
    url: null,
    title: '',
    text: text.join('\n\n'),
    publishedAt: null,
    source: id,
  };
  return { ...article, ...changes };
}

const find = (...articles: Article[]) => Object.fromEntries(findCopies(articles));

const wire = write(8);

test('a copy is recognised under another headline, in other letters, with a credit', () => {
  const copy = ['ANOTHER HEADLINE', ...wire.map((text) => text.toUpperCase()), 'Reporting by an agency.'];
  expect(find(articleOf('a', wire), articleOf('b', copy))).toEqual({ b: 'a' });
});

test('a copy is recognised if it is cut to half, or if half as much is added', () => {
  expect(find(articleOf('a', wire), articleOf('b', wire.slice(0, 4)))).toEqual({ b: 'a' });
  expect(find(articleOf('a', wire), articleOf('b', [...write(2), ...wire, ...write(2)]))).toEqual({ b: 'a' });
});

test('two texts that share one paragraph in eight are not copies', () => {
  expect(find(articleOf('a', wire), articleOf('b', [...write(7), wire[3]!]))).toEqual({});
});

test('a summary is no copy of the short articles in it', () => {
  const briefs = write(6);
  const articles = briefs.map((text, at) => articleOf(`brief ${at}`, [text]));
  expect(find(...articles, articleOf('summary', briefs))).toEqual({});
});

test('articles of one publisher are copies only if nearly all of the text is the same', () => {
  const at = { source: 'Courier' };
  const half = [...wire.slice(0, 4), ...write(4)];
  expect(find(articleOf('a', wire, at), articleOf('b', half, at))).toEqual({});
  expect(find(articleOf('a', wire), articleOf('b', half))).toEqual({ b: 'a' });
  expect(find(articleOf('a', wire, at), articleOf('b', wire, at))).toEqual({ b: 'a' });
});

test('versions of a growing story are copies of the first, even if the last has little of it', () => {
  const [first, second, third] = [wire.slice(0, 4), wire.slice(2, 6), wire.slice(4, 8)];
  expect(find(articleOf('a', first), articleOf('b', second), articleOf('c', third))).toEqual({
    b: 'a',
    c: 'a',
  });
});

test('the earliest is the one that the others are copies of; undated ones come last', () => {
  const articles = [
    articleOf('a', wire),
    articleOf('b', wire, { publishedAt: '2024-06-28' }),
    articleOf('c', wire, { publishedAt: '2024-06' }),
  ];
  expect(find(...articles)).toEqual({ a: 'c', b: 'c' });
});

test('a text of a few words is a copy of nothing', () => {
  const short = ['He resigned on Friday, officials said.'];
  expect(find(articleOf('a', short), articleOf('b', short), articleOf('c', []), articleOf('d', []))).toEqual(
    {},
  );
});

test('a text in another script is compared as well', () => {
  const text = Array.from({ length: 60 }, (_, at) => `слово${(at * 7) % 60}`);
  expect(find(articleOf('a', [text.join(' ')]), articleOf('b', [text.slice(0, 40).join(', ')]))).toEqual({
    b: 'a',
  });
});

test('the order of the articles makes no difference', () => {
  const bodies = [wire, wire.slice(0, 4), [...wire.slice(4), ...write(3)], write(5), write(5)];
  const articles = bodies.flatMap((text, at) => [
    articleOf(`${at}`, text, { publishedAt: at % 2 === 0 ? '2024-01-01' : null }),
    articleOf(`${at} again`, text),
  ]);
  const expected = find(...articles);
  expect(Object.keys(expected)).toHaveLength(7);
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
      expect(find(...shuffled)).toEqual(expected);
    }),
  );
});

test('a sentence that all articles share does not make the work quadratic', () => {
  const footer = write(1);
  const articles = Array.from({ length: 3000 }, (_, at) => articleOf(`${at}`, [...write(3), ...footer]));
  for (const article of articles) signArticle(article);
  const started = process.cpuUsage();
  expect(findCopies(articles).size).toBe(0);
  // 4.5 million pairs would take many times as long.
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
});
