import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let line: TestCommandLine;
beforeEach(async () => {
  line = createTestCommandLine();
  await line.run('add', line.write('report.txt', 'date 2024-06-27\n\nAnn met Bob. Bob met Cid?'));
});
afterEach(() => line.remove());

test('read says of every claim whether it is certain', async () => {
  const report = line.write('other.txt', 'Ann met Bob. Bob met Cid?');
  const { claims } = JSON.parse((await line.run('read', report, '--json')).out);
  expect(claims).toMatchObject([
    { confidence: 1, certain: true },
    { confidence: 1, certain: false },
  ]);
  const { out } = await line.run('read', report);
  expect(out).toContain('Bob met Cid on 26 June 2024 (uncertain)\n');
  expect(out).toContain('Ann met Bob on 26 June 2024\n');
});

test('add counts the uncertain claims among all', async () => {
  const added = await line.run('add', line.write('more.txt', 'Ann met Dan. Dan met Eve? Dan met Flo?'));
  expect(added.out).toContain('(3 claims, 2 uncertain)\n');
});

test.each([
  [['ask', 'who met Bob?']],
  [['neighbours', 'Bob']],
  [['path', 'Ann', 'Cid']],
  [['export', '--format', 'csv-edges']],
  [['export', '--format', 'json']],
])('%j leaves uncertain claims out unless asked for, and marks them', async (command) => {
  const without = await line.run(...command);
  const including = await line.run(...command, '--uncertain');
  expect([without.exitCode, including.exitCode]).toEqual([0, 0]);
  const isMarked = /Bob met Cid[^\n]*\(uncertain\)|reported[^\n]*uncertain|,false,|"certain":false/;
  expect(without.out).not.toMatch(isMarked);
  expect(including.out).toMatch(isMarked);
});

test('an export says how many uncertain facts it leaves out', async () => {
  const file = `${line.folder}/graph.graphml`;
  expect((await line.run('export', '-o', file)).err).toContain(
    '3 entities, 1 fact as GraphML, without 1 uncertain fact (--uncertain includes them)',
  );
  expect((await line.run('export', '-o', file, '--uncertain')).err).toContain(
    '3 entities, 2 facts as GraphML\n',
  );
});

test('stats count uncertain claims among all, whatever the time', async () => {
  for (const time of [[], ['--known-by', '2024-07']]) {
    const counts = JSON.parse((await line.run('stats', '--json', ...time)).out);
    expect(counts).toMatchObject({ entities: 3, claims: 2, uncertain: 1 });
  }
});

test('diff compares certain claims unless asked for all', async () => {
  await line.run('add', line.write('later.txt', 'Ann met Dan?'));
  expect((await line.run('diff', '1')).out).toContain('+ Dan (person)');
  expect((await line.run('diff', '1')).out).not.toContain('+ Ann met Dan on');
  expect((await line.run('diff', '1', '--uncertain')).out).toMatch(/\+ Ann met Dan on .*\(uncertain\)/);
});

test('a search as of a date heeds certain claims only, unless asked for all', async () => {
  await line.run('add', line.write('later.txt', 'date 2024-06-28\n\nAnn met Dan?'));
  const found = async (...options: string[]) =>
    JSON.parse((await line.run('search', 'met', '--as-of', '2024-07', '--json', ...options)).out).length;
  expect([await found(), await found('--uncertain')]).toEqual([1, 2]);
});
