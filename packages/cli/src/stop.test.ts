import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStop, Stopped, untilStopped } from './stop.ts';

/** A process that records the signals it sends to itself. */
class FakeProcess extends EventEmitter {
  readonly pid = 42;
  readonly killed: string[] = [];

  kill(_pid: number, signal: string): true {
    this.killed.push(signal);
    return true;
  }
}

let process: FakeProcess;
let notes: string[];
let stop: ReturnType<typeof createStop>;
beforeEach(() => {
  vi.useFakeTimers();
  process = new FakeProcess();
  notes = [];
  stop = createStop(process as unknown as NodeJS.Process, (text) => notes.push(text));
});
afterEach(() => {
  vi.useRealTimers();
});

test('a signal aborts the work, with the exit code that a shell would report', () => {
  stop.heed();
  process.emit('SIGTERM', 'SIGTERM');
  expect(stop.signal.reason).toBeInstanceOf(Stopped);
  expect(stop.signal.reason).toMatchObject({ signal: 'SIGTERM', exitCode: 143 });
  expect(new Stopped('SIGINT').exitCode).toBe(130);
});

test('a signal is left to the system before and after', () => {
  expect(process.listenerCount('SIGINT')).toBe(0);
  const [outer, inner] = [stop.heed(), stop.heed()];
  inner();
  expect(process.listenerCount('SIGINT')).toBe(1);
  outer();
  expect(process.listenerCount('SIGINT')).toBe(0);
});

test('a second signal ends the process at once', () => {
  stop.heed();
  process.emit('SIGINT', 'SIGINT');
  vi.advanceTimersByTime(600);
  expect(process.killed).toEqual([]);
  process.emit('SIGINT', 'SIGINT');
  expect(process.killed).toEqual(['SIGINT']);
  expect(process.listenerCount('SIGINT')).toBe(0);
});

test('a Ctrl-C that arrives twice, from the terminal and from npm, counts once', () => {
  stop.heed();
  process.emit('SIGINT', 'SIGINT');
  vi.advanceTimersByTime(20);
  process.emit('SIGINT', 'SIGINT');
  expect(process.killed).toEqual([]);
});

test('work that does not stop in time is announced, and then ended by the signal', () => {
  stop.heed();
  process.emit('SIGTERM', 'SIGTERM');
  vi.advanceTimersByTime(7999);
  expect([notes, process.killed]).toEqual([['Stopping. Press Ctrl-C again to stop at once.\n'], []]);
  vi.advanceTimersByTime(1);
  expect(process.killed).toEqual(['SIGTERM']);
});

test('work that stops in time is neither announced nor ended', () => {
  const heedNoMore = stop.heed();
  process.emit('SIGTERM', 'SIGTERM');
  heedNoMore();
  vi.advanceTimersByTime(60_000);
  expect([notes, process.killed]).toEqual([[], []]);
});

test('a stop is returned, and any other failure is thrown', async () => {
  const stopped = new Stopped('SIGINT');
  expect(await untilStopped(async () => {})).toBeNull();
  expect(await untilStopped(() => Promise.reject(stopped))).toBe(stopped);
  await expect(untilStopped(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
});
