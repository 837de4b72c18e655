import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** How different the colours of a pixel have to be, from 0 to 1: the edges of letters differ a little from run to run. */
const THRESHOLD = 0.15;
/** As many pictures are taken until two in a row are the same. */
const MOST_TRIES = 12;
const DIFFERENCES = join(tmpdir(), 'precedent-pictures');

/** A picture of what is on screen once nothing moves any more. */
export async function takePicture(page: Page): Promise<Buffer> {
  let before = await page.screenshot({ animations: 'disabled' });
  for (let tries = 1; tries < MOST_TRIES; tries++) {
    await page.waitForTimeout(250);
    const after = await page.screenshot({ animations: 'disabled' });
    if (after.equals(before)) return after;
    before = after;
  }
  throw new Error(`${page.url()} is still moving after ${MOST_TRIES} pictures`);
}

/** The share of pixels that differ; 1 if the sizes do. What is new and what differs is written to a folder of temporary files. */
export function comparePictures(name: string, expected: Buffer, actual: Buffer): number {
  const [one, other] = [PNG.sync.read(expected), PNG.sync.read(actual)];
  if (one.width !== other.width || one.height !== other.height) return 1;
  const { width, height } = one;
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(one.data, other.data, difference.data, width, height, { threshold: THRESHOLD });
  if (pixels > 0) {
    mkdirSync(DIFFERENCES, { recursive: true });
    writeFileSync(join(DIFFERENCES, `${name}.png`), actual);
    writeFileSync(join(DIFFERENCES, `${name}.difference.png`), PNG.sync.write(difference));
  }
  return pixels / (width * height);
}

/** What a picture depends on beside the page: the browser's version, and how wide its fonts set a text. */
export async function describeRendering(page: Page): Promise<Record<string, string>> {
  const browser = page.context().browser()!.version().split('.')[0]!;
  const widths = await page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!;
    const style = getComputedStyle(document.documentElement);
    return ['--sans', '--serif', '--mono'].map((family) => {
      pen.font = `40px ${style.getPropertyValue(family)}`;
      const widthOf = (text: string) => pen.measureText(text).width.toFixed(1);
      return [family, `${widthOf('Who did what to whom')} ${widthOf('1952–2024 “fi” ▶')}`] as const;
    });
  });
  return { browser, ...Object.fromEntries(widths) };
}
