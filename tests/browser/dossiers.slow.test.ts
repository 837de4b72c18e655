import type { Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

const ROWS = [
  'subject,relation,object,office,from,to,source,subject_type,object_type',
  'Ben Okafor,holds_office,Harbour League,Chair of the Harbour League,2025-01-01,2031-05-01,Almanac,person,institution',
  'Cleo Lindqvist,holds_office,Harbour League,Chair of the Harbour League,2020-01-01,2024-06-30,"Yearbook: https://example.org/1",person,institution',
];
const HOSTILE = '<img src=x onerror="document.title=\'taken\'">';

reportMissingChromium('dossiers');

/** Pages of people, offices, articles and answers, as a journalist goes from one to the next. */
describe.skipIf(!hasChromium)('dossiers', { timeout: 60_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    const reference = await loadReference();
    const { reading } = readFactsFile({ file: 'chairs.csv', content: ROWS.join('\n') }, reference);
    site = await startSite([HARBOUR, reading, hostileReading()], reference, () =>
      Promise.reject(new Error('no reader needed')),
    );
  }, 120_000);
  afterAll(() => site?.close());
  afterEach(async () => {
    await page?.context().close();
    expect(site.complaints.splice(0)).toEqual([]);
  });

  const main = () => page.getByRole('main');
  const title = (name: string) => page.getByRole('heading', { name, level: 1 });

  test('the front page leads to what is new, planned, disputed and to be reviewed', async () => {
    page = await site.open();
    await title('Who did what to whom, with sources').waitFor();
    for (const name of ['What’s new', 'Changing hands', 'Disputed', 'Needs review', 'Add articles'])
      await main().getByRole('heading', { name, level: 2 }).waitFor();
    await main().getByRole('link', { name: 'A new chair for the Harbour League' }).waitFor();
    await main()
      .getByText(/^\d new facts/)
      .first()
      .waitFor();
    await page
      .getByRole('navigation', { name: 'Example questions' })
      .getByRole('link', { name: 'Who preceded Ada Moreau?' })
      .click();
    await title('Who preceded Ada Moreau?').waitFor();
  });

  test('a person is described in one sentence with sources, and by the offices in time', async () => {
    page = await site.open('person/cleo-lindqvist');
    await title('Cleo Lindqvist').waitFor();
    const lead = main().locator('.lead');
    expect(await lead.textContent()).toMatch(
      /^Chairman of the Harbour League from 1 January 2020 to 30 June 2024\s*1\s*\.$/,
    );
    await lead.getByRole('link', { name: 'Chairman of the Harbour League' }).waitFor();
    await main().getByRole('heading', { name: 'Offices in time' }).waitFor();
    await main()
      .getByRole('link', { name: /^Cleo Lindqvist, 2020–2024: 1 January 2020 to 30 June 2024$/ })
      .waitFor();
    // Whoever followed is on the same axis.
    await main()
      .getByRole('link', { name: /^Ben Okafor, 2025–2031/ })
      .waitFor();
    await main().getByText('“Cleo Lindqvist backed Ada Moreau.”').waitFor();
    expect(await main().getByText('holds_office').count()).toBe(0);
    // What is near comes before the claims, and is drawn when it comes into view.
    const topOf = async (name: string) =>
      (await main().getByRole('heading', { name, exact: true }).boundingBox())!.y;
    expect(await topOf('Neighbourhood')).toBeLessThan(await topOf('Office 1'));
    await main().getByRole('heading', { name: 'Neighbourhood' }).scrollIntoViewIfNeeded();
    await main()
      .getByRole('application', { name: /^Graph of/ })
      .waitFor();
    await main().getByRole('link', { name: 'Open in the explorer' }).click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'Cleo Lindqvist' })
      .waitFor();
  });

  test('pointing at a term of an office shows where it is written', async () => {
    page = await site.open('office/Chair%20of%20the%20Harbour%20League');
    const bar = main().getByRole('link', { name: /^Cleo Lindqvist, 2020–2024:/ });
    await main().getByText('Choose a bar to see its source.').waitFor();
    await bar.focus();
    await main().locator('.caption').getByRole('link', { name: 'Yearbook' }).waitFor();
    await main().getByText('Vacant from 30 June 2024 to 1 January 2025 (inferred from dates)').waitFor();
    await main().getByRole('link', { name: 'Harbour League', exact: true }).click();
    await title('Harbour League').waitFor();
    await main()
      .getByRole('heading', { name: /^Offices and their latest holders/ })
      .waitFor();
  });

  test('in an article, a mark lights up its claim and the other way round, and opens it', async () => {
    page = await site.open('article/harbour');
    const mark = main().locator('mark.claimed', { hasText: 'Cleo Lindqvist backed Ada Moreau.' });
    const line = main().locator('li.pointed', { hasText: 'Cleo Lindqvist supported Ada Moreau' });
    await mark.hover();
    await expect.poll(() => line.getAttribute('class')).toContain('lit');
    await line.hover();
    await expect.poll(() => mark.getAttribute('class')).toContain('lit');
    const lines = () => main().locator('li.pointed').count();
    expect(await lines()).toBe(4);
    await main().getByRole('checkbox', { name: 'Show uncertain claims (1)' }).check();
    await expect.poll(lines).toBe(5);
    await main().getByRole('checkbox', { name: 'Show uncertain claims (1)' }).uncheck();
    await mark.press('Enter');
    await title('Cleo Lindqvist supported Ada Moreau').waitFor();
    await expect.poll(() => page.title()).toBe('Cleo Lindqvist supported Ada Moreau: Precedent');
  });

  test('an answer says how it was understood, and can be asked on', async () => {
    page = await site.open('ask?q=Who+preceded+Ada+Moreau%3F');
    await main().locator('.lead', { hasText: 'Ben Okafor' }).waitFor();
    await main()
      .getByText(/^Who preceded Ada Moreau/)
      .last()
      .waitFor();
    const parts = main().getByRole('list', { name: 'The parts of the query' });
    await parts.getByText('relation').waitFor();
    await parts.getByRole('button', { name: /^who or what Ada Moreau, change$/ }).click();
    await parts.getByRole('textbox').fill('Ben Okafor');
    await page.keyboard.press('Enter');
    await main().locator('.lead', { hasText: 'Cleo Lindqvist' }).waitFor();
    await page.goBack();
    await main().locator('.lead', { hasText: 'Ben Okafor' }).waitFor();
    await page.getByRole('link', { name: 'And before them?' }).click();
    await main().locator('.lead', { hasText: 'Cleo Lindqvist' }).waitFor();
    expect(new URL(page.url()).searchParams.get('previous')).toContain('relation=');
    await main().getByText('Edit as a query').click();
    await main()
      .getByRole('textbox', { name: 'Query' })
      .fill('who relation=supported object=person/ada-moreau subject=?');
    await main().getByRole('button', { name: 'Run' }).click();
    await main().locator('.lead', { hasText: 'Cleo Lindqvist' }).waitFor();
  });

  test('a query that is wrong stays in its field, beside what is wrong and how to write it', async () => {
    const wrong = 'who relation=supported object=person/ada-moreau from=lately subject=?';
    page = await site.open(`ask?q=${encodeURIComponent(wrong)}`);
    await main().getByText('from=lately is not valid in a query').waitFor();
    await main().getByText('Write a date such as 2024-10-01, 2024-10 or 2024.').waitFor();
    const field = main().getByRole('textbox', { name: 'Query' });
    await expect.poll(() => field.inputValue()).toBe(wrong);
    // The browser notes the refusal.
    expect(site.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    const mended = wrong.replace('from=lately ', '');
    await field.fill(mended);
    await page.keyboard.press('Enter');
    await main().locator('.lead', { hasText: 'Cleo Lindqvist' }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(mended);
    await page.reload();
    await main().locator('.lead', { hasText: 'Cleo Lindqvist' }).waitFor();
  });

  test('two things are linked by what is said of both and by the shortest chain', async () => {
    page = await site.open('between');
    await page.getByLabel('First').fill('Cleo Lindqvist');
    await page.getByLabel('Second').fill('Harbour');
    await page.getByRole('button', { name: 'Show what links them' }).click();
    await title('Cleo Lindqvist and Harbour League').waitFor();
    await main().getByRole('heading', { name: 'Said of both' }).waitFor();
    await main().locator('.claim').first().waitFor();
    expect(await main().getByRole('heading', { name: 'The shortest chain' }).count()).toBe(0);
    await page.getByLabel('Second').fill('Ada Moreau');
    await page.getByRole('button', { name: 'Show what links them' }).click();
    await title('Cleo Lindqvist and Ada Moreau').waitFor();
    await main().getByRole('heading', { name: 'Through others' }).waitFor();
    const quotes = await main().locator('.step blockquote').allInnerTexts();
    expect(quotes.join(' ')).toContain('Cleo Lindqvist was Chairman of the Harbour League');
    await page.getByLabel('First').fill('Norland');
    await page.getByLabel('Second').fill('Ada Moreau');
    await page.getByRole('button', { name: 'Show what links them' }).click();
    await title('Norland and Ada Moreau').waitFor();
    await main().getByText('No source here links them directly.').waitFor();
    await main().getByRole('heading', { name: 'The shortest chain' }).waitFor();
    await page.getByLabel('Second').fill('Atlantis');
    await page.getByRole('button', { name: 'Show what links them' }).click();
    await main().getByText('Nothing here is named “Atlantis”.').waitFor();
  });

  test('the focus goes to what was opened, and back leads to where one was', async () => {
    page = await site.open('offices');
    await main().getByRole('link', { name: 'Chairman' }).click();
    const heading = title('Chairman of the Harbour League');
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => element.matches(':focus'))).toBe(true);
    await expect.poll(() => page.title()).toBe('Chairman of the Harbour League: Precedent');
    await page.goBack();
    await title('Offices').waitFor();
    await page.goForward();
    await heading.waitFor();
    await page.reload();
    await heading.waitFor();
  });

  test('light and dark are switched on the page, and kept', async () => {
    page = await site.open('', { colorScheme: 'light' });
    const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await colour();
    await page.getByRole('button', { name: 'Colours: as the system' }).click();
    await page.getByRole('button', { name: 'Colours: light' }).click();
    await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
    expect(await colour()).not.toBe(light);
    const dark = await colour();
    await page.reload();
    await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
    expect(await colour()).toBe(dark);
  });

  test('a hostile name is only text, wherever it is shown', async () => {
    page = await site.open();
    for (const path of [
      '',
      'new',
      'article/hostile',
      'person/img-src-x-onerror-document-title-taken',
      'explore',
    ]) {
      await page.goto(`${site.url}/${path}`);
      await page.getByText('onerror').first().waitFor({ state: 'attached' });
      expect(await page.locator('img[src="x"]').count()).toBe(0);
      expect(await page.title()).not.toBe('taken');
    }
  });
});

