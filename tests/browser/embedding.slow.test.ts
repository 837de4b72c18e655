import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { loadReference } from '@precedent/reference';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium, reportMissingChromium } from './chromium.ts';
import { HARBOUR } from './readings.ts';
import { startSite } from './site.ts';

reportMissingChromium('the graph on another site');

const SCRIPT = fileURLToPath(new URL('../../web/dist/precedent-graph.js', import.meta.url));
const HOSTILE = '<img src=x onerror=alert(1)> Moreau';
const pageWith = (
  attributes: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A site</title>
<script type="module" src="precedent-graph.js"></script>
<h1>Our newspaper</h1>
<precedent-graph ${attributes} id="graph"></precedent-graph>
<link rel="stylesheet" href="site.css">`;

/** A plain server of static files: it knows nothing of Precedent. */
async function serveFiles(files: Record<string, string | Buffer>, headers: Record<string, string> = {}) {
  const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', json: 'application/json' };
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1).split('?')[0] || 'index.html';
    const file = files[name];
    const type = types[name.split('.').at(-1)!] ?? 'text/html';
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type, ...headers }).end(file ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe.skipIf(!hasChromium)('<precedent-graph src> on another site', { timeout: 90_000 }, () => {
  let browser: Browser;
  let page: Page;
  let files: Record<string, string | Buffer>;
  const servers: Server[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    const entities = HARBOUR.entities.map((entity) =>
      entity.id === 'ada' ? { ...entity, aliases: [HOSTILE] } : entity,
    );
    const site = await startSite([{ ...HARBOUR, entities }], await loadReference(), () =>
      Promise.reject(new Error('no reader needed')),
    );
    const exported = await (await fetch(`${site.url}/api/export/json`)).text();
    await site.close();
    files = {
      'index.html': pageWith('src="graph.json"'),
      'missing.html': pageWith('src="none.json"'),
      'site.css': '#graph { height: 600px }',
      'precedent-graph.js': readFileSync(SCRIPT),
      'graph.json': exported
        .replaceAll('"name": "Ada Moreau"', `"name": ${JSON.stringify(HOSTILE)}`)
        .replaceAll('"name":"Ada Moreau"', `"name":${JSON.stringify(HOSTILE)}`),
    };
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) server.close();
  });
  afterEach(async () => {
    await page?.context().close();
    expect(complaints.splice(0)).toEqual([]);
  });

  const open = async (name = '', headers: Record<string, string> = {}) => {
    const server = await serveFiles(files, headers);
    servers.push(server);
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`a script ran: ${dialog.message()}`));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`);
  };
  const graph = () => page.getByRole('application', { name: /^Graph of 5 entities and 4 facts/ });
  const settle = () => page.locator('precedent-graph [aria-busy=false]').waitFor();

  test('an exported graph is drawn from two static files, and its facts open with their quotes', async () => {
    await open();
    await graph().waitFor();
    await settle();
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('button', { name: /^supported: / }).click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByText('“Cleo Lindqvist backed Ada Moreau.”').waitFor();
    await details.getByText('The Harbour Courier').waitFor();
  });

  test('it is walked by keyboard, says what it reaches, and the focus follows what opens', async () => {
    await open();
    await graph().waitFor();
    await settle();
    await graph().focus();
    await page.keyboard.press('ArrowRight');
    const status = page.locator('precedent-graph [role=status]');
    await expect.poll(() => status.textContent()).toMatch(/facts?$/);
    await page.keyboard.press('Enter');
    const title = page.getByRole('complementary', { name: 'Details' }).getByRole('heading');
    await title.waitFor();
    expect(
      await title.evaluate((element) => element === (element.getRootNode() as ShadowRoot).activeElement),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await title.waitFor({ state: 'detached' });
    expect(
      await graph().evaluate((element) => element === (element.getRootNode() as ShadowRoot).activeElement),
    ).toBe(true);
  });

  test('a hostile name stays text', async () => {
    await open();
    await graph().waitFor();
    await settle();
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('button', { name: HOSTILE, exact: true }).click();
    await page.getByRole('heading', { name: HOSTILE, exact: true }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });

  test('a site whose policy allows no worker gets its graph too', async () => {
    await open('', { 'content-security-policy': "default-src 'self'" });
    await graph().waitFor();
    await settle();
    const places = await page
      .locator('precedent-graph')
      .evaluate((element) => Object.keys((element as unknown as { positions(): object }).positions()));
    expect(places).toHaveLength(5);
  });

  test('a file that is missing is reported where the graph would be', async () => {
    await open('missing.html');
    await page.getByRole('alert').getByText('none.json could not be loaded: status 404.').waitFor();
  });
});
