import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { seeded } from '@precedent/model/testing';
import { openArchive } from '@precedent/store';
import { expect, test } from 'vitest';
import { describeEngines } from '../../packages/store/src/testing/describe-engines.ts';
import { runWriter } from '../../packages/store/src/testing/run-writer.ts';

// Processes that write to an archive, alone and killed again and again, or several at once.

const BIN = fileURLToPath(new URL('../../packages/cli/bin/precedent.js', import.meta.url));
const KILLS = 40;
const ARTICLES = 1000;
/** Of each of two writers; as many again are added by both. */
const OWN = 150;
const SEED = 20261129;
/** Milliseconds: a few times as long as adding an article takes. */
const LATEST = 30;

const TIMEOUT = 1_800_000;

describeEngines(
  'An archive',
  (newLocation) => {
    test(`loses nothing when its writer is killed at ${KILLS} random moments, and the writer finishes when run again`, async () => {
      const location = await newLocation();
      const random = seeded(SEED);
      const acknowledged = new Set<string>();
      for (let kill = 0; kill < KILLS; kill += 1) {
        const run = await runWriter(location, {
          count: ARTICLES,
          prefix: 'a',
          // What is already there is acknowledged again first, so each run gets further than the last.
          killAfter: acknowledged.size + 1 + Math.floor((random() * ARTICLES) / KILLS / 2),
          killDelay: random() * LATEST,
        });
        expect(run.exitCode).toBeNull();
        for (const id of run.acknowledged) acknowledged.add(id);
        const kept = await idsIn(location);
        expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
      }
      const last = await runWriter(location, { count: ARTICLES, prefix: 'a' });
      expect([last.exitCode, last.acknowledged.length]).toEqual([0, ARTICLES]);
      expect(verify(location)).toMatch(/^no problems/);
      console.log(
        `${KILLS} kills: ${acknowledged.size} acknowledged before the last, none lost, no problems`,
      );
    });

    test('holds what two writers add at once, and exports the same as one that a single writer filled', async () => {
      const [together, alone] = [await newLocation(), await newLocation()];
      const runs = await Promise.all(
        ['a', 'b'].map((prefix) => runWriter(together, { count: OWN, prefix, shared: 'both' })),
      );
      expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
      for (const prefix of ['b', 'a']) await runWriter(alone, { count: OWN, prefix, shared: 'both' });
      expect((await idsIn(together)).size).toBe(3 * OWN);
      expect(verify(together)).toMatch(/^no problems/);
      expect(exportOf(together)).toBe(exportOf(alone));
      console.log(
        `two writers: ${3 * OWN} articles, ${OWN} of them added by both, no problems, equal exports`,
      );
    });
  },
  TIMEOUT,
);

async function idsIn(location: string): Promise<Set<string>> {
  const archive = await openArchive(location);
  const ids = (await archive.articles()).map(({ id }) => id);
  await archive.close();
  return new Set(ids);
}

function verify(location: string): string {
  return precedent('verify', '--archive', location);
}

function exportOf(location: string): string {
  const exported = precedent('export', '--archive', location);
  expect(exported).toContain('<graphml');
  return exported;
}

function precedent(...args: string[]): string {
  return spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', maxBuffer: 1e9 }).stdout;
}
