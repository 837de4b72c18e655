import type { Article } from '@precedent/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankArticles } from './rank-articles.ts';
import { parseSearch } from './search-terms.ts';

function articleOf(title: string, text: string): Article {
  return { id: title, kind: 'news', url: null, title, text, publishedAt: null, source: null };
}

function hitsOf(search: string, ...articles: Article[]) {
  const candidates = articles.map((article, number) => ({ number, article }));
  return rankArticles(candidates, parseSearch(search), 10);
}

/** The snippet with its matches in brackets. */
function marked(search: string, text: string): string {
  const [hit] = hitsOf(search, articleOf('', text));
  let shown = hit!.snippet;
  for (const { start, end } of [...hit!.matches].reverse())
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  return shown;
}

test('a match in the title counts more than several in the text, and many count more than one', () => {
  const articles = [
    articleOf('a', 'Rutte. Nothing else happened.'),
    articleOf('b', 'Rutte met Rutte and Rutte. Nothing.'),
    articleOf('Rutte', 'Rutte. Nothing else happened here.'),
  ];
  expect(hitsOf('rutte', ...articles).map((hit) => hit.article.title)).toEqual(['Rutte', 'b', 'a']);
});

test('of equally good matches, the article added last comes first', () => {
  const hits = hitsOf('met', articleOf('a', 'They met.'), articleOf('b', 'They met.'));
  expect(hits.map((hit) => hit.article.title)).toEqual(['b', 'a']);
});

test('longer words are marked as a whole, and phrases across punctuation', () => {
  expect(marked('sanction', 'Sanctions were sanctioned; unsanctioned.')).toBe(
    '[Sanctions] were [sanctioned]; unsanctioned.',
  );
  expect(marked('"prime minister" dutch', 'The Dutch prime – minister, a minister.')).toBe(
    'The [Dutch] [prime – minister], a minister.',
  );
  expect(marked('x', 'x xy')).toBe('[x] xy');
});

test('a long text is cut to the part with most of the words', () => {
  const text = `Rutte spoke. ${'Nothing happened then. '.repeat(60)}Rutte met Orbán in Kyiv. ${'So it went. '.repeat(60)}`;
  const snippet = marked('rutte orban kyiv', text);
  expect(snippet).toMatch(/^….*\[Rutte\] met \[Orbán\] in \[Kyiv\]\..*…$/);
  expect(snippet.length).toBeLessThan(260);
});

test('matches are inside the snippet, in order, and contain the search words, whatever the text', () => {
  const words = fc.constantFrom('rutte', 'Orbán', 'Orba\u0301n', 'x', '💡', '–', 'ß', '\n');
  const text = fc.array(words, { maxLength: 200 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.constantFrom('orban', '"rutte orban"', 'x rutte'), (value, search) => {
      const [hit] = hitsOf(search, articleOf('', value));
      let last = 0;
      for (const { start, end } of hit!.matches) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(hit!.snippet.slice(start, end)).toMatch(/^(rutte|x|Orb)/);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(hit!.snippet.length);
    }),
  );
});
