import pc from 'picocolors';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Terminal } from '../terminal.ts';
import { Progress } from './progress.ts';

let noted: string;
beforeEach(() => {
  noted = '';
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const terminal = (interactive: boolean): Terminal => ({
  print: async () => {},
  note: (text) => {
    noted += text;
  },
  readInput: async () => new Uint8Array(),
  out: pc.createColors(false),
  err: pc.createColors(false),
  width: 80,
  interactive,
});

test('work of less than a second shows nothing', () => {
  const progress = new Progress(terminal(true), 'reading');
  vi.advanceTimersByTime(900);
  progress.update(1, 2);
  progress.finish();
  expect(noted).toBe('');
});

test('longer work shows a bar on a terminal, which is redrawn and finally removed', () => {
  const progress = new Progress(terminal(true), 'reading');
  progress.update(5, 10);
  vi.advanceTimersByTime(2000);
  progress.finish();
  expect(noted).toContain('reading ████████████░░░░░░░░░░░░ 5 of 10, ');
  expect(noted.endsWith('\r\u001b[2K')).toBe(true);
});

test('a log gets a line every ten seconds', () => {
  const progress = new Progress(terminal(false), 'reading');
  progress.update(5, 10);
  vi.advanceTimersByTime(12_000);
  progress.finish();
  expect(noted.trimEnd().split('\n')).toHaveLength(2);
  expect(noted).toMatch(/^reading: 5 of 10, /);
  expect(noted).not.toContain('\r');
});
