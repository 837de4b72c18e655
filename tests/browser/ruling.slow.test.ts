import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { type Site, startSite } from './site.ts';

reportMissingChromium('correcting claims on the page');

/** One claim that the reader is sure of, and one that it is not. */
const reading = writeReading({ id: 'report', publishedAt: '2024-06-27' }, [
  { subject: 'person Ann Lee', relation: 'met', object: 'person Bo Ek' },
  { subject: 'person Bo Ek', relation: 'supported', object: 'person Cy Day', certain: false },
]);

/** Drags the mouse over the words with which the article begins. */
async function selectWords(page: Page, words: string): Promise<void> {
  const first = page.locator('precedent-article p[data-start] mark').first();
  await first.waitFor();
  const { left, right, y } = await first.evaluate((mark, length) => {
    const range = document.createRange();
    const text = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT).nextNode()!;
    range.setStart(text, 0);
    range.setEnd(text, length);
    const box = range.getBoundingClientRect();
    return { left: box.left, right: box.right, y: box.top + box.height / 2 };
  }, words.length);
  await page.mouse.move(left, y);
  await page.mouse.down();
  await page.mouse.move(right, y, { steps: 5 });
  await page.mouse.up();
}

describe.skipIf(!hasChromium)('correcting claims on the page', { timeout: 60_000 }, () => {
  let site: Site;
  let page: Page;
  let facts: { id: string; relation: string }[];

  beforeAll(async () => {
    site = await startSite([reading], await loadReference(), () => Promise.reject(new Error('no reader')));
    facts = (await (await fetch(`${site.url}/api/graph?uncertain=true`)).json()).facts;
  }, 120_000);
  afterAll(() => site?.close());

  const open = async (relation: string) => {
    const { id } = facts.find((fact) => fact.relation === relation)!;
    page = await site.open(`claim/${encodeURIComponent(id)}`);
  };
  const press = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const status = (text: string) => page.getByRole('main').getByRole('status').getByText(text).waitFor();

  test('a claim that the article does not make is rejected, and comes back when that is undone', async () => {
    await open('met');
    await press('The article does not say so');
    await status('Decided: The article does not say: Ann Lee met Bo Ek.');
    expect((await site.archive.decisions()).map(({ verdict }) => verdict.kind)).toEqual(['reject']);
    await page.getByRole('main').getByText('no fact').waitFor();
    await press('Undo: The article does not say: Ann Lee met Bo Ek');
    await page.getByRole('heading', { name: 'Ann Lee met Bo Ek' }).waitFor();
    await page.context().close();
  });

  test('an uncertain claim is confirmed, and then no longer marked as uncertain', async () => {
    await open('supported');
    await page.getByRole('main').getByText('Uncertain', { exact: true }).waitFor();
    await press('The article says so');
    await status('Decided: The article says: Bo Ek supported Cy Day.');
    await page.getByRole('main').getByText('Uncertain', { exact: true }).waitFor({ state: 'detached' });
    await page.context().close();
    // A rejected fact is gone, and the page has asked for it.
    expect(site.complaints.splice(0).filter((words) => !words.includes('404'))).toEqual([]);
  });

  const dialog = () => page.getByRole('dialog');
  const fill = (label: string, value: string) => dialog().getByLabel(label, { exact: true }).fill(value);
  const save = () => dialog().getByRole('button', { name: 'Save' }).click();

  test('a claim is corrected in a dialog, shows who decided and why, and comes back when that is undone', async () => {
    await open('met');
    await press('Edit');
    expect(await dialog().getByLabel('Who or what', { exact: true }).inputValue()).toBe('Ann Lee');
    await fill('Whom or what', 'Nobody Known');
    await save();
    await dialog().getByRole('alert').getByText('"Nobody Known" is neither in the archive').waitFor();
    await fill('Whom or what', 'Cy Day');
    await dialog().getByLabel('Relation').selectOption('criticised');
    await dialog().getByLabel('Status').selectOption({ label: 'Planned' });
    await fill('From', '2024-10');
    await fill('Why (optional)', 'the name was misread');
    await fill('Your name (optional)', 'Dora');
    await save();
    await status('Decided: Corrected: Ann Lee met Bo Ek → Ann Lee criticised Cy Day');
    await page.getByRole('heading', { level: 1, name: 'Ann Lee' }).getByText('Cy Day').waitFor();
    const decided = page.getByRole('main').locator('.decisions');
    await decided.getByText('the name was misread').waitFor();
    await decided.getByText('Dora, ').waitFor();
    await decided.getByRole('button', { name: /^Undo: Corrected/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Ann Lee met Bo Ek' }).waitFor();
    await page.context().close();
    expect(site.complaints.splice(0).filter((words) => !/404|400/.test(words))).toEqual([]);
  });

  test('a claim that the reader missed is added from words selected in the article, and removed again', async () => {
    page = await site.open('article/report');
    const quote = 'person Ann Lee met person Bo Ek';
    await selectWords(page, quote);
    await page.getByRole('main').locator('.selected').getByText(quote).waitFor();
    await press('Add a claim');
    expect(await dialog().getByLabel('Quote, word for word from the article').inputValue()).toBe(quote);
    await fill('Who or what', 'Bo Ek');
    await dialog().getByLabel('Relation').selectOption('praised');
    await fill('Whom or what', 'Ann Lee');
    await page.keyboard.press('Enter');
    await status('Decided: Added: Bo Ek praised Ann Lee.');
    await page.getByRole('region', { name: 'Claims' }).getByText('praised').first().waitFor();
    expect((await site.archive.decisions()).at(-1)!.verdict).toMatchObject({
      kind: 'add',
      quote: { article: 'report', start: 0, end: quote.length, quote },
    });
    await page.getByRole('button', { name: 'Undo: Added: Bo Ek praised Ann Lee' }).click();
    await status('Undone.');
    await page.context().close();
    expect(site.complaints.splice(0)).toEqual([]);
  });
});
