import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { type Site, startSite } from './site.ts';

reportMissingChromium('confirming and rejecting claims on the page');

/** One claim that the reader is sure of, and one that it is not. */
const reading = writeReading({ id: 'report', publishedAt: '2024-06-27' }, [
  { subject: 'person Ann Lee', relation: 'met', object: 'person Bo Ek' },
  { subject: 'person Bo Ek', relation: 'supported', object: 'person Cy Day', certain: false },
]);

describe.skipIf(!hasChromium)('confirming and rejecting claims on the page', { timeout: 60_000 }, () => {
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
});
