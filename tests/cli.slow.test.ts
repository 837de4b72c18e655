import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findBuild } from '../packages/cli/src/find-build.ts';
import { bundleIfStale } from '../scripts/setup/bundle.mjs';

// The built command in separate processes with the real reader, as a user runs it.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'packages/cli/bin/precedent.js');
const ARTICLE = join(ROOT, 'data/articles/2024-06-27-nato-appoints-rutte.txt');
const FACTS = join(ROOT, 'data/facts/nato-secretaries-general.csv');
/** The start of an escape sequence for a colour. */
const COLOUR = '\u001b[';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in the test folder. */
function precedent(args: string[], { env = {}, input = '' } = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    input,
    env: { ...inherited, ...env },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { status, stdout, stderr };
}

describe('the story of an article', { timeout: 60_000 }, () => {
  beforeAll(() => {
    expect(precedent(['add', ARTICLE, FACTS]).status).toBe(0);
  }, 60_000);

  test('the answer is the predecessor that the article names, with the sentence that says so', () => {
    const { stdout } = precedent(['ask', 'Who preceded Mark Rutte?']);
    expect(stdout).toMatch(/^ +1\. Jens Stoltenberg, as Secretary General of NATO$/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Rutte will take over from Secretary General Jens Stoltenberg',
    );
    expect(stdout).toContain('(27 June 2024)');
  });

  test('if the article does not say, the answer comes from the facts file, with its source', () => {
    const { stdout } = precedent(['ask', 'Who preceded Stoltenberg?']);
    expect(stdout).toMatch(/^ +1\. Anders Fogh Rasmussen, as Secretary General of NATO$/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain('(nato-secretaries-general.csv)');
  });

  test('every quote in an answer occurs in its article', () => {
    const { stdout } = precedent(['ask', 'who supported Rutte?', '--uncertain', '--json']);
    const { results } = JSON.parse(stdout);
    expect(results.length).toBeGreaterThan(0);
    for (const { claims } of results)
      for (const { evidence } of claims)
        for (const { quote } of evidence) expect(readFileSync(ARTICLE, 'utf8')).toContain(quote);
  });

  test('the lineage of an office names its holders in order', () => {
    const { stdout } = precedent(['lineage', 'Secretary General of NATO']);
    const holders = [
      'Lord Ismay',
      'Javier Solana',
      'Anders Fogh Rasmussen',
      'Jens Stoltenberg',
      'Mark Rutte',
    ];
    const places = holders.map((holder) => stdout.indexOf(holder));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('path connects two linked people, and neighbours lists who is linked to a name', () => {
    expect(precedent(['path', 'Mark Rutte', 'Anders Fogh Rasmussen']).stdout).toContain('NATO');
    expect(precedent(['neighbours', 'Mark Rutte']).stdout).toContain('Jens Stoltenberg');
  });

  test('an unsupported question is refused with examples of supported ones', () => {
    const { status, stdout, stderr } = precedent(['ask', 'Will it rain tomorrow?']);
    expect([status, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(/^error: .*\n {2}.*[Ww]ho /s);
  });

  test('how a sentence was read is shown with its tree, its mentions and what came of each finding', () => {
    const { status, stdout } = precedent(['explain', ARTICLE, '--sentence', '12']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ +18 {2}├─┤ dropped +drop +VERB +VBD +advcl +3$/m);
    expect(stdout).toMatch(/^ +9–11 {2}his sole challenger +person \(description\) +Klaus Iohannis\./m);
    expect(stdout).toMatch(
      /^ +c\d+ +Klaus Iohannis challenged Mark Rutte(?: \(uncertain\))?\n.*: rule agent-noun\s+by\s+“challenger”/m,
    );
    expect(stdout).toMatch(/^Other proposals of the model\n +0\.\d\d +/m);
  });

  test('adding the same articles again changes nothing, and the export is the same byte for byte', () => {
    const before = precedent(['export', '--format', 'graphml']).stdout;
    expect(precedent(['add', ARTICLE, FACTS]).stdout).toContain('2 unchanged');
    expect(precedent(['export', '--format', 'graphml']).stdout).toBe(before);
    expect(before).toContain('Mark Rutte');
  });

  test('stats prints the same numbers as text and as JSON', () => {
    const stats = JSON.parse(precedent(['stats', '--json']).stdout);
    expect(stats).toMatchObject({
      archive: '.precedent/archive.sqlite',
      articles: 1,
      facts: expect.any(Number),
    });
    expect(precedent(['stats']).stdout).toMatch(new RegExp(`^claims +${stats.claims} `, 'm'));
  });
});

describe('many articles', { timeout: 120_000 }, () => {
  const names = [
    'Olaf Scholz',
    'Rishi Sunak',
    'Emmanuel Macron',
    'Giorgia Meloni',
    'Donald Tusk',
    'Pedro Sanchez',
  ];
  const lines = names.map((name, index) =>
    JSON.stringify({
      id: `a${index}`,
      date: '2024-06-27',
      title: `On ${name}`,
      source: 'a test',
      text: `${name} praised Mark Rutte on Wednesday. The Dutch prime minister met Joe Biden in Washington.`,
    }),
  );

  test('give the same readings in input order with one worker and with two, without creating an archive', () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    const file = join(elsewhere, 'news.jsonl');
    writeFileSync(file, lines.join('\n'));
    const archive = join(elsewhere, 'archive.sqlite');
    const [one, two] = ['1', '2'].map((workers) =>
      precedent(['read', file, '--json', '--workers', workers, '--archive', archive]),
    );
    expect(one!.status).toBe(0);
    const readings = one!.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(readings.map(({ id }) => id)).toEqual(names.map((_, index) => `a${index}`));
    expect(two!.stdout).toBe(one!.stdout);
    expect(existsSync(archive)).toBe(false);
  });

  test('give the same archive from standard input with two workers as from a file with one', () => {
    const file = join(folder, 'news.jsonl');
    writeFileSync(file, lines.join('\n'));
    const exports = [
      { name: 'one.sqlite', args: ['add', file, '--workers', '1'], input: '' },
      { name: 'two.sqlite', args: ['add', '-', '--workers', '2'], input: lines.join('\n') },
    ].map(({ name, args, input }) => {
      expect(precedent([...args, '--archive', name], { input }).status).toBe(0);
      return precedent(['export', '--format', 'json', '--archive', name]).stdout;
    });
    expect(exports[1]).toBe(exports[0]);
    expect(exports[0]).toContain('Donald Tusk');
  });
});

describe('serving', { timeout: 60_000 }, () => {
  const servers: ChildProcess[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.kill('SIGKILL');
  });

  /** Starts a server on a free port and returns its process, its output and its address. */
  async function serve(...args: string[]) {
    const server = spawn(process.execPath, [BIN, 'serve', ...args], { cwd: folder });
    servers.push(server);
    let printed = '';
    for await (const chunk of server.stdout) {
      printed += chunk;
      if (/claims?\b.*\n/.test(printed)) break;
    }
    return { server, printed, url: /http:\S+/.exec(printed)?.[0] ?? '' };
  }

  test('the first start reads data/, prints the address and what was read, and serves it', async () => {
    const { server, printed, url } = await serve('--port', '0', '--archive', 'served.sqlite');
    expect(printed).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\n2 articles, \d+ facts → \d+ claims( \(\d+ uncertain\))?\n$/,
    );
    const stats = (await (await fetch(`${url}/api/stats`)).json()) as { articles: number; claims: number };
    expect(stats.articles).toBe(2);
    expect(printed).toContain(`${stats.claims} claims`);
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('the second start reads nothing again', async () => {
    const first = await serve('--port', '0', '--archive', 'again.sqlite');
    first.server.kill('SIGINT');
    const before = precedent(['articles', '--json', '--archive', 'again.sqlite']).stdout;
    await serve('--port', '0', '--archive', 'again.sqlite');
    expect(precedent(['articles', '--json', '--archive', 'again.sqlite']).stdout).toBe(before);
  });

  test('what another process adds is served without a restart', async () => {
    const { url } = await serve('--port', '0', '--archive', 'shared.sqlite', '--no-data');
    const facts = join(folder, 'ministers.csv');
    writeFileSync(facts, 'subject,relation,object,source\nWim Kok,succeeded,Ruud Lubbers,a book\n');
    expect(precedent(['add', facts, '--archive', 'shared.sqlite']).status).toBe(0);
    const answer = await (
      await fetch(`${url}/api/ask?q=${encodeURIComponent('Who preceded Wim Kok?')}`)
    ).json();
    expect(JSON.stringify(answer)).toContain('Ruud Lubbers');
  });

  test('the error for a port in use names the option', async () => {
    const { url } = await serve('--port', '0', '--archive', 'shared.sqlite', '--no-data');
    const { port } = new URL(url);
    const { status, stderr } = precedent([
      'serve',
      '--port',
      port,
      '--archive',
      'shared.sqlite',
      '--no-data',
    ]);
    expect([status, stderr]).toEqual([7, expect.stringMatching(`^error: port ${port} is in use\n.*--port`)]);
  });
});

describe('a well-behaved command', { timeout: 60_000 }, () => {
  test('ends quietly when the reader of its output closes the pipe', () => {
    precedent(['add', FACTS, '--archive', 'quiet.sqlite']);
    const { status, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `set -o pipefail; "${process.execPath}" "${BIN}" export --format json-ld --archive quiet.sqlite | head -c 10 > /dev/null`,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  const writeMany = () => {
    const lines = Array.from({ length: 40 }, (_, index) =>
      JSON.stringify({ text: `Olaf Scholz met person ${index}.` }),
    );
    writeFileSync(join(folder, 'many.jsonl'), lines.join('\n'));
  };

  test('ends quietly even if the pipe is closed while it reads many articles', () => {
    writeMany();
    const { status, stdout, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `set -o pipefail; "${process.execPath}" "${BIN}" read many.jsonl --json --workers 2 | head -n 1`,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([status, JSON.parse(stdout).claims.length]).toEqual([0, expect.any(Number)]);
    expect(stderr).not.toMatch(/error|terminate/);
  });

  test('adds every article even if nobody reads its output', () => {
    writeMany();
    const add = `"${process.execPath}" "${BIN}" add many.jsonl --archive piped.sqlite`;
    for (const closed of [`${add} --workers 1 | head -n 1`, `${add} 2>&1 >/dev/null | head -c 0`]) {
      rmSync(join(folder, 'piped.sqlite'), { force: true });
      spawnSync('bash', ['-c', closed], { cwd: folder });
      expect(precedent(['stats', '--archive', 'piped.sqlite']).stdout).toMatch(/^articles +40 /m);
    }
  });

  test('colours its output only in a terminal, and not if NO_COLOR is set', () => {
    expect(precedent(['formats', '--nonsense']).stderr).not.toContain(COLOUR);
    expect(precedent(['stats', '--archive', 'none'], { env: { FORCE_COLOR: '1' } }).stderr).toContain(COLOUR);
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
    expect(precedent(['stats', '--archive', 'none'], { env: both }).stderr).not.toContain(COLOUR);
  });

  test('says how to build it if it is not built', () => {
    const copy = join(folder, 'unbuilt', 'bin', 'precedent.mjs');
    mkdirSync(join(folder, 'unbuilt', 'bin'), { recursive: true });
    copyFileSync(BIN, copy);
    const { status, stderr } = spawnSync(process.execPath, [copy], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/not built.*\n.*npm run build/)]);
  });

  test('runs as a bundle once that is made, and prints what its modules print', async () => {
    await bundleIfStale();
    expect(findBuild(pathToFileURL(`${join(ROOT, 'packages')}/`)).pathname).toMatch(/bundled\/index\.js$/);
    const modules = join(folder, 'run-modules.mjs');
    const built = pathToFileURL(join(ROOT, 'packages/cli/dist/index.js'));
    writeFileSync(modules, `import { runInProcess } from '${built}';\nawait runInProcess();\n`);
    writeFileSync(join(folder, 'readings.jsonl'), '{"article": {"id": 7}, "reader": {}, "claims": []}\n');
    for (const args of [
      ['--version'],
      ['help', 'ask'],
      ['add', 'readings.jsonl'],
      ['ask', 'Who preceded Mark Rutte?'],
      ['sparql', 'ASK { ?s a p:Claim }'],
    ]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [modules, ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(precedent(args)).toEqual({ status, stdout, stderr });
    }
  });

  test('leaves a file that is not an archive unchanged', () => {
    const file = join(folder, 'report.sqlite');
    writeFileSync(file, 'A report, not an archive. '.repeat(500));
    const { status, stderr } = precedent(['add', ARTICLE, '--archive', file]);
    expect([status, stderr]).toEqual([
      10,
      expect.stringMatching(/^error: .*report\.sqlite is damaged or not a Precedent archive/),
    ]);
    expect(readFileSync(file, 'utf8')).toBe('A report, not an archive. '.repeat(500));
  });
});
