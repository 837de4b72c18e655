import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const ROWS = [
  'subject,relation,object,office,from,to,source,subject_type,object_type',
  'Ben Okafor,holds_office,Harbour League,Chair of the Harbour League,2025-01-01,2031-05-01,Almanac,person,institution',
  'Cleo Lindqvist,holds_office,Harbour League,Chair of the Harbour League,2020-01-01,2024-06-30,Almanac,person,institution',
  'Ada Moreau,holds_office,Harbour League,Chair of the Harbour League,2026-01-01,2027-01-01,"Yearbook: https://example.org/1",person,institution',
];

/** Every kind of place, by what it is called and what shows that it is loaded. */
const PLACES: [string, string, string][] = [
  ['the front page', '', 'text=A new chair for the Harbour League'],
  ['a person', 'person/ada-moreau', 'precedent-axis svg'],
  ['an institution', 'institution/harbour-league', 'text=Offices and their latest holders'],
  ['an office', 'office/Chair%20of%20the%20Harbour%20League', 'precedent-axis svg'],
  ['an article', 'article/harbour', 'mark.claimed'],
  ['an answer', 'ask?q=Who+supported+Ada+Moreau%3F', 'text=Evidence'],
  ['two things', 'between?one=person/ada-moreau&other=person/cleo-lindqvist', 'text=The shortest chain'],
  ['what is new', 'new', 'text=A new chair for the Harbour League'],
  ['the offices', 'offices', 'precedent-offices h2'],
  ['planned events', 'planned?asOf=2031-04-10', 'text=Planned for 1 May 2031'],
  ['what is disputed', 'disputed', 'text=Two holders of one office'],
  ['possible duplicates', 'duplicates', 'text=No possible duplicates left.'],
  ['the explorer', 'explore', 'role=application'],
  ['stories', 'stories', 'text=The harbour'],
  ['a story', 'story/harbour', 'text=Step 1'],
  ['a story that is presented', 'story/harbour?step=1', 'text=1 / 2'],
];

reportMissingChromium('the page for everyone');

describe.skipIf(!hasChromium)('the page for everyone', { timeout: 90_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    const reference = await loadReference();
    const { reading } = readFactsFile({ file: 'chairs.csv', content: ROWS.join('\n') }, reference);
    site = await startSite([HARBOUR, reading], reference, () =>
      Promise.reject(new Error('no reader needed')),
    );
    const steps = ['/person/ada-moreau', '/explore'].map((address) => ({
      address,
      title: 'A page',
      caption: 'Why',
    }));
    const story = { kind: 'story' as const, name: 'The harbour', steps };
    await site.archive.save('harbour', story, '2031-04-10T08:00:00.000Z');
  }, 120_000);
  afterAll(() => site?.close());
  afterEach(async () => {
    await page?.context().close();
    expect(site.complaints.splice(0)).toEqual([]);
  });

  async function open(path: string, sign: string, options: Parameters<Site['open']>[1]): Promise<void> {
    page = await site.open(path, { reducedMotion: 'reduce', ...options });
    await page.locator(sign).first().waitFor();
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
});

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
