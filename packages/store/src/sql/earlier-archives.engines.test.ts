import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreArchive } from '../backup/restore-archive.ts';
import { openArchive } from '../open-archive.ts';
import { describeEngine } from '../testing/describe-engines.ts';
import { contentOf } from '../testing/filled-archive.ts';
import { latestVersion } from './migrations.ts';

const VERSIONS = Array.from({ length: latestVersion() }, (_, index) => index + 1);
/** The first versions whose command could make decisions and import lists. */
const [DECISIONS, LISTS] = [4, 5];

const fixtureOf = (version: number) =>
  fileURLToPath(new URL(`../../../../tests/archives/schema-${version}.sqlite.gz`, import.meta.url));

describeEngine('An archive of every schema version', (newLocation) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'precedent-earlier-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function openEarlier(version: number) {
    const file = join(folder, `${version}.sqlite`);
    writeFileSync(file, gunzipSync(readFileSync(fixtureOf(version))));
    const location = await newLocation();
    await restoreArchive(file, location);
    return openArchive(location);
  }

  test.each(VERSIONS)('%i is kept, opens, and has no faults after it was migrated', async (version) => {
    expect(existsSync(fixtureOf(version)), 'tests/archives/README.md says how to make it').toBe(true);
    const archive = await openEarlier(version);
    for await (const { where, what } of archive.verify()) expect.fail(`${where}: ${what}`);
    await archive.close();
  });

  test.each(VERSIONS)('%i keeps its articles, facts, decisions and lists', async (version) => {
    const archive = await openEarlier(version);
    const { readings, stats, decisions, lists, changes } = await contentOf(archive);
    const claims = readings.flatMap((reading) => reading.claims);
    expect([stats.articles, stats.facts, claims.length]).toEqual([1, 3, stats.claims]);
    expect(claims.filter(({ office }) => office?.title === 'Secretary General').length).toBeGreaterThan(2);
    expect(decisions.map(({ verdict }) => verdict.kind)).toEqual(
      version < DECISIONS ? [] : ['rename', 'different'],
    );
    expect(lists.map(({ name }) => name)).toEqual(version < LISTS ? [] : ['people.csv']);
    expect(changes.map(({ sequence }) => sequence)).toEqual(changes.map((_, index) => index + 1));
    expect((await archive.search('kyiv', 5)).map(({ article }) => article.title)).toHaveLength(1);
    expect((await archive.links([{ type: 'person', name: 'Mark Rutte' }])).length).toBeGreaterThan(3);
    expect((await archive.files()).map(({ file }) => file).sort()).toEqual([
      'news/rutte.txt',
      'news/secretaries.csv',
    ]);
    expect((await archive.articles()).map(({ source }) => source)).toEqual([null, null]);
    await archive.close();
  });
});
