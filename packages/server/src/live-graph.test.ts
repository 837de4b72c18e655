import { findEntities, type GraphView } from '@precedent/graph';
import { PrecedentError } from '@precedent/model';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { type Archive, type Change, openArchive } from '@precedent/store';
import { expect, test, vi } from 'vitest';
import { LiveGraph } from './live-graph.ts';

test('the graph is brought up to date however many changes there were', async () => {
  let sequence = 0;
  const archive = {
    sequence: async () => sequence,
    readings: async function* () {},
    decisions: async () => [],
    listedEntities: async () => [],
    keepGraph: async () => false,
    changes: async () =>
      Array.from(
        { length: 200_000 },
        (_, index) => ({ kind: 'entities_listed', sequence: index + 1 }) as never as Change,
      ),
  };
  const live = new LiveGraph(archive as unknown as Archive, await loadReference());
  await live.current();
  sequence = 200_000;
  expect((await live.current()).order).toBe(0);
});

const meeting = (id: string, subject: string) =>
  writeReading({ id }, [{ subject: `person ${subject}`, relation: 'met', object: 'country France' }]);

test('the archive keeps the graph after each change, and a server that starts later answers from that', async () => {
  const reference = await loadReference();
  const archive = await openArchive(':memory:');
  await archive.add(meeting('a', 'Ada Lovelace'));
  const live = new LiveGraph(archive, reference);
  const namesIn = (graph: GraphView) =>
    ['Ada Lovelace', 'Mary Shelley'].map((name) => findEntities(graph, name).map(({ id }) => id));
  expect(await live.ask(namesIn)).toEqual([['person/ada-lovelace'], []]);
  await archive.add(meeting('b', 'Mary Shelley'));
  await live.current();
  await live.settled();
  const readings = vi.spyOn(archive, 'readings');
  const later = new LiveGraph(archive, reference);
  expect(await later.ask(namesIn)).toEqual([['person/ada-lovelace'], ['person/mary-shelley']]);
  expect(readings).not.toHaveBeenCalled();
  const continued = vi.spyOn(archive, 'continueGraph');
  await archive.add(meeting('c', 'Jane Austen'));
  const found = await later.ask((graph) => findEntities(graph, 'Jane Austen').map(({ id }) => id));
  expect(found).toEqual(['person/jane-austen']);
  expect(continued).toHaveBeenCalledTimes(1);
  // The first change that reaches further need not wait for the whole graph.
  await expect.poll(() => readings.mock.calls.length, { timeout: 10_000 }).toBe(1);
  await archive.close();
});

test('a graph that changes while it is brought up to date is brought up to date again', async () => {
  const reference = await loadReference();
  const archive = await openArchive(':memory:');
  await archive.add(meeting('a', 'Ada Lovelace'));
  const live = new LiveGraph(archive, reference);
  await live.current();
  await live.settled();
  await archive.add(meeting('b', 'Mary Shelley'));
  vi.spyOn(archive, 'continueGraph').mockRejectedValueOnce(
    new PrecedentError('archive_locked', 'the archive changed while it was read', 'Ask again.'),
  );
  const later = new LiveGraph(archive, reference);
  const found = await later.ask((graph) => findEntities(graph, 'Mary Shelley').map(({ id }) => id));
  expect(found).toEqual(['person/mary-shelley']);
  await archive.close();
});

test('a graph that cannot be kept is still answered from', async () => {
  const archive = await openArchive(':memory:');
  vi.spyOn(archive, 'keepGraph').mockRejectedValue(
    new PrecedentError('io', 'the disk is full', 'Free some space.'),
  );
  const live = new LiveGraph(archive, await loadReference());
  expect(await live.ask((graph) => findEntities(graph, 'Ada Lovelace'))).toEqual([]);
  await archive.close();
});
