import { type Article, quoteAt, type Reader, type Reading, slug } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import type { FetchArticles } from '@precedent/server';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { type Site, startSite } from './site.ts';

reportMissingChromium('adding articles on the page');

/** Reads "Ann Lee met Bo Ek." and "Ann Lee was never born in Norway." */
const reader: Reader = {
  info: { name: 'test', version: '1' },
  read: async (article) => {
    if (article.text.includes('unreadable')) throw new Error('no words');
    return readMeetings(article);
  },
};

function readMeetings(article: Article): Reading {
  const entities = new Map<string, Reading['entities'][number]>();
  const idOf = (name: string) => {
    const id = slug(name);
    entities.set(id, { id, type: 'person', name, aliases: [], links: {}, mentions: [] });
    return id;
  };
  const claims = [...article.text.matchAll(/(\w+ \w+) (met|praised) (\w+ \w+)\./g)].map(
    ({ index, 0: quote, 1: subject, 2: relation, 3: object }, at): Reading['claims'][number] => ({
      id: `c${at}`,
      subject: idOf(subject!),
      relation: relation!,
      object: idOf(object!),
      office: null,
      modality: 'asserted',
      polarity: 'positive',
      from: null,
      to: null,
      status: null,
      speaker: null,
      evidence: [quoteAt(article.text, { start: index, end: index + quote.length })],
      confidence: 1,
      certain: true,
      how: { by: 'rule', rule: 'test', cue: null },
      source: null,
    }),
  );
  return { article, reader: reader.info, entities: [...entities.values()], claims, notes: [] };
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

describe.skipIf(!hasChromium)('adding articles on the page', { timeout: 60_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    const fetchArticles: FetchArticles = async (url) => ({
      articles: [{ content: 'Ann Lee met Bo Ek.', title: 'A meeting', url }],
      failed: [],
    });
    const reference = await loadReference();
    site = await startSite([], reference, async () => reader, ':memory:', null, fetchArticles);
  }, 120_000);
  afterAll(() => site?.close());
  afterEach(async () => {
    await page?.context().close();
    for (const { id } of await site.archive.articles()) await site.archive.remove(id);
    // What can't be read is refused with a status of its own.
    expect(site.complaints.splice(0).filter((words) => !/ 5\d\d /.test(words))).toEqual([]);
  });

  const zone = () => page.locator('precedent-drop');
  const row = (name: string) => zone().getByRole('listitem').filter({ hasText: name });

  test('many files are added to an empty archive at once, each with what it taught, and one is taken back', async () => {
    page = await site.open();
    await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
    await page
      .locator('precedent-drop input[type=file]')
      .setInputFiles([
        file('one.txt', 'Ann Lee met Bo Ek. Ann Lee praised Cy Day.'),
        file('two.txt', 'Ann Lee praised Cy Day. Bo Ek met Cy Day.'),
        file('three.txt', 'This one is unreadable.'),
      ]);
    await zone().getByText('2 articles added').waitFor();
    await row('one.txt')
      .getByText(/\d new facts?$/)
      .waitFor();
    await row('two.txt')
      .getByText(/\d new facts?$/)
      .waitFor();
    expect(await row('three.txt').locator('.state').textContent()).toMatch(/\w/);
    expect(await site.archive.articles()).toHaveLength(2);
    await row('two.txt').getByRole('button', { name: 'Undo: two.txt' }).click();
    await row('two.txt').getByText('removed again').waitFor();
    expect(await site.archive.articles()).toHaveLength(1);
    await row('one.txt').getByRole('link', { name: 'one.txt' }).click();
    await page.getByRole('region', { name: 'Text' }).getByText('Ann Lee met Bo Ek.').waitFor();
  });

  test('a text that is pasted on the front page is added, and the same once more is recognised', async () => {
    page = await site.open();
    await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
    const text = `${'A long day in town. '.repeat(5)}\nAnn Lee met Bo Ek.`;
    await paste(page, text);
    await row('A long day').getByText('1 new fact').waitFor();
    await paste(page, text);
    await zone().getByText('was already in the archive', { exact: true }).waitFor();
    expect(await site.archive.articles()).toHaveLength(1);
  });

  test('files that are dropped on the front page are added', async () => {
    page = await site.open();
    await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
    const dropped = await page.evaluateHandle(() => {
      const dataTransfer = new DataTransfer();
      for (const text of ['Ann Lee met Bo Ek.', 'Bo Ek met Cy Day.'])
        dataTransfer.items.add(new File([text], `${text.slice(0, 2)}.txt`, { type: 'text/plain' }));
      return dataTransfer;
    });
    await zone().locator('.zone').dispatchEvent('drop', { dataTransfer: dropped });
    await zone().getByText('2 articles added').waitFor();
    await row('Bo.txt').getByText('1 new fact').waitFor();
  });

  test('an address that is pasted is fetched, and what is there is added with it', async () => {
    page = await site.open();
    await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
    await paste(page, 'https://news.example/a');
    await zone().getByRole('link', { name: 'A meeting' }).waitFor();
    const [article] = await site.archive.articles();
    expect(article).toMatchObject({ title: 'A meeting', url: 'https://news.example/a' });
  });

  test('several files are chosen in the dialog, which lists them until it is closed', async () => {
    page = await site.open('new');
    await page.getByRole('button', { name: 'Add article' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .locator('input[type=file]')
      .setInputFiles([file('one.txt', 'Ann Lee met Bo Ek.'), file('two.txt', 'Bo Ek met Cy Day.')]);
    await dialog.getByText('2 articles added').waitFor();
    await dialog.getByText(': 2 new facts').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Add article' }).click();
    expect(await dialog.getByRole('listitem').count()).toBe(0);
  });
});

/** What Ctrl+V does when no field has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
