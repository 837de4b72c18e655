import type { Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

reportMissingChromium('tables on the page');

/** Thirty meetings of one person, on days that do not sort as words. */
const ROWS = Array.from({ length: 30 }, (_, at) => {
  const day = `2024-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
  return `Ann Lee,met,Guest Number${String.fromCharCode(65 + (at % 26))}${at},${day},${day},Almanac,person,person`;
});
const CHAIRS = [
  'subject,relation,object,office,from,to,source,subject_type,object_type',
  'Ben Okafor,holds_office,Harbour League,Chair of the Harbour League,2025-01-01,2031-05-01,Almanac,person,institution',
  'Ada Moreau,holds_office,Harbour League,Chair of the Harbour League,2026-01-01,2027-01-01,Yearbook,person,institution',
];
const CONTENT = ['subject,relation,object,from,to,source,subject_type,object_type', ...ROWS].join('\n');

describe.skipIf(!hasChromium)('tables on the page', { timeout: 60_000 }, () => {
  let site: Site;
  let page: Page;
  let chairs: Reading;

  beforeAll(async () => {
    const reference = await loadReference();
    const { reading } = readFactsFile({ file: 'meetings.csv', content: CONTENT }, reference);
    chairs = readFactsFile({ file: 'chairs.csv', content: CHAIRS.join('\n') }, reference).reading;
    site = await startSite([reading], reference, () => Promise.reject(new Error('no reader needed')));
    page = await site.open('person/ann-lee', { permissions: ['clipboard-read', 'clipboard-write'] });
  }, 120_000);
  afterAll(() => site?.close());

  const table = () => page.locator('precedent-table');
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

  test.each([
    ['an answer', 'ask?q=Who+supported+Ada+Moreau%3F', 'Table of the answer', 'Cleo Lindqvist'],
    ['an office', 'office/Chair%20of%20the%20Harbour%20League', 'Table of holders', 'Ben Okafor'],
    ['the list of offices', 'offices', 'Table of offices', 'Chairman of the Harbour League'],
    ['planned events', 'planned?asOf=2031-04-10', 'Table of planned events', 'Ada Moreau'],
    ['what is new', 'new', 'Table of articles', 'A new chair for the Harbour League'],
    ['what is disputed', 'disputed', 'Table of contradictions', 'Two holders of one office'],
    [
      'two things',
      'between?one=person/ada-moreau&other=person/cleo-lindqvist',
      'Table of claims',
      'Ada Moreau',
    ],
    ['an article', 'article/harbour', 'Table of claims', 'Harbour League'],
  ])('%s can be read as a table, sorted and copied', async (_, path, label, words) => {
    await site.archive.add(HARBOUR);
    await site.archive.add(chairs);
    const other = await site.open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    const twin = other.locator('precedent-table');
    await twin.getByText('As a table').click();
    await twin.getByRole('region', { name: label }).getByText(words).first().waitFor();
    await twin.getByRole('columnheader').first().getByRole('button').click();
    expect(await twin.getByRole('columnheader').first().getAttribute('aria-sort')).toBe('ascending');
    const rows = await twin.locator('tbody tr').count();
    await twin.getByRole('button', { name: 'Copy' }).click();
    const copied = await other.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toHaveLength(rows + 1);
    expect(copied).toContain(words);
    await other.context().close();
    expect(site.complaints.splice(0)).toEqual([]);
  });

  test('the graph is two tables, which are sorted and copied too', async () => {
    const other = await site.open('explore', { permissions: ['clipboard-read', 'clipboard-write'] });
    await other.getByRole('button', { name: 'Table' }).click();
    const facts = other.getByRole('table', { name: /^Facts/ });
    await facts.getByRole('button', { name: 'Object', exact: true }).click();
    await facts.getByRole('button', { name: /^Object/ }).click();
    expect(await facts.getByRole('columnheader', { name: 'Object' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    const objects = await facts.locator('tbody td:nth-child(3)').allInnerTexts();
    expect(objects).toEqual(objects.toSorted((one, two) => (one.toLowerCase() < two.toLowerCase() ? 1 : -1)));
    await other.getByRole('button', { name: 'Copy entities' }).click();
    await other.getByText(/rows copied, to paste into a spreadsheet/).waitFor();
    const copied = await other.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]).toBe('Name\tType\tAlso known as\tFacts');
    expect(copied).toContain('Ann Lee\tPerson');
    await other.context().close();
  });
});
