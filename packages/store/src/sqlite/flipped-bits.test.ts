import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '@precedent/model/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../open-archive.ts';
import { fillArchive } from '../testing/filled-archive.ts';
import { fillDensely, observe, tryFlip } from '../testing/flip-bit.ts';
import { runSql } from '../testing/run-sql.ts';

/** `npm run test:faults` tries more, in a process of their own. */
const FLIPS = 12;
const SEED = 4242;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-'));
  file = join(folder, 'archive.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

test(`whichever bit of an archive is flipped, it is refused, reported or harmless (${FLIPS} of them)`, async () => {
  await fillDensely(file);
  const archive = await openArchive(file);
  const undamaged = await observe(archive);
  await archive.close();
  const bytes = readFileSync(file);
  const random = seeded(SEED);
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const bit = Math.floor(random() * bytes.length * 8);
    const { kind } = await tryFlip(bytes, bit, join(folder, 'damaged.sqlite'), undamaged);
    expect(kind, `bit ${bit}`).toMatch(/^(refused|reported|harmless)$/);
  }
});

describe('text that is not valid UTF-8', () => {
  async function problemsAfter(statement: string): Promise<string[]> {
    await fillArchive(file);
    await runSql(file, statement);
    const archive = await openArchive(file);
    const problems: string[] = [];
    for await (const { where, what } of archive.verify()) problems.push(`${where}: ${what}`);
    await expect(observe(archive)).rejects.toMatchObject({ code: 'archive_corrupt' });
    await archive.close();
    return problems;
  }
  const broken = (column: string) => `cast(cast(${column} as blob) || x'c3' as text)`;

  test('in an article is reported with its id', async () => {
    expect(await problemsAfter(`update articles set text = ${broken('text')} where id = 'a3'`)).toEqual([
      `article a3: it cannot be read: ${file} is damaged: it has text that is not valid UTF-8`,
    ]);
  });

  test.each([
    ['an entity', 'entities', 'name', /^article a1: it cannot be read: .* UTF-8$/],
    ['a quote', 'evidence', 'quote', /^article a1: it cannot be read: .* UTF-8$/],
    ['a decision', 'decisions', 'verdict', /^the archive: its decisions cannot be read: .* UTF-8$/],
    ['a list', 'listed_entities', 'name', /^the list a\.csv: it cannot be read$/],
    ['a change', 'changes', 'subject', /^the archive: its changes cannot be read: .* UTF-8$/],
  ])('in %s is reported', async (_, table, column, reported) => {
    expect(await problemsAfter(`update ${table} set ${column} = ${broken(column)}`)).toContainEqual(
      expect.stringMatching(reported),
    );
  });

  test('in the names of columns is refused', async () => {
    await fillArchive(file);
    replaceBytes('"decided_at"', Buffer.from([...Buffer.from('"decid'), 0xe5, ...Buffer.from('d_at"')]));
    await expect(openArchive(file)).rejects.toMatchObject({ code: 'archive_corrupt' });
  });
});

test.each([
  ['binary data', `update entities set name = cast(name as blob) where article = 1`],
  ['an empty value', `update claims set how = '' where article = 1`],
  ['a list that is a number', `update entities set mentions = '7' where article = 1`],
])('%s in a reading is reported, and no error is shown as a bug', async (_, statement) => {
  await fillArchive(file);
  await runSql(file, statement);
  const archive = await openArchive(file);
  const where: string[] = [];
  for await (const problem of archive.verify()) where.push(problem.where);
  expect(where).toContain('article a1');
  await expect(archive.reading('a1')).rejects.toMatchObject({ code: 'archive_corrupt' });
  expect((await archive.reading('a3'))?.claims).toHaveLength(1);
  await archive.close();
});

test('another name in a table definition is reported', async () => {
  await fillArchive(file);
  replaceBytes('"valid_from"', Buffer.from('"valid_frol"'));
  const archive = await openArchive(file);
  const problems: string[] = [];
  for await (const { what } of archive.verify()) problems.push(what);
  await archive.close();
  expect(problems).toContain('the definitions of its tables are not those that were stored');
});

/** Wherever they are in the file. */
function replaceBytes(old: string, replacement: Buffer): void {
  const bytes = readFileSync(file);
  for (let at = bytes.indexOf(old); at >= 0; at = bytes.indexOf(old, at + 1)) replacement.copy(bytes, at);
  writeFileSync(file, bytes);
}
