import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';
import { keepGraph } from './kept-graph-for-tests.ts';

let cli: TestCommandLine;
beforeEach(() => {
  cli = createTestCommandLine();
});
afterEach(() => cli.remove());

const counts = async () => {
  const { archive: _, ...all } = JSON.parse((await cli.run('stats', '--json')).out);
  return all;
};

/** Long enough to be recognised where it is repeated. */
const TEXT = Array.from({ length: 30 }, (_, at) => `On day ${at}, Quaa met Quab number ${at}.`).join(' ');

test('entities and copies are those of the kept graph until the archive changes', async () => {
  await cli.run('add', cli.write('a.txt', TEXT), cli.write('b.txt', `${TEXT} Quac met Quad.`));
  const before = await counts();
  expect(before).toMatchObject({ articles: 2, copies: 1 });
  await keepGraph(cli);
  expect(await counts()).toEqual(before);
  await cli.run('resolve', 'same', 'Quac', 'Quad');
  await keepGraph(cli);
  expect(await counts()).toEqual({ ...before, entities: before.entities - 1, decisions: 1 });
  await cli.run('add', cli.write('c.txt', 'Quae met Quaf.'));
  expect(await counts()).toMatchObject({ articles: 3, copies: 1, entities: before.entities + 2 });
});
