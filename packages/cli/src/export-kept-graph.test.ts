import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let cli: TestCommandLine;
beforeEach(() => {
  cli = createTestCommandLine();
});
afterEach(() => cli.remove());

/** "Aaa", "Aab" … */
const nameOf = (at: number) => {
  const letter = (place: number) => String.fromCharCode(97 + (Math.floor(at / 26 ** place) % 26));
  return `Q${letter(2)}${letter(1)}${letter(0)}`;
};

test('a file written from the graph that the archive keeps is the one of the graph in memory', {
  timeout: 120_000,
}, async () => {
  const meetings = Array.from(
    { length: 520 },
    (_, at) => `${nameOf(2 * at)} met ${nameOf(2 * at + 1)}${at === 7 ? '?' : '.'}`,
  );
  await cli.run('add', cli.write('a.txt', meetings.join(' ')));
  const [first, second] = ['first', 'second'].map((name) => join(cli.folder, `${name}.graphml`));
  // The first builds the graph, and the archive keeps it from then on.
  const notes = [await cli.run('export', '-o', first!), await cli.run('export', '-o', second!)];
  expect(readFileSync(second!, 'utf8')).toBe(readFileSync(first!, 'utf8'));
  expect(notes.map(({ err }) => err.includes('entit'))).toEqual([true, false]);
  expect(notes[1]!.err).toContain('519 facts as GraphML, without 1 uncertain fact');
});
