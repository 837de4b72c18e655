import { loadReference } from '@precedent/reference';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

const TOKENS = { write: 'a token that may write', read: 'a token that may read' };

reportMissingChromium('logging in on the page');

/** The server needs a token, as every server beyond the loopback interface does. */
describe.skipIf(!hasChromium)('logging in on the page', { timeout: 60_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    const noReader = () => Promise.reject(new Error('no reader needed'));
    site = await startSite([HARBOUR], await loadReference(), noReader, ':memory:', TOKENS);
  }, 120_000);
  afterAll(() => site?.close());
  beforeEach(async () => {
    page = await site.open('explore');
  });
  afterEach(async () => {
    await page?.context().close();
    expect(site.complaints.splice(0)).toEqual([]);
  });

  const graph = () => page.getByRole('application', { name: /^Graph of 5 entities/ });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  async function logIn(token: string): Promise<void> {
    await page.getByLabel('Token').fill(token);
    await button('Log in').click();
  }

  test('shows nothing but the form until a token is given, and then the graph', async () => {
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect(await page.getByLabel('Token').evaluate((input) => input.matches(':focus'))).toBe(true);
    expect(await page.getByRole('complementary', { name: 'Details' }).count()).toBe(0);
    expect(await button('Add article').count()).toBe(0);
    await logIn(TOKENS.write);
    await graph().waitFor();
    await button('Add article').waitFor();
  });

  test('a wrong token is refused with a reason', async () => {
    await logIn('a token that somebody made up');
    await page.getByRole('alert').getByText('The server does not accept this token.').waitFor();
    // The browser itself reports every refused request.
    expect(site.complaints.splice(0)).toEqual([expect.stringContaining('401')]);
    await logIn(TOKENS.read);
    await graph().waitFor();
  });

  test('the cookie is kept from scripts and other sites, and a reload does not ask again', async () => {
    await logIn(TOKENS.write);
    await graph().waitFor();
    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ name: 'precedent_session', httpOnly: true, sameSite: 'Strict' }]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.reload();
    await graph().waitFor();
    expect(await page.getByLabel('Token').count()).toBe(0);
  });

  test('somebody who may only read is not offered to add articles', async () => {
    await logIn(TOKENS.read);
    await graph().waitFor();
    expect(await button('Add article').count()).toBe(0);
  });

  test('after logging out the form is back', async () => {
    await logIn(TOKENS.read);
    await graph().waitFor();
    await button('Log out').click();
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(await graph().count()).toBe(0);
  });

  test('the form comes back when the session ends while the page is open', async () => {
    await logIn(TOKENS.write);
    await graph().waitFor();
    await page.context().clearCookies();
    await page.getByRole('combobox', { name: 'Search or ask' }).fill('Ada');
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect(site.complaints.splice(0)).toEqual(expect.arrayContaining([expect.stringContaining('401')]));
  });
});
