import { expect, test } from 'vitest';
import { DATA_DIR } from './data-dir.ts';
import { readDataFiles } from './data-files.ts';
import { loadReference, prepareOwnReference } from './load-reference.ts';
import { restoreReference } from './prepare-reference.ts';

test('reference data that were prepared are those that are parsed from the files', async () => {
  const parsed = await loadReference();
  const restored = restoreReference(await prepareOwnReference(), await readDataFiles(DATA_DIR));
  const { leaders, ...others } = parsed;
  expect(restored).toEqual({ ...others, leaders: expect.anything() });
  // The order of the fields counts too, because archives keep a graph by it.
  expect(JSON.stringify(restored)).toBe(JSON.stringify(parsed));
  expect(leaders.statesLedBy('Angela Merkel')).toEqual(new Set(['germany']));
  expect(restored?.leaders.statesLedBy('Angela Merkel')).toEqual(new Set(['germany']));
});

test('reference data that were prepared are not used when a file has changed since, or there are none', async () => {
  const prepared = await prepareOwnReference();
  const files = await readDataFiles(DATA_DIR);
  const changed = { ...files.nouns, text: `${files.nouns.text}\n` };
  expect(restoreReference(prepared, { ...files, nouns: changed })).toBeNull();
  expect(restoreReference(prepared, { ...files, gazetteers: files.gazetteers.slice(1) })).toBeNull();
  expect(restoreReference(null, files)).toBeNull();
});
