import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { type Site, startSite } from './site.ts';

reportMissingChromium('the list of many offices');

/** One more than the page loads at once: each chairs a league of its own. */
const ROWS = Array.from({ length: 1001 }, (_, at) => {
  const league = `League Number${String(at).padStart(4, '0')}`;
  return `Ann Lee${at},holds_office,${league},Chairman of the ${league},Almanac,person,institution`;
});
const CONTENT = ['subject,relation,object,office,source,subject_type,object_type', ...ROWS].join('\n');

describe.skipIf(!hasChromium)('the list of many offices', { timeout: 60_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    const reference = await loadReference();
    const { reading } = readFactsFile({ file: 'leagues.csv', content: CONTENT }, reference);
    site = await startSite([reading], reference, () => Promise.reject(new Error('no reader needed')));
    page = await site.open('offices');
  }, 120_000);
  afterAll(() => site?.close());

  test('says how many it leaves out, which are found by the beginnings of their words', async () => {
    await page.getByText('1 not shown: filter to find them.').waitFor();
    const last = page.getByRole('main').getByRole('link', { name: 'League Number1000' });
    expect(await last.count()).toBe(0);
    await page.getByLabel('Filter offices').fill('chair number1000');
    await last.waitFor();
    await page.getByLabel('Filter offices').fill('number1000 nothing');
    await page.getByText('No office has these words in its name.').waitFor();
    expect(site.complaints).toEqual([]);
  });
});
