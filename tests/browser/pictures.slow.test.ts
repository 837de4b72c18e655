import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { comparePictures, describeRendering, takePicture } from './compare-pictures.ts';
import { addHarbourStory, CHAIRS, PLACES } from './places.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

/** `npm run pictures` takes the reference pictures anew instead of comparing with them: look at them before you commit. */
const RENEW = process.env.PRECEDENT_NEW_PICTURES === 'true';
const FOLDER = new URL('pictures/', import.meta.url);
const RENDERING = new URL('rendering.json', FOLDER);
const SCHEMES = ['light', 'dark'] as const;
/** The share of pixels that may differ. A word that changes is more. */
const TOLERANCE = 0.002;
/** What the page takes for today: the year of its articles. */
const TODAY = '2031-04-20T12:00:00Z';
const SHOWN = [
  'the front page',
  'a person',
  'an institution',
  'an office',
  'an article',
  'an answer',
  'two things',
  'what is disputed',
  'the explorer',
  'a story',
];

/** Those with a graph on the first screen. */
const DRAWN = ['a person', 'an institution', 'the explorer'];

reportMissingChromium('pictures of the main views');

describe.skipIf(!hasChromium)('pictures of the main views', { timeout: 120_000 }, () => {
  let site: Site;
  let page: Page;
  /** Why the pictures can't be compared here; empty if they can. */
  let incomparable = '';

  beforeAll(async () => {
    const reference = await loadReference();
    const { reading } = readFactsFile({ file: 'chairs.csv', content: CHAIRS }, reference);
    site = await startSite([HARBOUR, reading], reference, () =>
      Promise.reject(new Error('no reader needed')),
    );
    await addHarbourStory(site);
    // Half the size keeps the repository small.
    const options = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.5 };
    page = await site.open('', { ...options, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' });
    await page.clock.setFixedTime(TODAY);
    const rendering = await describeRendering(page);
    if (RENEW) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(RENDERING, `${JSON.stringify(rendering, null, 2)}\n`);
    } else incomparable = compareRendering(rendering);
  }, 120_000);
  afterAll(() => site?.close());

  test.for(PLACES.filter(([name]) => SHOWN.includes(name)))(
    '%s looks as in the reference pictures, in light and dark',
    async ([name, path, sign], { skip }) => {
      skip(incomparable !== '', incomparable);
      await page.goto(`${site.url}/${path}`);
      await page.locator(sign).first().waitFor();
      if (DRAWN.includes(name)) await page.locator('.canvas[aria-busy="false"]').first().waitFor();
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        check(`${name.replaceAll(' ', '-')}.${colorScheme}`, await takePicture(page));
      }
    },
  );

  function check(name: string, picture: Buffer): void {
    const file = fileURLToPath(new URL(`${name}.png`, FOLDER));
    if (RENEW) {
      writeFileSync(file, picture);
      return;
    }
    const share = comparePictures(name, readFileSync(file), picture);
    expect(share, `${name}: see the folder precedent-pictures of temporary files`).toBeLessThan(TOLERANCE);
  }
});

/** Where fonts differ, every letter does. */
function compareRendering(rendering: Record<string, string>): string {
  const wanted: Record<string, string> = JSON.parse(readFileSync(RENDERING, 'utf8'));
  const others = Object.keys(wanted).filter((part) => wanted[part] !== rendering[part]);
  return others.length === 0 ? '' : `pictures were not compared, because these differ: ${others.join(', ')}`;
}
