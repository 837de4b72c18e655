import { readFileSync } from 'node:fs';
import { loadReference } from '@precedent/reference';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

reportMissingChromium('the page');

describe.skipIf(!hasChromium)('the page', { timeout: 60_000 }, () => {
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
    expect(site.complaints.splice(0)).toEqual([]);
  });

  /** Opens the explorer, and waits until the graph is drawn. */
  const open = async (query = '', options: Parameters<Site['open']>[1] = {}) => {
    page = await site.open(`explore${query}`, options);
    await page.getByRole('application', { name: /^Graph of 5 entities and 4 facts/ }).waitFor();
    await page.locator('precedent-graph [aria-busy=false]').waitFor();
    return page;
  };
  const positions = () =>
    page.locator('precedent-graph').evaluate((graph) => (graph as unknown as GraphElement).positions());
  const panel = () => page.getByRole('complementary', { name: 'Details' });
  const graph = () => page.getByRole('application');
  const says = (words: string) => panel().getByText(words).first().waitFor();
  const openTable = () => page.getByRole('button', { name: 'Table' }).click();
  const factRow = (sentence: string) => page.getByRole('button', { name: new RegExp(`: ${sentence}$`) });

  test('the same graph looks the same on every visit', async () => {
    await open();
    const first = await positions();
    await page.context().close();
    await open();
    expect(Object.keys(first)).toHaveLength(5);
    expect(await positions()).toEqual(first);
  });

  test('a click on an edge of the drawing opens its evidence', async () => {
    await open();
    const { x, y } = await page.locator('precedent-graph').evaluate((element) => {
      const { cy } = (element as unknown as GraphElement).scene;
      const edge = cy.edges().filter((candidate) => candidate.data('label').startsWith('succeeded'));
      const box = element.shadowRoot!.querySelector('.canvas')!.getBoundingClientRect();
      const middle = edge.renderedMidpoint();
      return { x: box.x + middle.x, y: box.y + middle.y };
    });
    await page.mouse.click(x, y);
    await panel()
      .getByRole('heading', { name: /^Ada Moreau is to succeed Ben Okafor as .+ from 1 May 2031$/ })
      .waitFor();
    for (const words of ['Chair of the Harbour League', 'Planned', 'from 1 May 2031', 'The Harbour Courier'])
      await says(words);
    expect(await panel().locator('mark').first().textContent()).toBe(
      'Ada Moreau will take over from Ben Okafor as Chair of the Harbour League on 1 May 2031.',
    );
  });

  test('a quote opens its article, where it is marked more strongly than the other quotes', async () => {
    await open();
    await openTable();
    await factRow('Cleo Lindqvist supported Ada Moreau').click();
    await panel().getByTitle('Open in the article').click();
    await page.getByRole('heading', { name: 'A new chair for the Harbour League', level: 1 }).waitFor();
    await page.locator('mark.claimed.focus').waitFor();
    expect(await page.locator('mark.focus').allInnerTexts()).toEqual(['Cleo Lindqvist backed Ada Moreau.']);
    expect(await page.locator('mark.claimed').count()).toBe(4);
    await page.goBack();
    await panel().getByRole('heading', { name: 'Cleo Lindqvist supported Ada Moreau' }).waitFor();
  });

  test('the keyboard moves through the graph, opens a fact and closes it again', async () => {
    await open();
    await graph().focus();
    const status = page.locator('precedent-graph').getByRole('status');
    await page.keyboard.press('ArrowRight');
    expect(await status.textContent()).toMatch(/^(Ada Moreau|Ben Okafor|Cleo Lindqvist), person, 2 facts$/);
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(key);
      if (/claim/.test((await status.textContent())!)) break;
    }
    expect(await status.textContent()).toMatch(/\(1 claim\)$/);
    await page.keyboard.press('Enter');
    await panel().getByText('Source', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await panel().getByText('In this archive').waitFor();
  });

  test('planned, hypothetical and denied edges differ by more than colour', async () => {
    await open();
    const lines = await page.locator('precedent-graph').evaluate((element) =>
      (element as unknown as GraphElement).scene.cy.edges().map((edge) => ({
        label: edge.data('label').replaceAll('\u0336', ''),
        line: edge.style('line-style'),
        dashes: String(edge.style('line-dash-pattern')).replaceAll(',', ' '),
        end: edge.style('target-arrow-shape'),
      })),
    );
    const drawn = new Map(lines.map(({ label, ...line }) => [label, line]));
    expect(drawn.get('supported')).toMatchObject({ line: 'solid', end: 'triangle' });
    expect(drawn.get('succeeded (planned)')).toMatchObject({ line: 'dashed', dashes: '8 5' });
    expect(drawn.get('is a member of (hypothetical)')).toMatchObject({ line: 'dashed', dashes: '1.5 5' });
    expect(drawn.get('met (denied)')).toMatchObject({ end: 'tee' });
  });

  test('uncertain claims are hidden until they are switched on, and marked then', async () => {
    await open();
    const edge = () =>
      page.locator('precedent-graph').evaluate((element) => {
        const { cy } = (element as unknown as GraphElement).scene;
        const [uncertain] = cy.edges().filter((candidate) => candidate.data('label').includes('uncertain'));
        return uncertain ? { label: uncertain.data('label'), width: uncertain.style('width') } : null;
      });
    expect(await edge()).toBeNull();
    await says('5 claims (1 uncertain)');
    await page.getByRole('checkbox', { name: 'Show uncertain claims (1)' }).check();
    await page.getByRole('application', { name: /^Graph of 5 entities and 5 facts/ }).waitFor();
    expect(await edge()).toEqual({ label: 'met (uncertain)', width: '0.7px' });
    await openTable();
    await page.getByRole('cell', { name: 'Reported, uncertain' }).waitFor();
    await factRow('Ada Moreau met Ben Okafor \\(uncertain\\)').click();
    await panel().getByRole('heading', { name: 'Ada Moreau met Ben Okafor (uncertain)' }).waitFor();
    await panel().getByText('Certainty').waitFor();
    expect(new URL(page.url()).search).toContain('uncertain=true');
    await page.getByRole('checkbox', { name: 'Show uncertain claims (1)' }).uncheck();
    await page.getByRole('application', { name: /and 4 facts/ }).waitFor();
    await panel().getByText('Uncertain', { exact: true }).waitFor();
  });

  test('the legend hides a family in the drawing and in the table', async () => {
    await open();
    await openTable();
    await page.getByRole('button', { name: /^Support 1$/ }).click();
    await page.getByRole('application', { name: /and 3 facts/ }).waitFor();
    expect(await factRow('Cleo Lindqvist supported Ada Moreau').count()).toBe(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await factRow('Cleo Lindqvist supported Ada Moreau').waitFor();
  });

  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  };

  test('the graph is saved as a PNG', async () => {
    await open();
    const { name, content } = await save('Save as PNG');
    expect(name).toBe('precedent-graph.png');
    expect(content.subarray(1, 4).toString()).toBe('PNG');
    // Names, and the sources below the drawing, are text of the same picture.
    expect(content.length).toBeGreaterThan(20_000);
  });

  test('the graph is saved as an SVG with its names, its edges and its sources', async () => {
    await open();
    const { name, content } = await save('Save as SVG');
    expect(name).toBe('precedent-graph.svg');
    const text = content.toString();
    for (const words of ['Lindqvist', 'supported', 'A new chair for the Harbour League (The Harbour Courier'])
      expect(text).toContain(words);
    expect(text.match(/<path d=/g)).toHaveLength(4);
  });

  test('an address opens the fact and the date in it', async () => {
    await open();
    await openTable();
    await factRow('Cleo Lindqvist supported Ada Moreau').click();
    await panel().getByRole('heading', { name: 'Cleo Lindqvist supported Ada Moreau' }).waitFor();
    const { search } = new URL(page.url());
    await page.context().close();
    page = await site.open(`explore${search}&asOf=2031-04-10`);
    await panel().getByRole('heading', { name: 'Cleo Lindqvist supported Ada Moreau' }).waitFor();
    // Facts that begin after the date are not drawn.
    await page.getByRole('application', { name: /and 3 facts/ }).waitFor();
  });

  test('typing finds an entity, and the arrow keys and Enter open it', async () => {
    page = await site.open();
    await page.getByRole('combobox', { name: 'Search or ask' }).fill('Okaf');
    await page.getByRole('option', { name: 'Ben Okafor Person' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ben Okafor', level: 1 }).waitFor();
    await page.getByText(/^\s*Ada Moreau is to succeed Ben Okafor/).waitFor();
  });

  test('an unsupported question is refused with examples of supported ones', async () => {
    await open();
    const search = page.getByRole('combobox', { name: 'Search or ask' });
    await search.fill('Why is the sky blue?');
    await search.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'Who preceded Ada Moreau?' }).click();
    await page
      .getByRole('link', { name: /Ben Okafor/ })
      .first()
      .waitFor();
    // The browser logs the status 422 of the refusal.
    expect(site.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  });

  test('an unknown name gets the same question about similar names', async () => {
    page = await site.open('ask?q=Who+met+Okaf%3F');
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'Who met Ben Okafor?' }).click();
    await page.getByRole('heading', { name: 'Who met Ben Okafor?', level: 1 }).waitFor();
    // The browser logs the status 404 of the unknown name.
    expect(site.complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  test('on a phone the details are a sheet below the graph, and nothing is wider than the screen', async () => {
    await open('', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const sheet = (await panel().boundingBox())!;
    expect(sheet.y + sheet.height).toBeCloseTo(844, 0);
    await panel().getByRole('button', { name: 'Details' }).click();
    await page.waitForTimeout(300);
    expect((await panel().boundingBox())!.height).toBeGreaterThan(400);
  });

  test('the page and the drawing are dark in a dark colour scheme', async () => {
    await open('', { colorScheme: 'dark' });
    const colours = await page.locator('precedent-graph').evaluate((element) => ({
      page: getComputedStyle(document.body).backgroundColor,
      borders: (element as unknown as GraphElement).scene.cy.nodes()[0]!.style('border-color'),
    }));
    expect(colours).toEqual({ page: 'rgb(13, 17, 22)', borders: 'rgb(18,23,30)' });
  });
});

describe.skipIf(!hasChromium)('the page of an empty archive', { timeout: 60_000 }, () => {
  test('says what to do', async () => {
    const site = await startSite([], await loadReference(), () =>
      Promise.reject(new Error('no reader needed')),
    );
    try {
      const page = await site.open();
      await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
      expect(await page.getByText('npx precedent add').count()).toBe(1);
    } finally {
      await site.close();
    }
  });
});

/** What the tests use of the component besides its accessible content. */
type GraphElement = Element & {
  positions(): Record<string, { x: number; y: number }>;
  scene: { cy: import('cytoscape').Core };
};
