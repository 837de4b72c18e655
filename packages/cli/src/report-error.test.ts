import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let cli: TestCommandLine;
beforeEach(() => {
  cli = createTestCommandLine();
  cli.reading = () => {
    throw new RangeError('Maximum call stack size exceeded');
  };
});
afterEach(() => cli.remove());

test('a bug is reported in one sentence, without a stack trace', async () => {
  const { exitCode, err } = await cli.run('read', cli.write('a.txt', 'Rutte met Biden.'));
  expect(exitCode).toBe(1);
  expect(err).toContain('probably a bug in Precedent: RangeError: Maximum call stack size exceeded\n');
  expect(err).toContain('PRECEDENT_DEBUG=1');
  expect(err).not.toMatch(/^ +at /m);
});

test('with PRECEDENT_DEBUG=1 the stack trace of a bug is printed too', async () => {
  cli.environment.PRECEDENT_DEBUG = '1';
  const { err } = await cli.run('read', cli.write('a.txt', 'Rutte met Biden.'));
  expect(err).toMatch(/^ +at .*report-error\.test/m);
});
