import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { type Site, startSite } from './site.ts';

const PEOPLE = 700;
const MEMBERS = 230;

/** "Babade Kokuko": a name of its own for each number. */
function nameOf(index: number): string {
  const consonants = 'bdfgklmnprst';
  const syllable = (digit: number) => `${consonants[digit % 12]}${'aeiou'[digit % 5]}`;
  const digits = [index % 60, Math.floor(index / 60) % 60, index % 7].map(syllable).join('');
  const [first, last] = [digits, [...digits].reverse().join('')];
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return `${capital(first)} ${capital(last)}`;
}

/** Everybody supports the next three people of a ring; some are members of one institution. */
const ROWS = [
  'subject,relation,object,source,subject_type,object_type',
  ...Array.from({ length: PEOPLE }, (_, index) =>
    [1, 2, 3].map(
      (step) => `${nameOf(index)},supported,${nameOf((index + step) % PEOPLE)},Almanac,person,person`,
    ),
  ).flat(),
  ...Array.from(
    { length: MEMBERS },
    (_, index) => `${nameOf(index)},member_of,Harbour League,Almanac,person,institution`,
  ),
];

reportMissingChromium('a large graph');

describe.skipIf(!hasChromium)('a large graph', { timeout: 90_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    const reference = await loadReference();
    const { reading } = readFactsFile({ file: 'ring.csv', content: ROWS.join('\n') }, reference);
    site = await startSite([reading], reference, () => Promise.reject(new Error('no reader needed')));
  }, 120_000);
  afterAll(() => site?.close());
  afterEach(async () => {
    await page?.context().close();
    expect(site.complaints.splice(0)).toEqual([]);
  });

  /** Something in the middle of the canvas, where it is on screen. */
  const middle = () =>
    page.locator('precedent-graph').evaluate((element) => {
      const { cy } = (element as unknown as GraphElement).scene;
      const box = element.shadowRoot!.querySelector('.canvas')!.getBoundingClientRect();
      const distance = ({ x, y }: Point) => Math.hypot(x - box.width / 2, y - box.height / 2);
      const [node] = cy
        .nodes()
        .map((one) => one)
        .sort((one, other) => distance(one.renderedPosition()) - distance(other.renderedPosition()));
      const { x, y } = node!.renderedPosition();
      return { label: String(node!.data('label')), x: box.x + x, y: box.y + y };
    });

  /** Once the view has come to rest. */
  const still = async () => {
    let last = await middle();
    await expect
      .poll(
        async () => {
          const before = last;
          last = await middle();
          return JSON.stringify(last) === JSON.stringify(before);
        },
        { interval: 300, timeout: 20_000 },
      )
      .toBe(true);
    return last;
  };

  test('what lies under the pointer is what opens, after the drawing was moved and zoomed', async () => {
    page = await site.open(`explore?most=${PEOPLE + 1}`);
    await page.getByRole('application', { name: new RegExp(`^Graph of ${PEOPLE + 1} entities`) }).waitFor();
    await page.locator('precedent-graph [aria-busy=false]').waitFor({ timeout: 60_000 });
    const before = await still();
    await page.mouse.move(before.x, before.y);
    for (let step = 0; step < 8; step++) await page.mouse.wheel(0, -240);
    const { x, y } = await still();
    // From beside the entity, because an entity is dragged itself.
    await page.mouse.move(x + 45, y + 45);
    await page.mouse.down();
    await page.mouse.move(x + 160, y + 90, { steps: 6 });
    await page.mouse.up();
    const seen = await still();
    await page.mouse.click(seen.x, seen.y);
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: seen.label })
      .waitFor();
  });

  test('a dossier draws the 25 neighbours with the most evidence, each with its name', async () => {
    page = await site.open('institution/harbour-league');
    await page.getByRole('heading', { name: 'Neighbourhood' }).scrollIntoViewIfNeeded();
    await page.getByRole('application', { name: /^Graph of 26 entities/ }).waitFor();
    await page.getByText(`25 of ${MEMBERS} neighbours, those with the most evidence`).waitFor();
  });

  test('a dossier says how many facts it leaves out, and loads them when asked', async () => {
    page = await site.open('institution/harbour-league');
    await page.getByText('This page is based on the 200 facts with the most claims, of 230.').waitFor();
    await page.getByText('As a table 200').waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByText('As a table 230').waitFor();
    await page.getByText('This page is based on').waitFor({ state: 'detached' });
  });

  test('an answer asks for its first results, and for more when they are wanted', async () => {
    page = await site.open('ask?q=Who+is+a+member+of+Harbour+League%3F');
    await page.getByText('Show 14 more').waitFor();
    await page.getByText(`${MEMBERS - 20} not shown yet`).waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByText(`${MEMBERS - 120} not shown yet`).waitFor();
    await page.getByText('Show 114 more').waitFor();
  });

  test('the panel of the explorer says how many facts it leaves out', async () => {
    page = await site.open('explore?entity=institution/harbour-league');
    const panel = page.getByRole('complementary', { name: 'Details' });
    await panel.getByText('200 of 230 facts, those with the most claims').waitFor();
  });
});

interface Point {
  x: number;
  y: number;
}
interface GraphElement {
  scene: {
    cy: {
      nodes(): { map(pick: (node: DrawnNode) => DrawnNode): DrawnNode[] };
    };
  };
}
interface DrawnNode {
  data(key: string): unknown;
  renderedPosition(): Point;
}
