import type { Article } from '@precedent/model';
import { afterEach, expect, test, vi } from 'vitest';
import { ReaderPool } from './reader-pool.ts';
import type { ReadingWorker, WorkerEvents } from './worker.ts';
import type { WorkerOrder } from './worker-protocol.ts';

afterEach(() => vi.useRealTimers());

/** A worker that answers when told to. */
class FakeWorker implements ReadingWorker {
  readonly given: WorkerOrder[] = [];
  isEnded = false;
  isKilled = false;
  private readonly events: WorkerEvents;

  constructor(events: WorkerEvents) {
    this.events = events;
  }

  give(order: WorkerOrder): void {
    this.given.push(order);
  }

  answer(): void {
    const { article } = this.given.findLast((order) => order.kind === 'read')!;
    this.events.answered({
      result: { article, reader: { name: 'test', version: '1' }, entities: [], claims: [], notes: [] },
    });
  }

  fail(): void {
    this.events.answered({ error: { code: 'reader_failed', message: 'no', remedy: 'try' } });
  }

  die(): void {
    this.events.died(new Error('out of memory'));
  }

  async end(): Promise<void> {
    this.isEnded = true;
  }

  kill(): void {
    this.isKilled = true;
    this.events.died(new Error('killed'));
  }

  /** Of what it was given last. */
  get order(): string {
    return this.given.at(-1)!.kind;
  }
}

function startPool(size: number) {
  const workers: FakeWorker[] = [];
  const pool = new ReaderPool(size, (events) => {
    const worker = new FakeWorker(events);
    workers.push(worker);
    return worker;
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
  workers[0]!.fail();
  await expect(failed).rejects.toMatchObject({ code: 'reader_failed', message: 'no', remedy: 'try' });
  workers[0]!.answer();
  expect((await next).article.id).toBe('b');
});

test('a worker that dies fails only its own article, and is replaced', async () => {
  const { pool, workers } = startPool(1);
  const [lost, next] = [pool.read(articleOf('a')), pool.read(articleOf('b'))];
  workers[0]!.die();
  await expect(lost).rejects.toMatchObject({
    code: 'reader_failed',
    message: expect.stringMatching(/"a".*out of memory/),
  });
  expect(workers).toHaveLength(2);
  workers[1]!.answer();
  expect((await next).article.id).toBe('b');
});

test('workers start when they are needed', async () => {
  const { pool, workers } = startPool(2);
  for (const id of ['a', 'b']) {
    const reading = pool.read(articleOf(id));
    workers[0]!.answer();
    await reading;
  }
  expect(workers).toHaveLength(1);
});

test('an article that nobody wants any more is left, whether it waits or is being read', async () => {
  const { pool, workers } = startPool(1);
  const leaving = [new AbortController(), new AbortController()];
  const left = leaving.map(({ signal }, at) => pool.read(articleOf(`${at}`), signal));
  const next = pool.read(articleOf('next'));
  for (const controller of leaving) controller.abort(new Error('gone'));
  for (const reading of left) await expect(reading).rejects.toThrow('gone');
  expect(workers[0]!.order).toBe('stop');
  workers[0]!.fail();
  workers[0]!.answer();
  expect((await next).article.id).toBe('next');
  expect(workers[0]!.isKilled).toBe(false);
});

test('a worker that does not leave its article is killed, and another goes on', async () => {
  vi.useFakeTimers();
  const { pool, workers } = startPool(1);
  const leaving = new AbortController();
  const left = pool.read(articleOf('a'), leaving.signal);
  const next = pool.read(articleOf('b'));
  leaving.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  vi.advanceTimersByTime(5000);
  expect(workers.map(({ isKilled }) => isKilled)).toEqual([true, false]);
  workers[1]!.answer();
  expect((await next).article.id).toBe('b');
});

test('closing tells each worker to leave its article, and ends it when it has', async () => {
  const { pool, workers } = startPool(2);
  const [given, , waiting] = ['a', 'b', 'c'].map((id) => pool.read(articleOf(id)));
  const closed = pool.close();
  await expect(waiting).rejects.toThrow('closed');
  await expect(pool.read(articleOf('d'))).rejects.toThrow('closed');
  expect(workers.map(({ order, isEnded }) => [order, isEnded])).toEqual([
    ['stop', false],
    ['stop', false],
  ]);
  for (const worker of workers) worker.answer();
  await closed;
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  expect((await given)!.article.id).toBe('a');
  expect(pool.close()).toBe(closed);
});
