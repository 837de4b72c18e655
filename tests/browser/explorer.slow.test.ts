import { readFileSync } from 'node:fs';
import type { Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

reportMissingChromium('the explorer');

/** Where the explorer is. */
const EXPLORER = 'explore';
const nameOf = (id: string) => HARBOUR.entities.find((entity) => entity.id === id)!.name;

/** A second article, whose claims are between two entities that the first one links too. */
const QUAY: Reading = {
  ...HARBOUR,
  article: { ...HARBOUR.article, id: 'quay', title: 'At the quay', source: 'The Quay Gazette' },
  claims: HARBOUR.claims
    .filter(({ subject }) => subject === 'cleo')
    .flatMap((claim) =>
      ['praised', 'criticised', 'accused'].map((relation, index) => ({
        ...claim,
        id: `${claim.id}-${index}`,
        relation,
        object: 'ada',
        polarity: 'positive' as const,
      })),
    ),
};

describe.skipIf(!hasChromium)('the explorer', { timeout: 60_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await startSite([HARBOUR, QUAY], await loadReference(), () =>
      Promise.reject(new Error('no reader needed')),
    );
  }, 120_000);
  afterAll(() => site?.close());
  afterEach(async () => {
    await page?.context().close();
    expect(site.complaints.splice(0)).toEqual([]);
  });

  const graph = () => page.locator('precedent-graph');
  const settle = () => page.locator('precedent-graph [aria-busy=false]').waitFor();
  const open = async (address = EXPLORER, options: Parameters<Site['open']>[1] = {}) => {
    page = await site.open(address, options);
    page.setDefaultTimeout(10_000);
    await page.getByRole('application', { name: /^Graph of/ }).waitFor();
    await settle();
    return page;
  };
  const positions = () => graph().evaluate((element) => (element as unknown as GraphElement).positions());
  const names = () =>
    graph().evaluate((element) =>
      (element as unknown as GraphElement).scene.cy
        .nodes()
        .map((node) => node.data('label'))
        .sort(),
    );
  const edges = () =>
    graph().evaluate((element) =>
      (element as unknown as GraphElement).scene.cy.edges().map((edge) => String(edge.data('label'))),
    );
  /** The middle of a thing on screen, found by its label. */
  const placeOf = (label: string) =>
    graph().evaluate((element, wanted) => {
      const { cy } = (element as unknown as GraphElement).scene;
      const box = element.shadowRoot!.querySelector('.canvas')!.getBoundingClientRect();
      const [node] = cy.nodes().filter((one) => one.data('label') === wanted);
      const [edge] = cy.edges().filter((one) => one.data('label') === wanted);
      const at = node ? node.renderedPosition() : edge!.renderedMidpoint();
      return { x: box.x + at.x, y: box.y + at.y };
    }, label);
  const click = async (label: string, options: { shift?: boolean } = {}) => {
    const { x, y } = await placeOf(label);
    if (options.shift) await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    if (options.shift) await page.keyboard.up('Shift');
    await page.waitForTimeout(350);
  };
  const selection = () => page.getByRole('toolbar', { name: 'Selection' });
  const act = (name: string) => selection().getByRole('button', { name, exact: true }).click();
  const tool = (name: string) =>
    page.getByRole('toolbar', { name: 'Explore' }).getByRole('button', { name, exact: true });
  const say = (words: RegExp) => page.getByRole('application', { name: words }).waitFor();
  const [ADA, BEN, CLEO] = ['ada', 'ben', 'cleo'].map(nameOf) as [string, string, string];

  test('it opens with a part that has room for its names, and shows the rest on demand', async () => {
    await open(`${EXPLORER}?most=3`);
    await page.getByText(/^The \d most reported of 5 entities with certain claims\./).waitFor();
    expect((await names()).length).toBeLessThan(4);
    await page.getByRole('link', { name: 'Show all' }).click();
    await page.getByRole('application', { name: /^Graph of 5 entities/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('most')).toBe('5');
  });

  test('an entity is hidden, and undo and redo go through the steps and the address', async () => {
    await open();
    const before = await positions();
    const first = page.url();
    await click(BEN);
    await act('Hide');
    await say(/^Graph of 4 entities/);
    expect(await names()).not.toContain(BEN);
    expect(page.url()).not.toBe(first);
    await tool('Undo').click();
    await say(/^Graph of 5 entities/);
    await tool('Redo').click();
    await say(/^Graph of 4 entities/);
    await page.getByRole('application').press('Control+z');
    await say(/^Graph of 5 entities/);
    expect(await positions()).toEqual(before);
  });

  test('an address reproduces the view', async () => {
    await open();
    await click(BEN);
    await act('Hide');
    await say(/^Graph of 4 entities/);
    await page.getByLabel('Layout').selectOption('Circle');
    await settle();
    await page.waitForTimeout(300);
    const [address, places] = [page.url(), await positions()];
    await page.context().close();
    await open(address.slice(site.url.length + 1));
    await say(/^Graph of 4 entities/);
    expect(await page.getByLabel('Layout').inputValue()).toBe('circle');
    expect(await positions()).toEqual(places);
  });

  test('a dragged entity is pinned: it stays when all is arranged again, and after a reload', async () => {
    await open();
    const { x, y } = await placeOf(ADA);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(300);
    const id = Object.keys(await positions()).find((key) => key.endsWith('ada-moreau'))!;
    const pinned = (await positions())[id]!;
    await page.getByRole('button', { name: 'Arrange again' }).click();
    await page.waitForTimeout(300);
    await settle();
    const stays = async () => {
      const now = (await positions())[id]!;
      expect(Math.hypot(now.x - pinned.x, now.y - pinned.y)).toBeLessThan(2);
    };
    await stays();
    await page.reload();
    await settle();
    await page.waitForTimeout(300);
    await stays();
    await click(ADA);
    await act('Unpin');
    expect(page.url()).not.toContain('pin');
  });

  test('several entities are selected with Shift, with a box and with a lasso', async () => {
    await open();
    await click(ADA);
    await click(BEN, { shift: true });
    await selection().getByText('2 selected').waitFor();
    await act('Keep only');
    await say(/^Graph of 2 entities/);
    await tool('Undo').click();
    await page.keyboard.press('Escape');
    const box = (await page.getByRole('application').boundingBox())!;
    await tool('Select with a lasso').click();
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    for (const [dx, dy] of [
      [box.width - 8, 4],
      [box.width - 8, box.height - 8],
      [4, box.height - 8],
    ] as const)
      await page.mouse.move(box.x + dx, box.y + dy, { steps: 3 });
    await page.mouse.up();
    await selection().getByText('5 selected').waitFor();
    await selection().getByRole('button', { name: 'Clear selection' }).click();
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + 4, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 8, box.y + box.height - 60, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await selection()
      .getByText(/^[3-5] selected$/)
      .waitFor();
  });

  test('a collapsed entity hides the neighbours that only it links, and expanding brings them back', async () => {
    await open();
    await click('Harbour League');
    await act('Collapse');
    await say(/^Graph of 4 entities/);
    expect(await names()).not.toContain('Norland');
    await page.getByText('1 entity and 1 fact removed. Graph of 4 entities and 6 facts.').waitFor();
    await act('Expand');
    const pulses = () =>
      graph().evaluate((element) =>
        (element as unknown as GraphElement).scene.cy
          .nodes()
          .filter((node) => node.numericStyle('underlay-opacity') > 0)
          .map((node) => String(node.data('label'))),
      );
    await expect.poll(pulses, { interval: 20, timeout: 10_000 }).toEqual(['Norland']);
    await say(/^Graph of 5 entities/);
    await page.getByText('1 entity and 1 fact added. Graph of 5 entities and 7 facts.').waitFor();
    await expect.poll(pulses, { timeout: 5000 }).toEqual([]);
  });

  test('what is expanded is placed beside its neighbour, nothing else moves, and a reload shows the same', async () => {
    await open();
    const before = await positions();
    await click('Harbour League');
    await act('Collapse');
    await say(/^Graph of 4 entities/);
    await act('Expand');
    await say(/^Graph of 5 entities/);
    expect(await positions()).toEqual(before);
    await page.reload();
    await settle();
    await page.waitForTimeout(300);
    expect(await positions()).toEqual(before);
  });

  test('an entity is added by name, even one that was hidden', async () => {
    await open();
    await click(BEN);
    await act('Hide');
    await say(/^Graph of 4 entities/);
    await page.getByRole('combobox', { name: 'Add to the graph by name' }).fill('Okaf');
    await page.keyboard.press('Enter');
    await say(/^Graph of 5 entities/);
    expect(await names()).toContain(BEN);
  });

  test('parallel edges are one with their number until it is opened', async () => {
    await open();
    expect(await edges()).toContain('4 facts');
    await click('4 facts');
    await page.waitForTimeout(200);
    expect(await edges()).not.toContain('4 facts');
    expect(await edges()).toEqual(expect.arrayContaining(['praised', 'supported']));
    expect(page.url()).toContain('open');
  });

  test('relations and sources are filtered, and the number of filters in use is shown', async () => {
    await open();
    await tool('Filters').click();
    await page.getByRole('checkbox', { name: /^praised/ }).uncheck();
    await say(/and 6 facts/);
    await page.getByRole('checkbox', { name: /^The Quay Gazette/ }).uncheck();
    await say(/and 4 facts/);
    await page.getByRole('button', { name: 'Filters 2' }).waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await say(/and 7 facts/);
  });

  test('the legend hides a type of entity or a status, and shows it again', async () => {
    await open();
    await page.getByRole('button', { name: /^Planned \d$/ }).click();
    await say(/and 6 facts/);
    await page.getByRole('button', { name: /^People \d$/ }).click();
    await say(/^Graph of 2 entities/);
    await page.getByRole('button', { name: 'Show all' }).click();
    await say(/^Graph of 5 entities and 7 facts/);
  });

  test('uncertain facts appear with the slider, from the chosen certainty on', async () => {
    await open();
    await tool('Filters').click();
    const slider = page.getByRole('slider', { name: 'Least certainty' });
    await slider.fill('35');
    await say(/and 8 facts/);
    expect(await edges()).toEqual(expect.arrayContaining([expect.stringContaining('uncertain')]));
    await slider.fill('60');
    await say(/and 7 facts/);
    expect(page.url()).toContain('certainty');
  });

  test('size and colour show a named measure, and each layout gives its own picture', async () => {
    await open();
    const look = () =>
      graph().evaluate((element) =>
        (element as unknown as GraphElement).scene.cy
          .nodes()
          .map((node) => `${node.data('size')} ${node.data('colour')}`),
      );
    const first = await look();
    await page.getByRole('combobox', { name: /^Size/ }).selectOption('betweenness');
    await page.getByRole('combobox', { name: /^Colour/ }).selectOption('pagerank');
    await expect.poll(look).not.toEqual(first);
    const pictures = new Set<string>();
    for (const layout of ['By time', 'By office', 'Circle', 'Organic']) {
      await page.getByLabel('Layout').selectOption(layout);
      await page.waitForTimeout(300);
      await settle();
      pictures.add(JSON.stringify(await positions()));
    }
    expect(pictures.size).toBe(4);
  });

  test('selecting an entity brings all its neighbours into view', async () => {
    await open();
    for (let step = 0; step < 6; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('button', { name: CLEO, exact: true }).click();
    const outside = () =>
      graph().evaluate((element) => {
        const { cy } = (element as unknown as GraphElement).scene;
        const near = cy.nodes('.selected').closedNeighborhood().nodes();
        return near.filter((node) => {
          const { x, y } = (node as import('cytoscape').NodeSingular).renderedPosition();
          return x < 0 || y < 0 || x > cy.width() || y > cy.height();
        }).length;
      });
    await page.getByRole('heading', { name: CLEO }).waitFor();
    // They move into view, which takes a moment.
    await expect.poll(outside, { timeout: 20_000 }).toBe(0);
  });

  test('the time axis shows claims by year and plays, and what has nothing valid is hidden', async () => {
    await open();
    await page.getByRole('img', { name: 'Claims by year' }).waitFor();
    await page.getByLabel('Valid on this date').fill('2031-04-10');
    await say(/and 6 facts/);
    await page.getByRole('button', { name: 'Any date' }).click();
    await say(/and 7 facts/);
    await page.getByRole('button', { name: 'Play through time' }).click();
    await page.waitForURL(/asOf=2031-12-31/);
    await say(/and 7 facts/);
    await page.getByRole('button', { name: 'Play through time' }).waitFor();
  });

  test('the picture as SVG has its sources in a footer', async () => {
    await open();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as SVG' }).click(),
    ]);
    const text = readFileSync(await download.path()).toString();
    for (const words of ['Sources', 'The Harbour Courier', 'The Quay Gazette']) expect(text).toContain(words);
  });

  test('two fingers zoom, on a phone', async () => {
    await open(EXPLORER, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const zoom = () => graph().evaluate((element) => (element as unknown as GraphElement).scene.cy.zoom());
    const before = await zoom();
    const { x, y, width, height } = (await page.getByRole('application').boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const middle = { x: x + width / 2, y: y + height / 2 };
    for (const [type, spread] of [
      ['touchStart', 30],
      ['touchMove', 60],
      ['touchMove', 100],
    ] as const)
      await session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [-spread, spread].map((dx, id) => ({ x: middle.x + dx, y: middle.y, id })),
      });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(zoom).toBeGreaterThan(before * 1.3);
  });

  test('the keyboard selects, pins, hides and undoes', async () => {
    await open();
    const canvas = page.getByRole('application');
    await canvas.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('x');
    await page.getByText('1 selected.').or(selection()).first().waitFor();
    await page.keyboard.press('p');
    expect(page.url()).toContain('pin');
    await page.keyboard.press('Delete');
    await say(/^Graph of 4 entities/);
    await page.keyboard.press('Control+z');
    await say(/^Graph of 5 entities/);
  });
});

/** What the tests use of the component besides its accessible content. */
type GraphElement = Element & {
  positions(): Record<string, { x: number; y: number }>;
  scene: { cy: import('cytoscape').Core };
};
