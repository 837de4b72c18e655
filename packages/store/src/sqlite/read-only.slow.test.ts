import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../open-archive.ts';
import { bundleProgram } from '../testing/bundle-program.ts';
import { fillArchive, meetingOf } from '../testing/filled-archive.ts';
import { runSql } from '../testing/run-sql.ts';

const reader = await bundleProgram(fileURLToPath(new URL('../testing/read-archive.ts', import.meta.url)));

/** Root may write anywhere, so tests of what is not writable run as nobody. */
const NOBODY = 65_534;
const isRoot = process.geteuid?.() === 0;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-'));
  chmodSync(folder, 0o755);
  file = join(folder, 'medium', 'archive 100%.sqlite');
  mkdirSync(join(folder, 'medium'));
  await fillArchive(file);
});
afterEach(() => {
  chmodSync(join(folder, 'medium'), 0o755);
  rmSync(folder, { recursive: true });
});

/** What a process finds in the archive that may write only to the folder for temporary files. */
function readAs(user: 'nobody' | 'owner', use: 'read' | 'write' = 'read') {
  const identity = user === 'nobody' && isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const { stdout } = spawnSync(process.execPath, [reader, file, use], { encoding: 'utf8', ...identity });
  return JSON.parse(stdout);
}

function protect(): void {
  chmodSync(file, 0o444);
  chmodSync(join(folder, 'medium'), 0o555);
}

describe('an archive that cannot be written to', () => {
  test('is read completely, and nothing is left beside it or in the folder for temporary files', () => {
    const before = readAs('owner');
    const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('precedent-read-'));
    const others = copies();
    const beside = readdirSync(join(folder, 'medium'));
    protect();
    expect(readAs('nobody')).toEqual(before);
    expect([before.problems, before.stats.articles]).toEqual([[], 3]);
    expect(readdirSync(join(folder, 'medium'))).toEqual(beside);
    expect(copies().filter((name) => !others.includes(name))).toEqual([]);
  });

  test('is read with what is only in its log', () => {
    const writer = new Database(file);
    writer.exec(`delete from decisions where number = 7`);
    expect(existsSync(`${file}-wal`)).toBe(true);
    for (const name of readdirSync(join(folder, 'medium'))) chmodSync(join(folder, 'medium', name), 0o444);
    protect();
    expect(readAs('nobody').decisions).toHaveLength(1);
    writer.close();
  });

  test('of an earlier version is migrated in a copy', async () => {
    const before = readAs('owner');
    for (const table of ['readings', 'decisions', 'lists', 'changes'])
      await runSql(file, `alter table ${table} drop column digest`);
    const columns = ['address', 'latest', 'file', 'claims', 'uncertain'];
    for (const drop of [
      'index articles_address',
      'index articles_counts',
      'index articles_listed',
      ...columns,
    ])
      await runSql(
        file,
        drop.startsWith('index') ? `drop ${drop}` : `alter table articles drop column ${drop}`,
      );
    await runSql(file, 'drop table saved');
    const kept = [
      'claims',
      'heads',
      'facts',
      'terms',
      'conflicts',
      'conflict_ends',
      'plans',
      'matters',
      'office_names',
      'offices',
      'names',
      'entities',
      'note_keys',
      'notes',
      'state',
    ];
    for (const table of kept) await runSql(file, `drop table graph_${table}`);
    await runSql(file, `update meta set value = 7 where key = 'version'`);
    const bytes = readFileSync(file);
    protect();
    expect(readAs('nobody')).toEqual({ ...before, saved: [], alerts: [] });
    expect(readFileSync(file)).toEqual(bytes);
  });

  test('is a clear error for commands that write', () => {
    protect();
    expect(readAs('nobody', 'write')).toEqual({
      code: 'io',
      message: expect.stringMatching(/^cannot use the archive/),
    });
  });
});

test('an archive that is opened for reading refuses every change', async () => {
  const archive = await openArchive(file, { readOnly: true });
  const changes = [
    () => archive.add(meetingOf('a9', 'Rutte met Orbán.')),
    () => archive.remove('a1'),
    () => archive.undo(6, '2024-07-02T08:00:00.000Z'),
    () => archive.addList({ id: 'h2', name: 'b.csv', entities: [] }),
    () => archive.removeList('a.csv'),
    () => archive.save('all', { kind: 'view', name: 'All', address: '/' }, '2024-07-02T08:00:00.000Z'),
    () => archive.removeSaved('all'),
  ];
  for (const change of changes) await expect(change()).rejects.toMatchObject({ code: 'archive_read_only' });
  expect(await archive.sequence()).toBe(9);
  await archive.close();
});

test('an archive that is opened for reading is not created', async () => {
  const missing = join(folder, 'none.sqlite');
  await expect(openArchive(missing, { readOnly: true })).rejects.toMatchObject({ code: 'not_found' });
  expect(existsSync(missing)).toBe(false);
});
