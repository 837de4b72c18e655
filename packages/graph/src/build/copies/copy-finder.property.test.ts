import type { Article } from '@precedent/model';
import { seeded } from '@precedent/model/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../order/steps.ts';
import { CopyFinder } from './copy-finder.ts';
import { findCopies } from './find-copies.ts';

/** Few, so that articles share paragraphs, some of them with many others. */
const PARAGRAPHS = Array.from({ length: 12 }, (_, paragraph) =>
  Array.from({ length: 40 }, (_, word) => `word${(paragraph * 40 + word * 7) % 997}`).join(' '),
);
const FOOTER = PARAGRAPHS[0]!;

function write(id: number, random: () => number): Article {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const text = Array.from({ length: 1 + random() * 4 }, () => pick(PARAGRAPHS));
  return {
    id: `${id}`,
    kind: random() < 0.05 ? 'facts' : 'news',
    url: null,
    title: '',
    text: [...text, ...(random() < 0.5 ? [FOOTER] : [])].join('\n\n'),
    publishedAt: random() < 0.3 ? null : `2024-01-${10 + Math.floor(random() * 20)}`,
    source: `Paper ${Math.floor(random() * 4)}`,
  };
}

const asReadings = (articles: readonly Article[]) => articles.map((article) => ({ article }));

test('copies that are looked for again after each change are those that are found from the start', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const random = seeded(seed);
      const finder = new CopyFinder();
      let articles = Array.from({ length: 40 }, (_, id) => write(id, random));
      for (let step = 0; step < 30; step += 1) {
        const kept = finish(finder.find(asReadings(articles)));
        expect([...kept]).toEqual([...findCopies(articles)]);
        found += kept.size;
        const kind = random();
        if (kind < 0.4) articles = [...articles, write(100 + step, random)];
        else if (kind < 0.7) articles = articles.filter(() => random() < 0.95);
        else if (kind < 0.9)
          articles = articles.map((article) =>
            random() < 0.05 ? write(Number(article.id), random) : article,
          );
        else articles = articles.slice().reverse();
      }
    }),
    { numRuns: 12 },
  );
  expect(found).toBeGreaterThan(300);
});

test('nothing is compared again if nothing has changed', () => {
  const random = seeded(3);
  const articles = Array.from({ length: 30 }, (_, id) => write(id, random));
  const finder = new CopyFinder();
  const first = finish(finder.find(asReadings(articles)));
  expect(first.size).toBeGreaterThan(0);
  expect(finish(finder.find(asReadings(articles.slice().reverse())))).toBe(first);
});

test('one more article costs a small part of what comparing all of them costs', () => {
  const random = seeded(4);
  const words = Array.from({ length: 5000 }, (_, at) => `term${at}`);
  const articles = Array.from({ length: 3001 }, (_, id) => ({
    ...write(id, random),
    kind: 'news' as const,
    text: Array.from({ length: 200 }, () => words[Math.floor(random() * words.length)]).join(' ') + FOOTER,
  }));
  const finder = new CopyFinder();
  const whole = timed(() => finish(finder.find(asReadings(articles.slice(1)))));
  const more = timed(() => finish(finder.find(asReadings(articles))));
  expect(more).toBeLessThan(whole / 5);
});

/** Of processor time. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user;
}
