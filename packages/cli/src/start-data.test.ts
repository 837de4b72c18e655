import { type Archive, openArchive } from '@precedent/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from './context.ts';
import { createTestCommandLine, createTestContext, type TestCommandLine } from './context-for-tests.ts';
import type { FoundFile } from './input/find-files.ts';
import { readItems } from './input/read-items.ts';
import { findStartData } from './start-data.ts';

let commandLine: TestCommandLine;
let context: Context;
let archive: Archive;
beforeEach(async () => {
  commandLine = createTestCommandLine();
  context = createTestContext({ out: '', err: '' }, commandLine);
  archive = await openArchive(':memory:');
});
afterEach(async () => {
  await archive.close();
  commandLine.remove();
});

/** Adds files to the archive; what the reader would draw from articles does not matter here. */
async function add(files: readonly FoundFile[]): Promise<string[]> {
  const ids: string[] = [];
  for await (const item of readItems(files, context)) {
    if (item.kind === 'failed') throw item.error;
    const reading =
      item.kind === 'article' ? await (await context.reader()).read(item.article) : item.reading;
    await archive.add(reading, { file: item.file });
    ids.push(reading.article.id);
  }
  return ids;
}

const find = async (wantsExamples = true) => {
  const { files, examples } = await findStartData(archive, wantsExamples, context);
  const found = files.filter(({ name }) => name.startsWith('data/examples/'));
  expect(examples).toBe(found.length);
  return { own: files.filter((file) => !found.includes(file)), examples: found };
};
const namesOf = (files: readonly FoundFile[]) => files.map(({ name }) => name);

test('a new archive gets the articles and facts of data/ and the examples', async () => {
  const { own, examples } = await find();
  expect(namesOf(own)).toContain('data/articles/2024-06-27-nato-appoints-rutte.txt');
  expect(namesOf(own)).toContain('data/facts/nato-secretaries-general.csv');
  expect(examples.length).toBeGreaterThan(20);
});

test('facts come before articles: they take no reading', async () => {
  const { files } = await findStartData(archive, true, context);
  const isFacts = namesOf(files).map((name) => name.includes('/facts/'));
  expect(isFacts).toEqual(isFacts.toSorted((a, b) => Number(b) - Number(a)));
});

test('an archive that the user named gets no examples', async () => {
  const { own, examples } = await find(false);
  expect(own.length).toBeGreaterThan(0);
  expect(examples).toEqual([]);
});

test('where an earlier start was stopped, the examples that are missing are added', async () => {
  const { own, examples } = await find();
  const begun = [...examples.slice(0, 2), ...examples.slice(-1)];
  await add([...own, ...begun]);
  const rest = namesOf(examples).filter((name) => !namesOf(begun).includes(name));
  expect(namesOf((await find()).examples)).toEqual(rest);
  await add(examples);
  expect((await find()).examples).toEqual([]);
});

test('an archive with anything else gets no examples', async () => {
  const path = commandLine.write('mine.txt', 'Rutte met Biden.');
  await add([{ path, name: 'mine.txt' }]);
  expect((await find()).examples).toEqual([]);
});

test('an example that was removed does not come back', async () => {
  const { own, examples } = await find();
  const [id] = await add(own);
  await archive.remove(id!);
  expect(examples.length).toBeGreaterThan(0);
  expect((await find()).examples).toEqual([]);
});
