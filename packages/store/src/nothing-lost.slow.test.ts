import type { Reading } from '@precedent/model';
import { seeded } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { openArchive } from './open-archive.ts';
import { describeEngines } from './testing/describe-engines.ts';
import { runWriter } from './testing/run-writer.ts';

/** `npm run test:faults` does it with more. */
const ONE_BY_ONE = { batch: 1, articles: 400, kills: 20, most: 20 };
/** Four transactions of a batch are under way when it is killed, so each run gets further. */
const MANY_AT_ONCE = { batch: 20, articles: 1200, kills: 10, most: 60 };
const SEED = 4242;

describeEngines(
  'Adding articles',
  (newLocation) => {
    test.each([
      ['one by one', ONE_BY_ONE],
      ['many at once', MANY_AT_ONCE],
    ])(
      '%s loses nothing when it is killed with -9 at random moments, and finishes when run again',
      async (_, { batch, articles, kills, most }) => {
        const location = await newLocation();
        const random = seeded(SEED);
        const acknowledged = new Set<string>();
        for (let kill = 0; kill < kills; kill += 1) {
          // Articles already there are acknowledged again first, so each run gets further than the last.
          const killAfter = acknowledged.size + 1 + Math.floor(random() * most);
          const run = await runWriter(location, { count: articles, prefix: 'a', batch, killAfter });
          for (const id of run.acknowledged) acknowledged.add(id);
          expect(run.exitCode).toBeNull();
          expect(run.acknowledged.length).toBeGreaterThanOrEqual(killAfter);
          const present = await readAll(location);
          expect([...acknowledged].filter((id) => !present.has(id))).toEqual([]);
          for (const reading of present.values()) expect(reading.claims).toHaveLength(20);
        }
        const last = await runWriter(location, { count: articles, prefix: 'a', batch });
        expect([last.exitCode, last.acknowledged.length]).toEqual([0, articles]);
        expect((await readAll(location)).size).toBe(articles);
        const archive = await openArchive(location);
        for await (const { where, what } of archive.verify()) expect.fail(`${where}: ${what}`);
        expect((await archive.changes(0)).map((change) => change.kind)).toEqual(
          Array(articles).fill('added'),
        );
        await archive.close();
      },
    );
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
