import { fileURLToPath } from 'node:url';
import type { Reader, Reading, Reference } from '@precedent/model';
import { type FetchArticles, startServer, type Tokens } from '@precedent/server';
import { type Archive, openArchive } from '@precedent/store';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

/** The built page; the build runs before the slow tests. */
const WEB_ROOT = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** The page as users get it: built, served by the real server from an archive, and open in a browser. */
export interface Site {
  url: string;
  archive: Archive;
  /** What the browser reported: errors of the page and violations of its security policy. */
  complaints: string[];
  open(hash?: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function startSite(
  readings: readonly Reading[],
  reference: Reference,
  reader: () => Promise<Reader>,
  location = ':memory:',
  tokens: Tokens | null = null,
  fetchArticles?: FetchArticles,
): Promise<Site> {
  const archive = await openArchive(location, { create: true });
  for (const reading of readings) await archive.add(reading);
  const parts = { archive, reader, reference, webRoot: WEB_ROOT, port: 0, tokens };
  const server = await startServer(fetchArticles ? { ...parts, fetchArticles } : parts);
  const browser = await launchChromium();
  const complaints: string[] = [];
  return {
    url: server.url,
    archive,
    complaints,
    open: (hash = '', options = {}) => openPage(browser, `${server.url}/${hash}`, options, complaints),
    close: async () => {
      await browser.close();
      await server.close();
      await archive.close();
    },
  };
}

async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  complaints: string[],
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(address);
  return page;
}
