import type { Article } from '@precedent/model';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive } from '../open-archive.ts';
import { describePostgres } from '../testing/describe-engines.ts';
import { openWorkQueue, type WorkQueue } from '../work-queue.ts';

const articleOf = (id: string): Article => ({
  id,
  kind: 'news',
  url: null,
  title: `Report ${id}`,
  text: `“Rutte met Orbán”, says ${id}.`,
  publishedAt: '2024-06-27',
  source: null,
});
const queued = (...ids: string[]) => ids.map((id) => ({ article: articleOf(id), file: `${id}.txt` }));

describePostgres('The queue of articles', (newLocation) => {
  let url: string;
  let queue: WorkQueue;
  beforeEach(async () => {
    url = await newLocation();
    queue = await openWorkQueue(url);
  });
  afterEach(() => queue.close());

  test('gives out each article once, in the order of queueing, as it was put', async () => {
    expect(await queue.put(queued('b', 'a'))).toBe(2);
    const [first, second] = [await queue.take(), await queue.take()];
    expect([first, second]).toMatchObject(queued('b', 'a'));
    expect(await queue.take()).toBeNull();
    expect(await queue.state()).toEqual({ waiting: 0, begun: 2, failed: [] });
    await first!.done();
    await second!.done();
    expect(await queue.state()).toEqual({ waiting: 0, begun: 0, failed: [] });
  });

  test('does not take an article twice into itself', async () => {
    await queue.put(queued('a'));
    expect(await queue.put(queued('a', 'b'))).toBe(1);
    expect(await queue.state()).toMatchObject({ waiting: 2 });
  });

  test('gives an article that was released to the next worker', async () => {
    await queue.put(queued('a'));
    await (await queue.take())!.release();
    expect(await queue.state()).toMatchObject({ waiting: 1, begun: 0 });
    const taken = await queue.take();
    expect(taken).toMatchObject({ article: { id: 'a' } });
    await taken!.done();
  });

  test('keeps what failed with the reason, out of the way of the others, until it is to be tried again', async () => {
    await queue.put(queued('a', 'b'));
    await (await queue.take())!.fail('too long');
    expect(await queue.state()).toMatchObject({
      waiting: 1,
      failed: [{ articleId: 'a', failure: 'too long' }],
    });
    await (await queue.take())!.done();
    expect(await queue.take()).toBeNull();
    expect(await queue.retry()).toBe(1);
    const again = await queue.take();
    expect(again).toMatchObject({ article: { id: 'a' } });
    await again!.done();
  });

  test('gives the article of a worker that died to another, and gives it up after three', async () => {
    await queue.put(queued('a'));
    for (let death = 0; death < 3; death += 1) {
      const worker = await openWorkQueue(url);
      const taken = await worker.take();
      expect(taken).toMatchObject({ article: { id: 'a' } });
      await endConnections(url);
      await expect(taken!.done()).rejects.toMatchObject({ code: 'io' });
      await worker.close();
    }
    expect(await queue.take()).toBeNull();
    const failure = '3 workers ended while they read it';
    expect((await queue.state()).failed).toEqual([{ articleId: 'a', failure }]);
  });

  test('is not part of the archive: a backup goes without it, and the archive is without problems', async () => {
    const archive = await openArchive(url);
    await queue.put(queued('a'));
    for await (const problem of archive.verify()) expect.fail(problem.what);
    expect(await archive.articles()).toEqual([]);
    await archive.close();
  });
});

test('an archive in a file has no queue', async () => {
  await expect(openWorkQueue('archive.sqlite')).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('archive.sqlite'),
  });
});

/** As if every worker had been killed: the server ends the transactions of a connection that is gone. */
async function endConnections(url: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'`,
  );
  await client.end();
}
