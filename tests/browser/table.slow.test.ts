import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { type Site, startSite } from './site.ts';

reportMissingChromium('tables on the page');

/** Thirty meetings of one person, on days that do not sort as words. */
const ROWS = Array.from({ length: 30 }, (_, at) => {
  const day = `2024-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
  return `Ann Lee,met,Guest Number${String.fromCharCode(65 + (at % 26))}${at},${day},${day},Almanac,person,person`;
});
const CONTENT = ['subject,relation,object,from,to,source,subject_type,object_type', ...ROWS].join('\n');

describe.skipIf(!hasChromium)('tables on the page', { timeout: 60_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    const reference = await loadReference();
    const { reading } = readFactsFile({ file: 'meetings.csv', content: CONTENT }, reference);
    site = await startSite([reading], reference, () => Promise.reject(new Error('no reader needed')));
    page = await site.open('person/ann-lee', { permissions: ['clipboard-read', 'clipboard-write'] });
  }, 120_000);
  afterAll(() => site?.close());

  const table = () => page.locator('precedent-fact-table');
  const column = (at: number) => table().locator(`tbody td:nth-child(${at})`).allInnerTexts();

  test('the claims of a dossier are a table of pages, which is sorted by date and filtered', async () => {
    await table().getByText('As a table').click();
    await table().getByText('30 rows').waitFor();
    expect(await column(1)).toHaveLength(25);
    await table().getByRole('button', { name: 'From' }).click();
    const [first, second] = await column(6);
    expect([first, second]).toEqual(['1 January 2024', '13 January 2024']);
    await table().getByRole('button', { name: 'Next' }).click();
    await table().getByText('Page 2 of 2').waitFor();
    expect(await column(1)).toHaveLength(5);
    await table().getByLabel('Filter the table').fill('NumberA0');
    await table().getByText('1 row', { exact: true }).waitFor();
    expect(await table().getByRole('columnheader', { name: 'From' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
  });

  test('what is shown is copied for a spreadsheet', async () => {
    await table().getByRole('button', { name: 'Copy' }).click();
    await table().getByText('1 row copied, to paste into a spreadsheet').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').map((line) => line.split('\t').length)).toEqual([9, 9]);
    expect(copied).toContain('Guest NumberA0');
    expect(site.complaints).toEqual([]);
  });
});
