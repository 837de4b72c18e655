import type { Reading } from '@precedent/model';
import { seeded } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { openArchive } from './open-archive.ts';
import { describeEngines } from './testing/describe-engines.ts';
import { runWriter } from './testing/run-writer.ts';

/** `npm run test:faults` does it with more. */
const ARTICLES = 400;
const KILLS = 20;
const SEED = 4242;

describeEngines(
  `Adding ${ARTICLES} articles`,
  (newLocation) => {
    test(`loses nothing when it is killed with -9 at ${KILLS} random moments, and finishes when run again`, async () => {
      const location = await newLocation();
      const random = seeded(SEED);
      const acknowledged = new Set<string>();
      for (let kill = 0; kill < KILLS; kill += 1) {
        // Articles already there are acknowledged again first, so each run gets further than the last.
        const killAfter = acknowledged.size + 1 + Math.floor((random() * ARTICLES) / KILLS);
        const run = await runWriter(location, { count: ARTICLES, prefix: 'a', killAfter });
        for (const id of run.acknowledged) acknowledged.add(id);
        expect(run.exitCode).toBeNull();
        expect(run.acknowledged.length).toBeGreaterThanOrEqual(killAfter);
        const present = await readAll(location);
        expect([...acknowledged].filter((id) => !present.has(id))).toEqual([]);
        for (const reading of present.values()) expect(reading.claims).toHaveLength(20);
      }
      const last = await runWriter(location, { count: ARTICLES, prefix: 'a' });
      expect([last.exitCode, last.acknowledged.length]).toEqual([0, ARTICLES]);
      expect((await readAll(location)).size).toBe(ARTICLES);
      const archive = await openArchive(location);
      for await (const { where, what } of archive.verify()) expect.fail(`${where}: ${what}`);
      expect((await archive.changes(0)).map((change) => change.kind)).toEqual(Array(ARTICLES).fill('added'));
      await archive.close();
    });
  },
  600_000,
);

async function readAll(location: string): Promise<Map<string, Reading>> {
  const archive = await openArchive(location);
  const readings = new Map<string, Reading>();
  for await (const reading of archive.readings()) readings.set(reading.article.id, reading);
  await archive.close();
  return readings;
}
