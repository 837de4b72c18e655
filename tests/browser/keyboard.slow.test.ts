import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { addHarbourStory, CHAIRS, PLACES } from './places.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

/** Pressing Tab this often leaves every page. */
const PATIENCE = 200;
/** On a busy machine. */
const SOON = { timeout: 20_000 };

/** What has the focus, as a person would name it; null for the page itself. */
interface Focused {
  name: string;
  /** Whether it shows that it has the focus. */
  isMarked: boolean;
  /** Whether it is on screen. */
  isSeen: boolean;
}

/** What opens by a key: where, by which control, and what then has the focus; Escape leads back to the control. */
const OPENED: [string, string, { role: 'button' | 'link'; name: string | RegExp }, string][] = [
  ['the dialog to add articles', 'new', { role: 'button', name: 'Add article' }, 'textarea'],
  ['what can be saved', 'person/ada-moreau', { role: 'button', name: 'Save' }, 'input'],
  ['the export dialog', 'new', { role: 'button', name: 'Export' }, 'dialog, menu, select, a, button, input'],
  [
    'the form of a new claim',
    'article/harbour',
    { role: 'button', name: 'Add a claim' },
    'select, input, textarea, button, dialog',
  ],
  [
    'a part of a question',
    'ask?q=Who+supported+Ada+Moreau%3F',
    { role: 'button', name: /^relation .*, change$/ },
    'select',
  ],
];

reportMissingChromium('the page by keyboard');

describe.skipIf(!hasChromium)('the page by keyboard', { timeout: 90_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    const reference = await loadReference();
    const { reading } = readFactsFile({ file: 'chairs.csv', content: CHAIRS }, reference);
    site = await startSite([HARBOUR, reading], reference, () => Promise.reject(new Error('nothing is read')));
    await addHarbourStory(site);
  }, 120_000);
  afterAll(() => site?.close());
  afterEach(async () => {
    await page?.context().close();
    site.complaints.splice(0);
  });

  test.each(PLACES)(
    'Tab goes through %s once, and everything that it reaches is seen to have the focus',
    async (_, path, sign) => {
      page = await site.open(path, { reducedMotion: 'reduce' });
      await page.locator(sign).first().waitFor();
      const reached = await tabThrough(page);
      expect(reached.length).toBeGreaterThan(3);
      expect(reached.length).toBeLessThan(PATIENCE);
      expect(reached.filter(({ name }) => name === '')).toEqual([]);
      expect(reached.filter(({ isMarked, isSeen }) => !isMarked || !isSeen)).toEqual([]);
    },
  );

  test.each(PLACES)(
    'what can be clicked in %s is at least 24 pixels high and wide',
    async (_, path, sign) => {
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 360, height: 740 },
      ]) {
        page = await site.open(path, { reducedMotion: 'reduce', viewport });
        await page.locator(sign).first().waitFor();
        expect({ viewport, small: await smallTargets(page) }).toEqual({ viewport, small: [] });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          viewport.width,
        );
        await page.context().close();
      }
    },
  );

  test.each(OPENED)(
    '%s opens by Enter and takes the focus, and Escape leads back',
    async (_, path, { role, name }, inside) => {
      page = await site.open(path, { reducedMotion: 'reduce' });
      const opener = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
      await opener.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => focusMatches(page, inside), SOON).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => opener.evaluate((element) => element.matches(':focus')), SOON).toBe(true);
    },
  );

  test('a link followed by Enter gives the focus to the title of what opened', async () => {
    page = await site.open('offices', { reducedMotion: 'reduce' });
    await page.getByRole('main').getByRole('link', { name: 'Chairman' }).focus();
    await page.keyboard.press('Enter');
    const title = page.getByRole('heading', { level: 1, name: 'Chairman of the Harbour League' });
    await title.waitFor();
    await expect.poll(() => title.evaluate((element) => element.matches(':focus')), SOON).toBe(true);
  });

  test('the browser may zoom the page', async () => {
    page = await site.open('', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const content = await page.locator('meta[name=viewport]').getAttribute('content');
    expect(content).toContain('width=device-width');
    expect(content).not.toMatch(/user-scalable=no|maximum-scale/);
  });
});

/** Presses Tab until the focus leaves the page, and lists what had it. */
async function tabThrough(page: Page): Promise<Focused[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const reached: Focused[] = [];
  for (let press = 0; press < PATIENCE; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(readFocus);
    if (focused === null) break;
    reached.push(focused);
  }
  return reached;
}

function readFocus(): Focused | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element === null || element === document.body) return null;
  const { width, height, bottom, top } = element.getBoundingClientRect();
  // A bar on an axis is marked by its row, a file input by its label; the parts of a date field are marked by the browser.
  const parts = [element, element.closest('label'), element.querySelector('.row')];
  const isMarked = parts.some((part) => {
    if (part === null) return false;
    const { outlineStyle, boxShadow, stroke } = getComputedStyle(part);
    return outlineStyle !== 'none' || boxShadow !== 'none' || (part.matches('.row') && stroke !== 'none');
  });
  return {
    name: `${element.localName}: ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 60) ?? ''}`,
    isMarked: isMarked || element.matches('input[type=date]'),
    isSeen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
  };
}

function focusMatches(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.matches(wanted) ?? false;
  }, selector);
}

/** Controls that are smaller than 24 pixels; links within a sentence may be (WCAG 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const look = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (!element.matches('a[href], button, input, select, textarea, summary')) continue;
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        const style = getComputedStyle(element);
        const isInSentence = element.matches('a') && style.display === 'inline';
        if (width === 0 || isInSentence || style.position === 'absolute') continue;
        if (Math.round(width) < 24 || Math.round(height) < 24)
          found.push(
            `${element.localName} “${element.textContent?.trim().slice(0, 40)}”: ${Math.round(width)} × ${Math.round(height)}`,
          );
      }
    };
    look(document);
    return found;
  });
}
