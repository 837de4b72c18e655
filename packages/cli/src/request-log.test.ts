import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRequestLog } from './request-log.ts';

const ENTRY = {
  ...{ time: '2026-11-29T08:00:00.000Z', requestId: 'a', method: 'GET', path: '/api/health' },
  ...{ status: 200, ms: 1.5, bytes: 20 },
};

test('requests are appended to the file, one line each', () => {
  const folder = mkdtempSync(join(tmpdir(), 'precedent-log-'));
  const file = join(folder, 'requests.jsonl');
  const log = openRequestLog(file, () => {})!;
  log(ENTRY);
  log({ ...ENTRY, status: 404, code: 'not_found' });
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).status)).toEqual([200, 404]);
  rmSync(folder, { recursive: true });
});

test('a dash writes to standard error, and without the option nothing is logged', () => {
  const noted: string[] = [];
  openRequestLog('-', (text) => void noted.push(text))!(ENTRY);
  expect(noted).toEqual([`${JSON.stringify(ENTRY)}\n`]);
  expect(openRequestLog(undefined, () => {})).toBeNull();
});

test('a file that cannot be written is refused with a remedy', () => {
  expect(() => openRequestLog('/', () => {})).toThrow('cannot write the log /');
});
