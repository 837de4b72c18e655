import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describePostgres } from '../packages/store/src/testing/describe-engines.ts';

// Several machines on one archive, each played by a process of the built command.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'packages/cli/bin/precedent.js');
const COUNT = 40;
/** Milliseconds; each process loads the reader's model, and they share the cores of one machine. */
const TIMEOUT = 300_000;

describePostgres(
  'Several processes on an archive',
  (newLocation) => {
    let folder: string;
    let url: string;
    let started: ChildProcess[];
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'precedent-team-'));
      url = await newLocation();
      started = [];
    });
    afterEach(() => {
      for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    });

    test('read every queued article once, although a worker is killed', async () => {
      const queued = await run('queue', writeArticles('queued', COUNT));
      expect(queued.out).toBe(`${COUNT} queued, 0 queued before\n${COUNT} waiting, 0 being read, 0 failed\n`);
      const killed = start('work');
      await firstLine(killed);
      const others = [start('work', '--until-empty'), start('work', '--until-empty')];
      killed.kill('SIGKILL');
      const ended = await Promise.all([killed, ...others].map((child) => once(child, 'close')));
      expect(ended.map(([exitCode]) => exitCode)).toEqual([null, 0, 0]);
      // What the killed worker had in hand is free by now, if it was not when the others looked.
      expect((await run('work', '--until-empty')).exitCode).toBe(0);
      expect((await run('queue')).out).toBe('0 waiting, 0 being read, 0 failed\n');
      const changes = JSON.parse((await run('changes', '--limit', '1000', '--json')).out);
      expect(idsAdded(changes)).toEqual(idsOf('queued', COUNT));
    });

    test('two servers answer with what two adders add at once', async () => {
      await run('add', writeArticles('first', 1));
      const servers = [
        start('serve', '--port', '0', '--no-data'),
        start('serve', '--port', '0', '--no-data'),
      ];
      const addresses = await Promise.all(servers.map(addressOf));
      await Promise.all(['left', 'right'].map((name) => run('add', writeArticles(name, 10))));
      const ids = [...idsOf('first', 1), ...idsOf('left', 10), ...idsOf('right', 10)];
      for (const address of addresses) {
        const { articles } = await (await fetch(`${address}/api/stats`)).json();
        expect(articles).toBe(ids.length);
      }
      const [one, other] = await Promise.all(
        addresses.map(async (address) => (await fetch(`${address}/api/export/graphml`)).text()),
      );
      expect(one).toContain('Olaf Scholz');
      expect(one).toBe(other);
      expect((await run('verify')).out).toMatch(/^no problems in 21 articles/);
    });

    function start(...args: string[]): ChildProcess {
      const child = spawn(process.execPath, [BIN, ...args, '--archive', url], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      started.push(child);
      return child;
    }

    async function run(...args: string[]) {
      const child = start(...args);
      let out = '';
      child.stdout!.on('data', (text) => {
        out += text;
      });
      child.stderr!.resume();
      const [exitCode] = await once(child, 'close');
      return { exitCode, out };
    }

    function writeArticles(name: string, count: number): string {
      const file = join(folder, `${name}.jsonl`);
      const lines = Array.from({ length: count }, (_, at) => {
        const text = `Mark Rutte met Olaf Scholz on Tuesday, says report ${at} of ${name}.`;
        return `${JSON.stringify({ id: `${name}-${at}`, date: '2024-06-27', title: 'A meeting', text })}\n`;
      });
      writeFileSync(file, lines.join(''));
      return file;
    }
  },
  TIMEOUT,
);

const idsOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}-${at}`).sort();

/** Each article as often as it was added or read again. */
function idsAdded(changes: { articleId?: string }[]): string[] {
  return changes.flatMap(({ articleId }) => articleId ?? []).sort();
}

async function firstLine(child: ChildProcess): Promise<string> {
  child.stderr!.resume();
  for await (const line of createInterface({ input: child.stdout! })) return line;
  throw new Error('the process printed nothing');
}

async function addressOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stdout! })) {
    const [address] = line.match(/http:\/\/[\w.:]+/) ?? [];
    if (address) return address;
  }
  throw new Error('the server did not start');
}
