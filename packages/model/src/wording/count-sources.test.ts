import { expect, test } from 'vitest';
import { countSources, type OfSource, sayCarried, saySources } from './count-sources.ts';

const wire = 'Ana Lima will take over from Ben Okri on 1 October, the ministry said.';

function claim(source: string | null, quote: string, copyOf?: string): OfSource {
  return {
    source: null,
    evidence: [{ start: 0, end: quote.length, quote }],
    article: { id: `${source}: ${quote}`, kind: 'news', url: null, title: '', publishedAt: null, source },
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}

test('publishers are sources', () => {
  const claims = [claim('Courier', 'a'), claim('Herald', 'b'), claim('Courier', 'c')];
  expect(countSources(claims)).toEqual({ sources: 2, outlets: 2 });
  expect(saySources(claims)).toBe('2 sources');
  expect(sayCarried(claims)).toBeNull();
});

test('an article without a publisher is a source of its own', () => {
  expect(countSources([claim(null, 'a'), claim(null, 'b')]).sources).toBe(2);
});

test('the site of an article is its publisher if it names none', () => {
  const on = (url: string, quote: string): OfSource => {
    const bare = claim(null, quote);
    return { ...bare, article: { ...bare.article, url } };
  };
  const claims = [on('https://www.courier.example/1', 'a'), on('https://courier.example/2', 'b')];
  expect(countSources(claims).sources).toBe(1);
});

test('copies of one article are one source, carried by several outlets', () => {
  const original = claim('Courier', 'a');
  const claims = [
    original,
    claim('Herald', 'b', original.article.id),
    claim('Post', 'c', original.article.id),
  ];
  expect(countSources(claims)).toEqual({ sources: 1, outlets: 3 });
  expect(saySources(claims)).toBe('1 source, carried by 3 outlets');
  expect(sayCarried(claims)).toBe('1 source, carried by 3 outlets');
});

test('of the first claims of many, it is said what these come from', () => {
  const original = claim('Courier', 'a');
  const copy = claim('Herald', 'b', original.article.id);
  expect(sayCarried([original, copy], 7)).toBe('1 source, carried by 2 outlets (first 2 of 9 claims)');
});

test('copies count once even if the article that they are copies of says nothing of it', () => {
  expect(countSources([claim('Herald', 'b', 'a'), claim('Post', 'c', 'a')]).sources).toBe(1);
});

test('a copy does not hide a source of its own', () => {
  const original = claim('Courier', 'a');
  const claims = [original, claim('Herald', 'b', original.article.id), claim('Post', 'c')];
  expect(saySources(claims)).toBe('2 sources, carried by 3 outlets');
});

test('papers that print the same sentence of an agency are one source', () => {
  expect(countSources([claim('Courier', wire), claim('Herald', wire.toUpperCase())]).sources).toBe(1);
});

test('a sentence that two papers may write by chance is no sign of an agency', () => {
  expect(countSources([claim('Courier', 'He resigned.'), claim('Herald', 'He resigned.')]).sources).toBe(2);
});
