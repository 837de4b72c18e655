import { type Archive, openArchive } from '@precedent/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Fetcher } from '../fetch/fetcher.ts';
import { AddressWatch } from './address-watch.ts';

const ADDRESS = 'https://courier.example/feed';
const VERSION = { etag: '"1"', modified: null };

let archive: Archive;
beforeEach(async () => {
  archive = await openArchive(':memory:', { create: true });
});
afterEach(() => archive.close());

/** A run of its own, which knows nothing but the archive. */
function run() {
  const fetcher = new Fetcher({ resolve: async () => [], route: (address) => address });
  const context = { fetcher: async () => fetcher, now: () => '2024-07-01T08:00:00.000Z' };
  return { fetcher, watch: new AddressWatch(ADDRESS, archive, 0, context) };
}

test('the version whose articles were added is known in the next run', async () => {
  const first = run();
  await first.watch.next();
  expect(first.fetcher.lastOf(ADDRESS)).toBeNull();
  first.fetcher.remember(ADDRESS, VERSION);
  await first.watch.finish();
  const second = run();
  await second.watch.next();
  expect(second.fetcher.lastOf(ADDRESS)).toEqual(VERSION);
});

test('what was fetched but could not be added is fetched again, in this run and the next', async () => {
  const first = run();
  await first.watch.next();
  first.fetcher.remember(ADDRESS, VERSION);
  await first.watch.retry();
  expect(first.fetcher.lastOf(ADDRESS)).toBeNull();
  const second = run();
  await second.watch.next();
  expect(second.fetcher.lastOf(ADDRESS)).toBeNull();
});
