import { loadReference } from '@precedent/reference';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

reportMissingChromium('alerts');

describe.skipIf(!hasChromium)('alerts', { timeout: 90_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await startSite([HARBOUR], await loadReference(), () =>
      Promise.reject(new Error('no reader needed')),
    );
  }, 120_000);
  afterAll(() => site?.close());
  afterEach(async () => {
    await page?.context().close();
    for (const { id } of await site.archive.alerts()) await site.archive.removeAlert(id);
    expect(site.complaints.splice(0)).toEqual([]);
  });

  const open = async (address: string) => {
    page = await site.open(address);
    page.setDefaultTimeout(20_000);
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  test('a dossier is watched with one button, and what an article changes is marked as new until it was seen', async () => {
    await open('person/ada-moreau');
    await button('Watch').click();
    await button('Watching').waitFor();
    const [alert] = await site.archive.alerts();
    expect(alert).toMatchObject({ entity: { id: 'person/ada-moreau', name: 'Ada Moreau' } });
    const change = { at: new Date().toISOString(), sequence: 1, summary: null, delivery: null };
    const after = {
      ...alert!,
      changes: [{ ...change, appeared: ['met <b>Bo Lind</b>'], gone: [], articles: [HARBOUR.article.id] }],
    };
    expect(await site.archive.updateAlert(alert!, after)).toBe(true);
    await page.reload();
    await page.getByRole('link', { name: 'Alerts: 1 new' }).click();
    await page.getByText('1 new', { exact: true }).waitFor();
    // What was seen isn't counted any more.
    await page.getByRole('link', { name: 'Alerts', exact: true }).waitFor();
    await page.getByText('now: met <b>Bo Lind</b>').waitFor();
    await page.reload();
    await page.getByText('now: met <b>Bo Lind</b>').waitFor();
    expect(await page.getByText('1 new', { exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'source 1' }).click();
    await page.waitForURL(/\/article\//);
  });

  test('a question is watched from its answer and from the list, and given up', async () => {
    await open('ask?q=Who+is+Ada+Moreau%3F');
    await button('Watch').click();
    await page.getByRole('link', { name: 'All alerts' }).click();
    await page.getByRole('link', { name: 'Who is Ada Moreau?' }).waitFor();
    await page.getByLabel('Question to watch').fill('Tell me a joke');
    await button('Watch').click();
    await page.getByRole('alert').waitFor();
    expect(site.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
    await page.getByLabel('Question to watch').fill('Who met Ada Moreau?');
    await button('Watch').click();
    await page.getByRole('link', { name: 'Who met Ada Moreau?' }).waitFor();
    await button('Stop watching Who is Ada Moreau?').click();
    await page.getByRole('link', { name: 'Who is Ada Moreau?' }).waitFor({ state: 'detached' });
    expect((await site.archive.alerts()).map(({ question }) => question)).toEqual(['Who met Ada Moreau?']);
  });
});
