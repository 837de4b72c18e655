import { setTimeout as wait } from 'node:timers/promises';
import type { Archive, WorkQueue, WorkTaken } from '@precedent/store';
import type { Context } from '../context.ts';
import { addEach } from './add-all.ts';
import type { AddResult } from './add-result.ts';
import type { ChosenReader } from './chosen-reader.ts';
import { inTurn } from './map-in-order.ts';
import type { OpenReading } from './open-reading.ts';
import { type ReadOutcome, readItem } from './read-all.ts';

/** Milliseconds until an empty queue is looked at again. */
const PAUSE = 1000;

export interface WorkOptions {
  reader: ChosenReader;
  /** How many articles to read at once. */
  workers: number;
  /** Whether to end when no article waits, instead of waiting for more. */
  untilEmpty: boolean;
  /** Called with each article that was read, or could not be. */
  tell: (result: AddResult) => Promise<void>;
}

/**
 * Takes articles from the queue, reads them and adds them to the archive. An article leaves the queue once its reading is in
 * the archive, and one that the archive has is not read again: whenever a worker dies, nothing is lost, and nothing is in
 * the archive twice.
 *
 * @throws Stopped if the process is told to end; the articles in hand are left to other workers.
 */
export async function workThrough(
  queue: WorkQueue,
  archive: Archive,
  context: Context,
  options: WorkOptions,
): Promise<void> {
  const heedNoMore = context.stop.heed();
  const reading = options.reader.open(Number.POSITIVE_INFINITY, options.workers);
  try {
    const worker = () => workOn(queue, archive, context, { ...options, reading });
    await Promise.all(Array.from({ length: options.workers }, worker));
  } finally {
    await reading.close();
    heedNoMore();
  }
}

async function workOn(
  queue: WorkQueue,
  archive: Archive,
  { stop: { signal } }: Context,
  { reading, reader, untilEmpty, tell }: WorkOptions & { reading: OpenReading },
): Promise<void> {
  const info = await reader.info();
  for (;;) {
    signal.throwIfAborted();
    const taken = await queue.take();
    if (!taken && untilEmpty) return;
    if (!taken) await pause(signal);
    else await tell(await perform(taken, archive, (article) => archive.has(article, info), reading, signal));
  }
}

async function perform(
  taken: WorkTaken,
  archive: Archive,
  skip: (article: WorkTaken['article']) => Promise<boolean>,
  reading: OpenReading,
  signal: AbortSignal,
): Promise<AddResult> {
  const { article, file } = taken;
  try {
    const item = { kind: 'article' as const, file: file ?? article.title, expected: { total: 1 }, article };
    const outcome = await readItem(item, reading.read, { workers: null, skip }, signal);
    const result = await addOne(outcome, archive, file);
    if (result.outcome === 'failed') await taken.fail(String((result.error as Error).message));
    else await taken.done();
    return result;
  } catch (error) {
    // The server may be what failed; its transaction then ends by itself.
    await taken.release().catch(() => {});
    throw error;
  }
}

async function addOne(outcome: ReadOutcome, archive: Archive, file: string | null): Promise<AddResult> {
  const origin = file === null ? undefined : { file };
  for await (const result of addEach(inTurn([outcome]), archive, () => origin)) return result;
  throw new Error('an outcome without a result');
}

async function pause(signal: AbortSignal): Promise<void> {
  await wait(PAUSE, null, { signal }).catch(() => signal.throwIfAborted());
}
