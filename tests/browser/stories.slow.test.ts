import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadReference } from '@precedent/reference';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

reportMissingChromium('stories');

const HOSTILE = '<img src=x onerror=alert(1)> & “quotes”';

describe.skipIf(!hasChromium)('stories and saved views', { timeout: 90_000 }, () => {
  let site: Site;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'precedent-story-'));
    site = await startSite([HARBOUR], await loadReference(), () =>
      Promise.reject(new Error('no reader needed')),
    );
  }, 120_000);
  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await page?.context().close();
    for (const { id } of await site.archive.saved()) await site.archive.removeSaved(id);
    expect(site.complaints.splice(0)).toEqual([]);
  });

  const open = async (address: string) => {
    page = await site.open(address);
    page.setDefaultTimeout(15_000);
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const keep = async () => {
    const [saved] = await site.archive.saved();
    return saved!.content;
  };
  const story = async (steps = 3) => {
    const pages = ['/person/ada-moreau', '/explore?view=layout*circle', '/disputed'];
    const titles = ['Ada Moreau', 'Explorer', 'Disputed'];
    await site.archive.save(
      'harbour',
      {
        kind: 'story',
        name: 'The harbour',
        steps: pages.slice(0, steps).map((address, index) => ({
          address,
          title: titles[index]!,
          caption: index === 0 ? HOSTILE : `Caption ${index + 1}`,
        })),
      },
      '2031-04-10T08:00:00.000Z',
    );
  };

  test('a view is saved under a name, opened, renamed, deleted, and brought back', async () => {
    await open('explore?view=layout*circle');
    await page.getByRole('application').waitFor();
    await button('Save').click();
    await page.getByLabel('Save this view as').fill('In a circle');
    await button('Save view').click();
    await page.getByRole('link', { name: 'All views and stories' }).click();
    await page.getByRole('link', { name: 'In a circle' }).click();
    await page.waitForURL(/view=layout\*circle/);
    await page.goBack();
    await button('Rename In a circle').click();
    await page.getByLabel('New name').fill('Round');
    await page.keyboard.press('Enter');
    await button('Delete Round').click();
    await page.getByText('No saved views yet.').waitFor();
    await button('Undo').click();
    await page.getByRole('link', { name: 'Round' }).waitFor();
  });

  test('a story is made from pages as they are open', async () => {
    await open('person/ada-moreau');
    await page.getByRole('heading', { name: 'Ada Moreau', level: 1 }).waitFor();
    await button('Save').click();
    await page.getByLabel('Name of the story').fill('The harbour');
    await button('Add as a step').click();
    await page.getByText('Added as step 1.').waitFor();
    await page.getByRole('link', { name: 'Disputed', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Disputed', level: 1 }).waitFor();
    await button('Save').click();
    await button('Add as a step').click();
    await page.getByText('Added as step 2.').waitFor();
    await page.getByRole('link', { name: 'Open the story' }).click();
    await page.getByRole('heading', { name: 'The harbour', level: 1 }).waitFor();
    expect(await keep()).toEqual({
      kind: 'story',
      name: 'The harbour',
      steps: [
        { address: '/person/ada-moreau', title: 'Ada Moreau', caption: '' },
        { address: '/disputed', title: 'Disputed', caption: '' },
      ],
    });
  });

  test('steps get captions, move, are deleted, and each change can be undone', async () => {
    await story();
    await open('story/harbour');
    await page.getByLabel('Caption of step 2').fill('In a circle.');
    await page.getByLabel('Caption of step 2').blur();
    await page.getByText('Caption saved.').waitFor();
    await button('Move step 2 up').click();
    await page.getByText('Step 2 is now step 1.').waitFor();
    await button('Delete step 3').click();
    await page.getByText('Step 3 deleted.').waitFor();
    const captions = async () => {
      const content = await keep();
      return content.kind === 'story' ? content.steps.map(({ caption }) => caption) : [];
    };
    expect(await captions()).toEqual(['In a circle.', HOSTILE]);
    for (const left of [3, 3, 3]) {
      await button('Undo').click();
      await expect.poll(async () => (await captions()).length).toBe(left);
    }
    await expect.poll(captions).toEqual([HOSTILE, 'Caption 2', 'Caption 3']);
    await page.getByLabel('Add a page by its address').fill(`${site.url}/planned`);
    await button('Add step').click();
    await page.getByText('Added as step 4.').waitFor();
  });

  test('a story is presented by keyboard', async () => {
    await story();
    await open('story/harbour');
    await page.getByRole('link', { name: 'Present' }).click();
    await page.getByText('1 / 3').waitFor();
    await page.getByText(HOSTILE).waitFor();
    await page.getByRole('heading', { name: 'Ada Moreau', level: 1 }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('2 / 3').waitFor();
    await page.getByRole('application', { name: /^Graph of 5 entities/ }).waitFor();
    expect(await page.getByLabel('Layout').inputValue()).toBe('circle');
    await page.keyboard.press('f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.keyboard.press('End');
    await page.getByText('3 / 3').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'The harbour', level: 1 }).waitFor();
  });

  test('a story is exported as one file that needs no network, and is imported again', async () => {
    await story();
    await open('story/harbour');
    const [download] = await Promise.all([page.waitForEvent('download'), button('Export as HTML').click()]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    const asked: string[] = [];
    const reader = await page.context().newPage();
    reader.on('request', (request) => asked.push(request.url()));
    reader.on('console', (message) => site.complaints.push(message.text()));
    reader.on('dialog', () => site.complaints.push('a script of the story ran'));
    await reader.goto(pathToFileURL(file).href);
    expect(asked).toEqual([pathToFileURL(file).href]);
    await reader.getByText(HOSTILE).waitFor();
    expect(await reader.locator('figure svg').count()).toBe(2);
    expect(await reader.locator('footer q').first().textContent()).toMatch(/Ada Moreau/);
    await reader.getByRole('link', { name: 'Source 1' }).first().click();
    expect(reader.url()).toContain('#note-1');
    await reader.keyboard.press('p');
    expect(await reader.locator('.step:visible').count()).toBe(1);
    await reader.keyboard.press('ArrowRight');
    expect(await reader.getByRole('status').textContent()).toBe('2 / 3');
    await reader.keyboard.press('Escape');
    expect(await reader.locator('.step:visible').count()).toBe(3);
    await reader.close();

    const before = await keep();
    await site.archive.removeSaved('harbour');
    await page.goto(`${site.url}/stories`);
    await page.getByLabel('File of a story').setInputFiles(file);
    await page.getByRole('heading', { name: 'The harbour', level: 1 }).waitFor();
    expect(await keep()).toEqual(before);
  });

  test('a file without a story is refused with a reason', async () => {
    await open('stories');
    await page
      .getByLabel('File of a story')
      .setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from('<p>Nothing</p>') });
    await page.getByText('This file has no story').waitFor();
    expect(await site.archive.saved()).toEqual([]);
  });
});
