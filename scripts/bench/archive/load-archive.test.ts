import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { type Archive, openArchive } from '@precedent/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadArchive } from './load-archive.ts';
import { synthesiseWorld } from './synthesise.ts';

const ARTICLES = 60;
const world = synthesiseWorld(ARTICLES, await loadReference());
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-bench-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function contentOf(archive: Archive) {
  const readings: Reading[] = [];
  for await (const reading of archive.readings()) readings.push(reading);
  const links = [];
  for (const named of world.entities) links.push(await archive.links([named]));
  const found = await archive.search(world.entities[0]!.name, 100);
  return { readings, links, found, changes: await archive.changes(0), stats: await archive.stats() };
}

test('loading many articles at once gives the same sound archive as adding them one by one', async () => {
  const file = join(folder, 'loaded.sqlite');
  await loadArchive(file, world, ARTICLES);
  const [loaded, added] = [await openArchive(file), await openArchive(':memory:')];
  for (let article = 0; article < ARTICLES; article += 1) await added.add(world.readingOf(article));
  const content = await contentOf(loaded);
  expect(content).toEqual(await contentOf(added));
  for await (const { where, what } of loaded.verify()) expect.fail(`${where}: ${what}`);
  expect(content.stats).toMatchObject({ articles: ARTICLES, entities: 2 * ARTICLES, claims: 10 * ARTICLES });
  expect(await loaded.add(world.readingOf(ARTICLES))).toBe('added');
  await loaded.close();
  await added.close();
});
