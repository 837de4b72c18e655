import type { ReactiveControllerHost } from 'lit';
import { expect, test } from 'vitest';
import { LoadingPages } from './loading-pages.ts';

interface Page {
  items: string[];
  next: string | null;
}

/** A list of six items in pages of two, whose items have the name of the key. */
function pagesOfSix() {
  const asked: [string, string | null][] = [];
  const host = { addController: () => {}, requestUpdate: () => {} } as unknown as ReactiveControllerHost;
  const load = async (key: string, cursor: string | null) => {
    asked.push([key, cursor]);
    const from = Number(cursor ?? 0);
    const items = [from, from + 1].map((at) => `${key}${at}`);
    return { ok: true as const, value: { items, next: from + 2 < 6 ? `${from + 2}` : null } };
  };
  const unite = (before: Page, next: Page) => ({ ...next, items: [...before.items, ...next.items] });
  const pages = new LoadingPages<string, Page>(host, load, unite);
  const items = () => (pages.loaded.state === 'ready' ? pages.loaded.value.items : []);
  return { pages, items, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('pages are shown one below the other, until there are no more', async () => {
  const { pages, items, asked } = pagesOfSix();
  pages.ask('a', 0);
  await settled();
  expect(items()).toEqual(['a0', 'a1']);
  for (let turn = 0; turn < 4; turn += 1) await pages.loadNext();
  expect(items()).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5']);
  expect(asked).toHaveLength(3);
});

test('a page that is asked for twice is shown once', async () => {
  const { pages, items } = pagesOfSix();
  pages.ask('a', 0);
  await settled();
  await Promise.all([pages.loadNext(), pages.loadNext()]);
  expect(items()).toEqual(['a0', 'a1', 'a2', 'a3']);
});

test('another list, or a change of the archive, begins again with the first page', async () => {
  const { pages, items } = pagesOfSix();
  pages.ask('a', 0);
  await settled();
  await pages.loadNext();
  pages.ask('a', 1);
  await settled();
  expect(items()).toEqual(['a0', 'a1']);
  const late = pages.loadNext();
  pages.ask('b', 1);
  await late;
  await settled();
  expect(items()).toEqual(['b0', 'b1']);
});
