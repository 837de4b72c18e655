import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { addHarbourStory, CHAIRS, PLACES } from './places.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

reportMissingChromium('the page for everyone');

describe.skipIf(!hasChromium)('the page for everyone', { timeout: 90_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    const reference = await loadReference();
    const { reading } = readFactsFile({ file: 'chairs.csv', content: CHAIRS }, reference);
    site = await startSite([HARBOUR, reading], reference, () =>
      Promise.reject(new Error('no reader needed')),
    );
    await addHarbourStory(site);
  }, 120_000);
  afterAll(() => site?.close());
  afterEach(async () => {
    await page?.context().close();
    // The browser reports an address that leads nowhere, as it should.
    expect(site.complaints.splice(0).filter((text) => !text.includes('404'))).toEqual([]);
  });

  async function open(path: string, sign: string, options: Parameters<Site['open']>[1]): Promise<void> {
    page = await site.open(path, { reducedMotion: 'reduce', ...options });
    await page.locator(sign).first().waitFor();
    // A place loads its own script: the title of what a step shows may come after the step's sign.
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  test.each(PLACES)('%s has no violations of WCAG 2.2 AA, in light and dark', async (_, path, sign) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await open(path, sign, { colorScheme });
      expect({ colorScheme, found: await violations(page) }).toEqual({ colorScheme, found: [] });
      await page.context().close();
    }
  });

  test.each(PLACES)('%s is not wider than a narrow phone, and has one title', async (_, path, sign) => {
    await open(path, sign, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  test.each(STATES)(
    '%s has no violations of WCAG 2.2 AA, in light and dark and on a phone',
    async (_, path, show) => {
      const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
      for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, phone] as const) {
        page = await site.open(await path(site), { reducedMotion: 'reduce', ...options });
        await show(page);
        expect({ options, found: await violations(page) }).toEqual({ options, found: [] });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          page.viewportSize()!.width,
        );
        await page.context().close();
      }
    },
  );

  test('the form to log in and an empty archive have no violations either', async () => {
    const reference = await loadReference();
    const reader = () => Promise.reject(new Error('no reader needed'));
    const locked = await startSite([], reference, reader, ':memory:', TOKENS);
    const empty = await startSite([], reference, reader);
    try {
      for (const colorScheme of ['light', 'dark'] as const)
        for (const [other, title] of [
          [locked, 'Log in'],
          [empty, 'No articles yet'],
        ] as const) {
          page = await other.open('', { colorScheme, reducedMotion: 'reduce' });
          await page.getByRole('heading', { name: title }).waitFor();
          expect({ title, colorScheme, found: await violations(page) }).toEqual({
            title,
            colorScheme,
            found: [],
          });
          await page.context().close();
        }
    } finally {
      await locked.close();
      await empty.close();
    }
  });
});

const TOKENS = { write: 'a token that may write', read: 'a token that may read' };

/** What opens on a place: how it is called, where it is, and what shows it. */
const STATES: [string, (site: Site) => Promise<string>, (page: Page) => Promise<void>][] = [
  ['a claim', claimPath, (page) => page.getByRole('button', { name: 'Edit' }).first().waitFor()],
  [
    'the form of a claim',
    claimPath,
    async (page) => {
      await page.getByRole('button', { name: 'Edit' }).first().click();
      await page.getByRole('dialog').getByLabel('Relation').waitFor();
    },
  ],
  [
    'the form of a new claim',
    async () => 'article/harbour',
    async (page) => {
      await page.getByRole('button', { name: 'Add a claim' }).click();
      await page.getByRole('dialog').getByLabel('Relation').waitFor();
    },
  ],
  [
    'the dialog to add articles',
    async () => 'new',
    async (page) => {
      await page.getByRole('button', { name: 'Add article' }).click();
      await page.getByRole('dialog').getByRole('heading', { name: 'Add articles' }).waitFor();
    },
  ],
  [
    'a part of a question that is changed',
    async () => 'ask?q=Who+supported+Ada+Moreau%3F',
    async (page) => {
      await page.getByRole('button', { name: /^relation .*, change$/ }).click();
      await page.getByRole('combobox', { name: 'relation' }).waitFor();
    },
  ],
  [
    'what can be saved',
    async () => 'person/ada-moreau',
    async (page) => {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: 'Save view' }).waitFor();
    },
  ],
  [
    'the explorer with a selected entity',
    async () => 'explore?entity=person/ada-moreau',
    (page) => page.getByRole('link', { name: 'Open its page' }).waitFor(),
  ],
  [
    'the explorer with its filters and its table',
    async () => 'explore',
    async (page) => {
      await page.getByRole('button', { name: 'Filters' }).click();
      await page.getByRole('button', { name: 'Table' }).click();
      await page.getByRole('table', { name: /^Facts/ }).waitFor();
    },
  ],
  [
    'the table of a dossier',
    async () => 'person/ada-moreau',
    async (page) => {
      await page.getByText('As a table').click();
      await page.getByRole('table').waitFor();
    },
  ],
];

/** The first claim that an article makes. */
async function claimPath({ url }: Site): Promise<string> {
  const { facts } = await (await fetch(`${url}/api/articles/harbour/facts`)).json();
  return `claim/${facts[0].id.split('/').map(encodeURIComponent).join('/')}`;
}

/** What axe finds, as the rule and the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values: tags },
      }),
    TAGS,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
}
