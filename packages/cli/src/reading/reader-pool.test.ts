import { EventEmitter } from 'node:events';
import type { Article, Reading } from '@precedent/model';
import { expect, test } from 'vitest';
import { ReaderPool, type WorkerTask, type WorkerThread } from './reader-pool.ts';

/** A worker that answers when told to. */
class FakeWorker extends EventEmitter {
  readonly given: Article[] = [];
  isStopped = false;
  terminated = false;

  postMessage(task: WorkerTask): void {
    if (task === 'stop') this.isStopped = true;
    else this.given.push(task);
  }

  answer(): void {
    const article = this.given.at(-1)!;
    const reading: Reading = {
      article,
      reader: { name: 'test', version: '1' },
      entities: [],
      claims: [],
      notes: [],
    };
    this.emit('message', { reading });
  }

  async terminate(): Promise<number> {
    this.terminated = true;
    return 0;
  }
}

function startPool(size: number) {
  const workers: FakeWorker[] = [];
  const pool = new ReaderPool(size, () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as WorkerThread;
  });
  return { pool, workers };
}

const articleOf = (id: string): Article => ({
  id,
  kind: 'news',
  url: null,
  title: id,
  text: id,
  publishedAt: null,
  source: null,
});

test('each worker has one article at a time, and the next when it is done', async () => {
  const { pool, workers } = startPool(2);
  const readings = ['a', 'b', 'c'].map((id) => pool.read(articleOf(id)));
  expect(workers.map((worker) => worker.given.length)).toEqual([1, 1]);
  for (const worker of workers) worker.answer();
  for (const worker of workers) worker.answer();
  expect((await Promise.all(readings)).map((reading) => reading.article.id)).toEqual(['a', 'b', 'c']);
});

test('an error of the reader fails its article, and the worker goes on', async () => {
  const { pool, workers } = startPool(1);
  const [failed, next] = [pool.read(articleOf('a')), pool.read(articleOf('b'))];
  workers[0]!.emit('message', { error: { code: 'reader_failed', message: 'no', remedy: 'try' } });
  await expect(failed).rejects.toMatchObject({ code: 'reader_failed', message: 'no', remedy: 'try' });
  workers[0]!.answer();
  expect((await next).article.id).toBe('b');
});

test('a worker that dies fails only its own article, and is replaced', async () => {
  const { pool, workers } = startPool(1);
  const [lost, next] = [pool.read(articleOf('a')), pool.read(articleOf('b'))];
  workers[0]!.emit('error', new Error('out of memory'));
  await expect(lost).rejects.toMatchObject({ code: 'reader_failed', message: /"a".*out of memory/ });
  expect(workers).toHaveLength(2);
  workers[1]!.answer();
  expect((await next).article.id).toBe('b');
});

test('closing tells each worker to leave its article, and ends it when it has', async () => {
  const { pool, workers } = startPool(2);
  const [given, , waiting] = ['a', 'b', 'c'].map((id) => pool.read(articleOf(id)));
  const closed = pool.close();
  await expect(waiting).rejects.toThrow('closed');
  await expect(pool.read(articleOf('d'))).rejects.toThrow('closed');
  expect(workers.map((worker) => worker.isStopped)).toEqual([true, true]);
  expect(workers.map((worker) => worker.terminated)).toEqual([false, false]);
  for (const worker of workers) worker.answer();
  await closed;
  expect(workers.map((worker) => worker.terminated)).toEqual([true, true]);
  expect((await given)!.article.id).toBe('a');
  expect(pool.close()).toBe(closed);
});
