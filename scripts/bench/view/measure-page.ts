import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { longestTaskIn } from './read-trace.ts';

/** What `probe.js` adds to the page. */
interface Probe {
  isQuiet(): boolean;
  summarise(): Pick<Visit, 'firstPicture' | 'interactive' | 'longestTask'>;
  startCounting(): void;
  framesPerSecond(): number;
  /** The point of the drawing with the most room around it. */
  emptySpot(): { x: number; y: number };
  hasGraph(): boolean;
  renderer(): string;
}

declare const probe: Probe;

/** One visit; times in seconds. */
export interface Visit {
  /** From the navigation to the first frame in which the nodes have their places, or a page without a graph its text. */
  firstPicture: number;
  /** The first picture, or the end of the last long task if one follows within half a second of quiet. */
  interactive: number;
  longestTask: number;
  /** Processor time of the main thread: what the longest task takes where nothing else runs. */
  longestTaskWork: number;
  /** Null where there is no graph. */
  panFrames: number | null;
  zoomFrames: number | null;
  /** Bytes over the wire until the page is interactive. */
  scriptBytes: number;
  renderer: string;
}

const VIEWPORT = { width: 1280, height: 800 };
const PROBE = fileURLToPath(new URL('probe.js', import.meta.url));
/** Milliseconds. */
const PATIENCE = 400_000;

/** Opens the page with an empty cache, waits for the picture, pans and zooms. */
export async function measureVisit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript({ path: PROBE });
  const bytes = countScriptBytes(page);
  await browser.startTracing(page, { categories: ['toplevel'] });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => probe.isQuiet(), null, { timeout: PATIENCE, polling: 100 });
  const seen = await ask(page, 'summarise');
  const longestTaskWork = longestTaskIn(await browser.stopTracing());
  const scriptBytes = bytes();
  const [panFrames, zoomFrames] = (await ask(page, 'hasGraph'))
    ? [await countFrames(page, pan), await countFrames(page, zoom)]
    : [null, null];
  const renderer = await ask(page, 'renderer');
  await context.close();
  return { ...seen, longestTaskWork, panFrames, zoomFrames, scriptBytes, renderer };
}

/** Compressed bytes of every script of the page; that of the layout worker isn't one. */
function countScriptBytes(page: Page): () => number {
  let sum = 0;
  page.context().on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    void response
      .request()
      .sizes()
      .then(({ responseBodySize }) => {
        sum += responseBodySize;
      });
  });
  return () => sum;
}

async function countFrames(page: Page, gesture: (page: Page) => Promise<void>): Promise<number> {
  await ask(page, 'startCounting');
  await gesture(page);
  return ask(page, 'framesPerSecond');
}

async function pan(page: Page): Promise<void> {
  const { x, y } = await ask(page, 'emptySpot');
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 60; step++) {
    const angle = (step / 30) * 2 * Math.PI;
    await page.mouse.move(x + 90 * Math.sin(angle), y + 60 * (1 - Math.cos(angle)));
  }
  await page.mouse.up();
}

async function zoom(page: Page): Promise<void> {
  const { x, y } = await ask(page, 'emptySpot');
  await page.mouse.move(x, y);
  for (let step = 0; step < 24; step++) {
    // Nobody waits for it: a busy page merges turns of the wheel, and may never acknowledge those that were merged.
    void page.mouse.wheel(0, step % 12 < 6 ? -120 : 120).catch(() => {});
    await page.waitForTimeout(40);
  }
}

function ask<Name extends keyof Probe>(page: Page, name: Name): Promise<ReturnType<Probe[Name]>> {
  return page.evaluate((wanted) => probe[wanted](), name) as Promise<ReturnType<Probe[Name]>>;
}