describe.skipIf(!hasChromium)('an empty archive', { timeout: 60_000 }, () => {
  test('takes the sample with one click', async () => {
    const reference = await loadReference();
    const reader = {
      info: HARBOUR.reader,
      read: async (article: Reading['article']) => ({ ...HARBOUR, article, claims: [], entities: [] }),
    };
    const site = await startSite([], reference, async () => reader);
    try {
      const page = await site.open();
      await page.getByRole('button', { name: 'Add the sample' }).click();
      await page.getByRole('heading', { name: 'What’s new' }).waitFor();
      expect((await site.archive.articles()).map(({ publishedAt }) => publishedAt)).toEqual(['2024-06-27']);
      expect(site.complaints).toEqual([]);
    } finally {
      await site.close();
    }
  });
});

function hostileReading(): Reading {
  const text = `${HOSTILE} met Ada Moreau.`;
  const entity = (id: string, name: string) => ({
    id,
    type: 'person' as const,
    name,
    aliases: [],
    links: {},
    mentions: [{ start: text.indexOf(name), end: text.indexOf(name) + name.length }],
  });
  const [claim] = HARBOUR.claims.filter(({ relation }) => relation === 'supported');
  return {
    ...HARBOUR,
    article: { ...HARBOUR.article, id: 'hostile', title: HOSTILE, text },
    entities: [entity('h', HOSTILE), entity('ada', 'Ada Moreau')],
    claims: [
      {
        ...claim!,
        subject: 'h',
        relation: 'met',
        object: 'ada',
        evidence: [{ start: 0, end: text.length, quote: text }],
      },
    ],
  };
}
