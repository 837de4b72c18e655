import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let line: TestCommandLine;
beforeEach(() => {
  line = createTestCommandLine();
});
afterEach(() => line.remove());

const HEADER = 'subject,relation,object,office,from,to,source,subject_type,object_type';
/** Two chancellors at once, and a vacancy before a third. */
const FACTS = [
  HEADER,
  'Ana Lima,holds_office,Aldovia,Chancellor of Aldovia,2000-01-01,2004-03-31,Almanac,person,country',
  'Ben Okri,holds_office,Aldovia,Chancellor of Aldovia,2004-01-01,2008-01-01,Yearbook,person,country',
  'Cai Wen,holds_office,Aldovia,Chancellor of Aldovia,2008-06-01,,Gazette,person,country',
].join('\n');

const addFacts = () => line.run('add', line.write('chancellors.csv', FACTS));

test('contradictions are listed with both sides and their sources', async () => {
  await addFacts();
  const { out, exitCode } = await line.run('conflicts');
  expect(exitCode).toBe(0);
  expect(out).toContain(
    '1. Ana Lima and Ben Okri were both Chancellor of Aldovia from 1 January 2004 to\n    31 March 2004\n',
  );
  expect(out).toContain('Ana Lima, from 1 January 2000 to 31 March 2004 (1 source, confidence 100%)');
  expect(out).toContain('Yearbook');
  const [conflict] = JSON.parse((await line.run('conflicts', '--json')).out);
  expect(conflict.sides).toHaveLength(2);
});

test('contradictions of another kind, or not known by then, are not listed', async () => {
  await addFacts();
  const none = 'No contradictions found.\n';
  expect((await line.run('conflicts', '--kind', 'stance')).out).toBe(none);
  expect((await line.run('conflicts', '--known-by', '2003')).out).toBe(none);
});

test('plans says if there are none', async () => {
  await addFacts();
  expect((await line.run('plans', '--as-of', '2008-05-01')).out).toBe('No planned events found.\n');
});

test('a lineage shows vacancies and overlaps, and what is inferred', async () => {
  await addFacts();
  const { out } = await line.run('lineage', 'Chancellor of Aldovia');
  expect(out).toMatch(/1 January 2008 – 1 June 2008 +vacant \*/);
  expect(out).toContain('overlap from 1 January 2004 to 31 March 2004 *');
});

test('diff shows what changed since a change, and between two dates', async () => {
  await line.run('add', line.write('a.txt', 'date 2024-01-01\n\nAnn met Bob.'));
  await line.run('add', line.write('b.txt', 'date 2024-02-01\n\nBob met Cid.'));
  const since = await line.run('diff', '1');
  expect(since.out).toContain('+ Cid (person)');
  expect(since.out).toContain('+ Bob met Cid');
  expect(since.out).not.toContain('Ann');
  expect((await line.run('diff', '2')).out).toContain('No changes.');
  const known = await line.run('diff', '2024-01-15', '2024-02-15', '--json');
  expect(JSON.parse(known.out)).toMatchObject({
    articles: { added: [{ publishedAt: '2024-02-01' }], removed: [] },
    entities: { added: [{ name: 'Cid' }], removed: [], changed: [] },
  });
});

test('diff says what it cannot reconstruct because it was removed since', async () => {
  await line.run('add', line.write('a.txt', 'date 2024-01-01\n\nAnn met Bob.'));
  const [{ id }] = JSON.parse((await line.run('articles', '--json')).out);
  await line.run('remove', id);
  expect((await line.run('diff', '1')).out).toContain('note: 1 article was removed or superseded since');
});

test('two archives are compared', async () => {
  await line.run('add', line.write('a.txt', 'date 2024-01-01\n\nAnn met Bob.'));
  const other = createTestCommandLine();
  await other.run('add', other.write('b.txt', 'date 2024-02-01\n\nBob met Cid.'));
  const { out } = await line.run('diff', `${other.folder}/archive.sqlite`, 'now');
  expect(out).toContain('+ Ann (person)');
  expect(out).toContain('- Cid (person)');
  other.remove();
});

test.each([
  [['diff', '1'], /no change 1; the latest is 0/],
  [['diff', '2024-13'], /"2024-13" is not a date/],
  [['diff', 'now', 'now'], /both points are the same/],
])('%s is refused', async (args, message) => {
  await line.run('add', line.write('empty.csv', HEADER));
  const { exitCode, err } = await line.run(...args);
  expect(exitCode).toBe(2);
  expect(err).toMatch(message);
});

test('the changes of an archive are listed with their numbers', async () => {
  await line.run('add', line.write('a.txt', 'date 2024-01-01\n\nAnn met Bob.'));
  const { out } = await line.run('changes');
  expect(out).toMatch(/^ {5}1 {2}added {2}Ann met Bob.* \(1 January 2024\)/);
});

test('a decision in the list of changes says what was decided', async () => {
  await line.run('add', line.write('a.txt', 'date 2024-01-01\n\nAnn met Bob.'));
  await line.run('resolve', 'rename', 'Ann', 'Ann Lee');
  expect((await line.run('changes')).out).toMatch(
    /2 {2}decided {2}decision 2 \(rename\): Ann \(\w+\) → Ann Lee/,
  );
});

test('search, stats and export take --as-of and --known-by', async () => {
  await line.run('add', line.write('a.txt', 'date 2024-01-01\n\nAnn met Bob.'));
  await line.run('add', line.write('b.txt', 'date 2024-08-01\n\nBob met Cid.'));
  expect(JSON.parse((await line.run('search', 'met', '--known-by', '2024-02', '--json')).out)).toHaveLength(
    1,
  );
  expect(JSON.parse((await line.run('stats', '--known-by', '2024-02', '--json')).out)).toMatchObject({
    knownBy: '2024-02',
    articles: 1,
    entities: 2,
  });
  const exported = await line.run('export', '--format', 'json', '--known-by', '2024-02');
  expect(JSON.parse(exported.out).facts).toHaveLength(1);
  // The test reader dates every meeting 2024-06-26.
  const earlier = await line.run('export', '--format', 'json', '--as-of', '2024-06');
  expect(JSON.parse(earlier.out).facts).toHaveLength(2);
  expect(JSON.parse((await line.run('export', '--format', 'json', '--as-of', '2024-05')).out).facts).toEqual(
    [],
  );
});
