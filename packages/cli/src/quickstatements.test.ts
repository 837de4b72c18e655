import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let cli: TestCommandLine;
beforeEach(() => {
  cli = createTestCommandLine();
});
afterEach(() => cli.remove());

const FACTS = [
  'subject,subject_type,relation,object,object_type,office,from,to,source',
  'Ana Lima,person,holds_office,Aldovia,country,Chancellor,2000,2004,https://archive.example/list',
  'Ben Okri,person,holds_office,Aldovia,country,Chancellor,2004,,https://archive.example/list',
].join('\n');

test('quickstatements writes tenures of people with an item, and says which are left out', async () => {
  await cli.run('add', cli.write('facts.csv', FACTS));
  await cli.run(
    'link',
    cli.write('people.csv', 'id,name,country,office\nQ1,Ana Lima,Aldovia,Chancellor of Aldovia\n'),
    '--type',
    'person',
  );
  const positions = cli.write('positions.csv', 'office,wikidata\nChancellor of Aldovia,Q100\n');
  const { exitCode, out, err } = await cli.run('quickstatements', '--positions', positions);
  expect([exitCode, out]).toEqual([
    0,
    'Q1\tP39\tQ100\tP580\t+2000-00-00T00:00:00Z/9\tP582\t+2004-00-00T00:00:00Z/9\tS854\t"https://archive.example/list"\n',
  ]);
  expect(err).toContain(
    '1 tenure written, 1 left out\n  no item of the person: Ben Okri, Chancellor of Aldovia',
  );
});

test('quickstatements needs to know which item each office is', async () => {
  expect(await cli.run('quickstatements')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('--positions'),
  });
});
