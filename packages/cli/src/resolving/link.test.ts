import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from '../context-for-tests.ts';
import { isFollowed, keepGraph } from '../kept-graph-for-tests.ts';

let cli: TestCommandLine;
beforeEach(async () => {
  cli = createTestCommandLine();
  const row = {
    subject: 'Mark Rutte',
    relation: 'holds_office',
    object: 'Netherlands',
    office: 'Prime Minister',
    object_type: 'country',
    source: 'a list',
  };
  await cli.run('add', cli.write('facts.jsonl', JSON.stringify(row)));
});
afterEach(() => cli.remove());

const LIST = [
  'item,itemLabel,country,position,url',
  'Q57792,Mark Rutte,NL,Prime Minister of the Netherlands,https://example.org/rutte',
  'Q1,Mark Rutteman,BE,,',
].join('\n');
const rutte = async () =>
  JSON.parse((await cli.run('export', '--format', 'json')).out).entities.find(
    ({ name }: { name: string }) => name === 'Mark Rutte',
  );

test('an entity is linked to the record with its name and office, and exported with that link', async () => {
  const { exitCode, out } = await cli.run('link', cli.write('people.csv', LIST), '--type', 'person');
  expect(exitCode).toBe(0);
  expect(out).toBe(
    'added      people.csv\npeople.csv  2 entities\n1 entity in the graph linked; for possible links: precedent resolve\n',
  );
  expect((await rutte()).links).toEqual({ url: 'https://example.org/rutte', wikidata: 'Q57792' });
  expect((await cli.run('export', '--format', 'graphml')).out).toContain('https://example.org/rutte');
  await cli.run('link', '--remove', 'people.csv');
  expect((await rutte()).links).toEqual({});
});

test('a list is followed by the kept graph, and so is its removal', async () => {
  await keepGraph(cli);
  const { out } = await cli.run('link', cli.write('people.csv', LIST), '--type', 'person');
  expect(out).toContain('1 entity in the graph linked');
  expect(await isFollowed(cli)).toBe(true);
  expect((await cli.run('verify', '--graph')).exitCode).toBe(0);
  await cli.run('link', '--remove', 'people.csv');
  expect(await isFollowed(cli)).toBe(true);
  expect((await cli.run('verify', '--graph')).exitCode).toBe(0);
});

test('a wrong link can be undone, and the right one made by the id in the list', async () => {
  await cli.run('link', cli.write('people.csv', LIST), '--type', 'person');
  await cli.run('resolve', 'different', 'person/mark-rutte', 'Q57792');
  expect((await rutte()).links).toEqual({});
  await cli.run('resolve', 'same', 'person/mark-rutte', 'Q1');
  expect((await rutte()).links.wikidata).toBe('Q1');
});

test('a name alone does not link, but is a possible duplicate', async () => {
  await cli.run('link', cli.write('people.csv', 'id,name,type\nQ9,Mark Rutte,person'));
  expect((await rutte()).links).toEqual({});
  const [candidate] = JSON.parse((await cli.run('resolve', 'list', '--json')).out);
  expect(candidate.sides[1]).toMatchObject({ entity: null, ref: { links: { wikidata: 'Q9' } } });
  await cli.run('resolve', 'same', 'Mark Rutte', 'Q9');
  expect((await rutte()).links).toEqual({ wikidata: 'Q9' });
});

test('a missing or unclear list is refused with a remedy', async () => {
  expect((await cli.run('link', '--remove', 'people.csv')).exitCode).not.toBe(0);
  expect((await cli.run('link', 'missing.csv')).err).toContain('cannot read missing.csv');
  expect((await cli.run('link', cli.write('people.csv', 'id,name\nQ9,Mark Rutte'))).err).toContain('--type');
});
