/// <reference lib="dom" />
// `npm run docs:pictures`: takes the README's pictures of the page anew, with the examples that a first start shows.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadReference } from '@precedent/reference';
import type { Page } from 'playwright-core';
import { type Site, startSite } from '../../tests/browser/site.ts';
import { fillArchive } from '../bench/example-archive.ts';
import { buildWhatIsStale } from '../setup/build.mjs';

interface Picture {
  name: string;
  address: string;
  height: number;
  /** In pixels; default: 1280. */
  width?: number;
  colorScheme?: 'dark';
  /** What is done on the page before the picture is taken. */
  prepare?: (page: Page) => Promise<void>;
}

const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const OFFICE = '/office/Secretary%20General%20of%20NATO';
const STORY = {
  kind: 'story' as const,
  name: 'NATO changes hands',
  steps: [
    {
      address: OFFICE,
      title: 'Secretary General of NATO',
      caption: 'Seventeen people have led NATO since 1952. The latest handover was on 1 October 2024.',
    },
    { address: '/person/mark-rutte', title: 'Mark Rutte', caption: 'Before that he led the Netherlands.' },
    { address: '/explore', title: 'Explorer', caption: 'What else the articles say.' },
  ],
};

function picturesOf(article: string): Picture[] {
  return [
    { name: 'front', address: '/', height: 800 },
    { name: 'answer', address: '/ask?q=Who%20preceded%20Mark%20Rutte%3F', height: 800 },
    { name: 'person', address: '/person/mark-rutte', height: 860 },
    { name: 'country', address: '/country/united-kingdom', height: 900 },
    { name: 'office', address: OFFICE, height: 760 },
    { name: 'between', address: '/between?one=person/mark-rutte&other=person/jens-stoltenberg', height: 760 },
    { name: 'article', address: `/article/${article}`, height: 800 },
    { name: 'disputed', address: '/disputed', height: 640 },
    { name: 'explorer', address: '/explore', height: 800 },
    { name: 'table', address: '/offices', height: 700, prepare: openTable },
    { name: 'story', address: '/story/nato?step=1', height: 760, colorScheme: 'dark' },
    { name: 'phone', address: '/person/mark-rutte', height: 740, width: 360 },
  ];
}

async function openTable(page: Page): Promise<void> {
  const summary = page.getByText(/^As a table/);
  await summary.click();
  await summary.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

async function takePictures(site: Site): Promise<void> {
  const articles = await site.archive.articles();
  const elected = articles.find(({ title }) => title?.startsWith('Boris Johnson elected'));
  if (!elected) throw new Error('the examples no longer have the article that is shown');
  await site.archive.save('nato', STORY, new Date().toISOString());
  for (const picture of picturesOf(elected.id)) await take(site, picture);
}

async function take(
  site: Site,
  { name, address, height, width = 1280, colorScheme, prepare }: Picture,
): Promise<void> {
  const page = await site.open(address.slice(1), {
    viewport: { width, height },
    reducedMotion: 'reduce',
    colorScheme: colorScheme ?? 'light',
  });
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await prepare?.(page);
  // A drawing is laid out in a worker, and its names are placed once it is still.
  await page.waitForTimeout(2_000);
  writeFileSync(join(FOLDER, `${name}.webp`), await toWebp(page, await page.screenshot()));
  console.log(name);
  await page.context().close();
}

/** WebP is a third of the size; the browser can write it. In a page of its own, whose policy allows images of any origin. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage();
  const data = await blank.evaluate(async (encoded) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${encoded}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d')!.drawImage(image, 0, 0);
    const bytes = new Uint8Array(
      await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 })).arrayBuffer(),
    );
    return Array.from(bytes);
  }, png.toString('base64'));
  return Buffer.from(data);
}

await buildWhatIsStale();
const folder = mkdtempSync(join(tmpdir(), 'precedent-pictures-'));
const site = await startSite(
  [],
  await loadReference(),
  () => Promise.reject(new Error('nothing is read')),
  fillArchive(join(folder, 'archive.sqlite')),
);
try {
  await takePictures(site);
} finally {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
