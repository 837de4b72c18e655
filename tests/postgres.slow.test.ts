import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describePostgres } from '../packages/store/src/testing/describe-engines.ts';

// The built command on a PostgreSQL archive, as a team runs it.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'packages/cli/bin/precedent.js');
const FACTS = join(ROOT, 'data/facts/nato-secretaries-general.csv');

describePostgres('The command on an archive', (newLocation) => {
  let folder: string;
  let url: string;
  const precedent = (archive: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args, '--archive', archive], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'precedent-team-'));
    url = await newLocation();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('adds facts, answers questions with them and finds them by their words', () => {
    expect(precedent(url, 'add', FACTS)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^added .*facts\)/),
    });
    expect(precedent(url, 'add', FACTS).stdout).toMatch(/1 unchanged/);
    expect(precedent(url, 'ask', 'Who preceded Stoltenberg?').stdout).toContain('Anders Fogh Rasmussen');
    expect(precedent(url, 'search', 'stoltenberg rasmussen').stdout).toContain('nato-secretaries-general');
    expect(precedent(url, 'verify')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^no problems/),
    });
  });

  test('moves to a file and back, and every archive gives the same export byte for byte', async () => {
    const again = await newLocation();
    expect(precedent(url, 'backup', 'team.sqlite').status).toBe(0);
    expect(precedent('mine.sqlite', 'restore', 'team.sqlite').status).toBe(0);
    expect(precedent(again, 'restore', 'team.sqlite').status).toBe(0);
    const exported = [url, 'team.sqlite', 'mine.sqlite', again].map(
      (archive) => precedent(archive, 'export').stdout,
    );
    expect(exported[0]).toContain('Jens Stoltenberg');
    expect(new Set(exported).size).toBe(1);
  });

  test('never shows the password in its address', () => {
    const secret = url.replace('postgres://precedent@', 'postgres://precedent:hushhush@');
    for (const args of [
      ['stats'],
      ['stats', '--json'],
      ['backup', 'b.sqlite', '--json'],
      ['backup', 'b.sqlite'],
      ['restore', 'b.sqlite', '--json'],
      ['diff', '0'],
      ['diff', '0', '--json'],
      ['diff', secret, 'b.sqlite', '--json'],
    ]) {
      const { stdout, stderr } = precedent(secret, ...args);
      expect(stdout + stderr).toMatch(/\S/);
      expect(stdout + stderr).not.toContain('hushhush');
    }
  });
});
