import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader, Reading, Reference } from '@precedent/model';
import { createReader, parseArticle } from '@precedent/reader';
import { DATA_DIR, loadReaderModel, loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import type { Core } from 'cytoscape';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { type Site, startSite } from './site.ts';

const SAMPLE = '2024-06-27-nato-appoints-rutte.txt';
const SENTENCE =
  'Rutte will take over from Secretary General Jens Stoltenberg on October 1 after major powers -- spearheaded by the United States -- wrapped up his nomination ahead of a summit of NATO leaders in Washington next month.';

reportMissingChromium('the story of a new user');

/** What a new user does with the bundled article and facts, read by the built-in reader. */
describe.skipIf(!hasChromium)('a new user', { timeout: 60_000 }, () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    const reference = await loadReference();
    const reader = await createReader({ model: await loadReaderModel(), reference, threads: 1 });
    site = await startSite(await readData(reader, reference), reference, async () => reader);
    page = await site.open('explore');
    await page.getByRole('application').waitFor();
  }, 180_000);
  afterAll(async () => {
    await site?.close();
  });

  const panel = () => page.getByRole('complementary', { name: 'Details' });
  const main = () => page.getByRole('main');
  const says = (words: string | RegExp) => main().getByText(words).first().waitFor();
  const ask = async (question: string) => {
    const search = page.getByRole('combobox', { name: 'Search or ask' });
    await search.fill(question);
    await search.press('Enter');
    await main().getByRole('heading', { name: question, level: 1 }).waitFor();
  };

  test('sees the graph of the sample with its legend', async () => {
    await page.getByRole('group', { name: 'Legend and filter' }).waitFor();
    await page.getByRole('button', { name: /^Planned \d/ }).waitFor();
  });

  test('opens the edge from Rutte to Stoltenberg and sees the sentence behind it', async () => {
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('button', { name: /Mark Rutte is to succeed Jens Stoltenberg/ }).click();
    await panel()
      .getByRole('heading', {
        name: /^Mark Rutte is to succeed Jens Stoltenberg as Secretary General of NATO/,
      })
      .waitFor();
    await says('Planned');
    await says('Secretary General of NATO');
    await says(/1 October 2024/);
    await panel().locator('mark', { hasText: SENTENCE }).first().waitFor();
  });

  test('reads the sentence inside the whole article', async () => {
    await panel().getByTitle('Open in the article').first().click();
    await main().locator('article mark.focus', { hasText: SENTENCE }).waitFor();
    const paragraphs = main().locator('article p');
    expect(await paragraphs.count()).toBeGreaterThan(20);
    await expect.poll(() => main().locator('mark.focus').first().evaluate(isInView)).toBe(true);
  });

  test('asks who preceded Mark Rutte and gets Stoltenberg with a quote', async () => {
    await ask('Who preceded Mark Rutte?');
    await says('Jens Stoltenberg, as Secretary General of NATO.');
    await main().locator('blockquote', { hasText: SENTENCE }).first().waitFor();
  });

  test('goes on to Anders Fogh Rasmussen, with what the curated fact cites', async () => {
    await page.getByRole('link', { name: 'And before them?' }).click();
    await says('Anders Fogh Rasmussen, as Secretary General of NATO.');
    expect(await main().locator('.voice a[href^="https://"]').count()).toBeGreaterThan(0);
    // A row of a file is never shown as it is written there.
    expect(await main().locator('blockquote, .voice').filter({ hasText: 'holds_office' }).count()).toBe(0);
  });

  test('sees every holder of the office on a time axis', async () => {
    await main()
      .getByRole('link', { name: /^Lord Ismay, 1952–1957: 4 April 1952 to 16 May 1957/ })
      .waitFor();
  });

  test('exports the graph as GraphML with as many nodes and edges as were drawn', async () => {
    await page.getByRole('link', { name: 'Explore' }).click();
    await page.getByRole('application', { name: /^Graph of/ }).waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /GraphML/ })
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('precedent.graphml');
    const file = readFileSync(await download.path(), 'utf8');
    const drawn = await page.getByRole('application').getAttribute('aria-label');
    const counts = [file.match(/<node /g)?.length, file.match(/<edge /g)?.length];
    expect(drawn).toContain(`Graph of ${counts[0]} entities and ${counts[1]} facts`);
  });

  test('exports only what they choose, and the file says what that is', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const form = page.getByRole('group', { name: 'Export as' });
    await form.getByLabel('What to export').selectOption({ label: 'Two steps from an entity' });
    await form.getByLabel('Entity', { exact: true }).fill('Lord Ismay');
    await form.getByText('Choose one of the names').waitFor({ state: 'detached' });
    await form.getByText('Relations: all').click();
    await form.getByRole('checkbox', { name: 'holds office in', exact: true }).check();
    await form.getByLabel('Valid on').fill('1955-06-01');
    await form.getByRole('checkbox', { name: 'With uncertain claims' }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      form
        .getByRole('link', { name: /GraphML/ })
        .first()
        .click(),
    ]);
    const file = readFileSync(await download.path(), 'utf8');
    expect(file).toMatch(
      /only within 2 steps of Lord Ismay; relations: holds_office; as of 1 June 1955; with uncertain claims/,
    );
    expect(file.match(/<edge /g)!.length).toBeLessThan(20);
  });

  test('adds their own article and finds it in the graph', async () => {
    await page.getByRole('button', { name: 'Add article' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: /^Text of the article/ })
      .fill(
        'date 2031-04-02 French President Anna Petit met German Chancellor Karl Vogel in Berlin on Tuesday.',
      );
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog
      .locator('.added .state')
      .getByText(/^[1-9]\d* new facts?/)
      .waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    const search = page.getByRole('combobox', { name: 'Search or ask' });
    await search.fill('Anna Pet');
    await page.getByRole('option', { name: /Anna Petit/ }).click();
    await panel().getByRole('heading', { name: 'Anna Petit' }).waitFor();
    await panel().getByRole('link', { name: 'Open its page' }).click();
    await main().getByRole('heading', { name: 'Anna Petit', level: 1 }).waitFor();
  });

  test('sees the whole graph even on a low screen', async () => {
    const low = await site.open('explore', { viewport: { width: 390, height: 600 } });
    await low.getByRole('application').waitFor();
    const graph = low.locator('precedent-graph');
    await expect.poll(() => graph.evaluate(isWhole), { timeout: 10_000 }).toBe(true);
    await low.context().close();
  });

  test('has seen no errors or violations of the security policy', () => {
    expect(site.complaints).toEqual([]);
  });
});

async function readData(reader: Reader, reference: Reference): Promise<Reading[]> {
  const folder = (name: string) => join(DATA_DIR, name);
  const content = readFileSync(join(folder('articles'), SAMPLE), 'utf8');
  const facts = readdirSync(folder('facts'))
    .filter((file) => /\.(csv|jsonl)$/.test(file))
    .map((file) => {
      const content = readFileSync(join(folder('facts'), file), 'utf8');
      return readFactsFile({ file, content }, reference).reading;
    });
  return [await reader.read(parseArticle({ content, file: SAMPLE })), ...facts];
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

function isWhole(graph: Element): boolean {
  const { cy } = (graph as unknown as { scene: { cy: Core } }).scene;
  const { x1, y1, x2, y2 } = cy.elements().renderedBoundingBox();
  return x1 >= 0 && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height();
}
