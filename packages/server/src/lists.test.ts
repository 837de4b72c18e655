import { disputedReadings } from '@precedent/graph/testing';
import { loadReference } from '@precedent/reference';
import { openArchive } from '@precedent/store';
import { expect, test } from 'vitest';
import { LiveGraph } from './live-graph.ts';
import { jsonOf, startTestServer } from './server-for-tests.ts';

const reference = await loadReference();
const PATHS = [
  '/api/conflicts',
  '/api/conflicts?limit=2',
  '/api/conflicts?kind=two-holders',
  '/api/plans',
  '/api/plans?status=ahead',
  '/api/plans?asOf=2012-05-06',
];

test('contradictions and plans are listed without the whole graph, after a change too, and the same as from it', async () => {
  const archive = await openArchive(':memory:');
  const [newcomer, ...readings] = disputedReadings(40, 7);
  for (const reading of readings) await archive.add(reading);
  const live = new LiveGraph(archive, reference);
  await live.current();
  await live.settled();
  await archive.add(newcomer!);
  const orders: string[] = [];
  const startWholeGraph = () => ({
    send: ({ kind }: { kind: string }) => void orders.push(kind),
    end: async () => {},
  });
  const server = await startTestServer({ reference, archive, startWholeGraph });
  const found = [];
  for (const path of PATHS) found.push(await jsonOf(await server.get(path)));
  expect(orders).not.toContain('answer');
  expect(found.map(({ total }) => total)).not.toContain(0);
  const alone = await startTestServer({ reference, archive });
  await alone.get('/api/centrality');
  for (const [at, path] of PATHS.entries())
    expect([path, await jsonOf(await alone.get(path))]).toEqual([path, found[at]]);
  await alone.close().catch(() => {});
  await server.close().catch(() => {});
});

test('every page of contradictions follows on the one before', async () => {
  const archive = await openArchive(':memory:');
  for (const reading of disputedReadings(30, 5)) await archive.add(reading);
  const live = new LiveGraph(archive, reference);
  await live.current();
  await live.settled();
  const server = await startTestServer({ reference, archive });
  const idsOf = ({ conflicts }: { conflicts: { id: string }[] }) => conflicts.map(({ id }) => id);
  const all = await jsonOf(await server.get('/api/conflicts?limit=1000'));
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await jsonOf(await server.get(`/api/conflicts?limit=3${cursor && `&cursor=${cursor}`}`));
    ids.push(...idsOf(page));
    cursor = page.next;
  }
  expect(ids).toEqual(idsOf(all));
  await server.close();
});
