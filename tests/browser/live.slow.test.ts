import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadReference } from '@precedent/reference';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, reportMissingChromium } from './chromium.ts';
import { HARBOUR } from './readings.ts';
import { type Site, startSite } from './site.ts';

const BIN = fileURLToPath(new URL('../../packages/cli/bin/precedent.js', import.meta.url));
const HEADER = 'subject,relation,object,office,from,to,source,subject_type,object_type';

reportMissingChromium('the page while the archive changes');

/** The page is open while the real command adds and removes facts in another process. */
describe.skipIf(!hasChromium)('while the archive changes', { timeout: 60_000 }, () => {
  let folder: string;
  let archive: string;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'precedent-live-'));
    archive = join(folder, 'archive.sqlite');
    const reference = await loadReference();
    site = await startSite(
      [HARBOUR],
      reference,
      () => Promise.reject(new Error('no reader needed')),
      archive,
    );
  }, 120_000);
  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await page?.context().close();
    expect(site.complaints.splice(0)).toEqual([]);
  });

  const main = () => page.getByRole('main');
  const drawn = (words: RegExp) => page.getByRole('application', { name: words }).waitFor();

  /** Runs the command in a separate process, as a user would. */
  function precedent(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args, '--archive', archive], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  }

  function addRows(name: string, ...rows: string[]): void {
    const file = join(folder, name);
    writeFileSync(file, [HEADER, ...rows].join('\n'));
    precedent('add', file);
  }

  test('what the command adds appears without a reload, and what it removes disappears', async () => {
    page = await site.open('explore');
    await drawn(/^Graph of 5 entities and 4 facts/);
    await page.evaluate(() => Object.assign(window, { sameVisit: true }));
    addRows('members.csv', 'Sudland,member_of,Harbour League,,2001,,Almanac,country,institution');
    await drawn(/^Graph of 6 entities and 5 facts/);
    await page.getByRole('status').getByText('Updated: 1 change in the archive.').waitFor();
    const [{ id }] = JSON.parse(precedent('articles', '--json')).filter(
      ({ kind }: { kind: string }) => kind === 'facts',
    );
    precedent('remove', id);
    await drawn(/^Graph of 5 entities and 4 facts/);
    expect(await page.evaluate(() => 'sameVisit' in window)).toBe(true);
  });

  test('an open dossier stays open and is updated', async () => {
    page = await site.open('office/Chair%20of%20the%20Harbour%20League');
    await main().getByText('Ada Moreau').first().waitFor();
    addRows(
      'chairs.csv',
      'Ben Okafor,holds_office,Harbour League,Chair of the Harbour League,2025-01-01,2031-05-01,Almanac,person,institution',
      'Cleo Lindqvist,holds_office,Harbour League,Chair of the Harbour League,2020-01-01,2024-06-30,Almanac,person,institution',
    );
    await main().getByText('Vacant from 30 June 2024 to 1 January 2025 (inferred').waitFor();
    await main().getByText('after Cleo Lindqvist (order inferred from dates)').waitFor();
    await main().getByText('after Ben Okafor (reported)').waitFor();
  });

  test('a new conflict is counted, and opens with both sides', async () => {
    page = await site.open();
    await main().getByRole('link', { name: 'Contradictions: 0' }).waitFor();
    addRows(
      'others.csv',
      'Ada Moreau,holds_office,Harbour League,Chair of the Harbour League,2026-01-01,2027-01-01,Yearbook,person,institution',
    );
    await main().getByRole('link', { name: 'Contradictions: 1' }).click();
    await main().getByRole('heading', { name: 'Disputed', level: 1 }).waitFor();
    await main()
      .getByText(/were both Chairman of the Harbour League/)
      .waitFor();
    await main().getByText('Two holders of one office').waitFor();
    expect(await main().locator('.voice').count()).toBeGreaterThanOrEqual(2);
    await main().getByRole('link', { name: 'Ada Moreau', exact: true }).click();
    await main().getByRole('heading', { name: 'Ada Moreau', level: 1 }).waitFor();
    await page.goBack();
    await main().getByRole('heading', { name: 'Disputed', level: 1 }).waitFor();
  });

  test('a plan is upcoming, then overdue, and hidden before it was published', async () => {
    // An address of before everything had its own.
    page = await site.open('#list=plans&asOf=2031-04-10');
    await main().getByText('Planned for 1 May 2031', { exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/planned');
    await page.goto(`${site.url}/planned?asOf=2032-01-01`);
    await main().getByText('Overdue since 1 May 2031, no follow-up found').waitFor();
    await page.goto(`${site.url}/planned?asOf=2032-01-01&knownBy=2030-01-01`);
    await main().getByText('No planned events found.').waitFor();
    await main().getByRole('link', { name: 'Show everything' }).click();
    await main()
      .getByText(/^Shown as it was/)
      .waitFor({ state: 'detached' });
    await page.goto(`${site.url}/explore`);
    await page.getByRole('button', { name: 'Table' }).click();
    const planned = page.getByRole('button', { name: /Ada Moreau is to succeed Ben Okafor/ });
    await planned.waitFor();
    await page.getByLabel('Published by').fill('2030-01-01');
    await page.getByLabel('Published by').blur();
    await planned.waitFor({ state: 'detached' });
  });
});
