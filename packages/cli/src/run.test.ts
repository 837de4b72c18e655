import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let cli: TestCommandLine;
beforeEach(() => {
  cli = createTestCommandLine();
});
afterEach(() => cli.remove());

/** Two articles whose ids begin alike. */
const SAME_BEGINNING = [
  { id: 'aa1', title: 'One', text: 'Rutte met Sunak.' },
  { id: 'aa2', title: 'Two', text: 'Rutte met Macron.' },
]
  .map((article) => JSON.stringify(article))
  .join('\n');

const archiveExists = () => existsSync(join(cli.folder, 'archive.sqlite'));
const outcomes = async () => JSON.parse((await cli.run('articles', '--json')).out);

describe('add', () => {
  test('adds an article with its claims and reports it', async () => {
    const file = cli.write('report.txt', 'date 2024-06-27 Rutte met Biden. Rutte met Scholz.');
    const { exitCode, out } = await cli.run('add', file);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^added {6}.*Rutte met Biden.* \(2 claims\)\n1 added\n$/);
    expect(JSON.parse((await cli.run('stats', '--json')).out)).toMatchObject({
      articles: 1,
      facts: 0,
      claims: 2,
      entities: 3,
    });
  });

  test('changes nothing the second time', async () => {
    const file = cli.write('report.txt', 'Rutte met Biden.');
    await cli.run('add', file);
    expect((await cli.run('add', file)).out).toMatch(/^unchanged/);
    expect(await outcomes()).toHaveLength(1);
  });

  test('reads folders in order of name, without hidden files, READMEs and files of other types', async () => {
    mkdirSync(join(cli.folder, 'in/deep'), { recursive: true });
    for (const name of ['b.txt', 'a.md', 'deep/c.html', 'README.md', '.hidden.txt', 'photo.png'])
      cli.write(`in/${name}`, `Rutte met ${name.replace(/\W/g, '')}.`);
    const { out } = await cli.run('add', join(cli.folder, 'in'));
    expect(out.split('\n').map((line) => line.slice(11, 26))).toEqual([
      'Rutte met amd. ',
      'Rutte met btxt.',
      'Rutte met deepc',
      '',
      '',
    ]);
  });

  test('reads every line of a JSON Lines file as an article', async () => {
    const lines = ['Biden', 'Scholz', 'Sunak'].map((name) =>
      JSON.stringify({ id: name, date: '2024-06-27', title: `On ${name}`, text: `Rutte met ${name}.` }),
    );
    await cli.run('add', cli.write('news.jsonl', lines.join('\n')));
    expect((await outcomes()).map((article: { id: string }) => article.id)).toEqual([
      'Biden',
      'Scholz',
      'Sunak',
    ]);
  });

  test('reads standard input', async () => {
    cli.input = 'Rutte met Biden.';
    expect((await cli.run('add', '-')).out).toContain('(1 claim)');
  });

  test('reads facts from CSV, reports malformed rows by file, line and column, and exits with 2', async () => {
    const file = cli.write(
      'facts.csv',
      'subject,relation,object,source\nA,succeeded,B,s\nA,befriended,B,s\n',
    );
    const { exitCode, out, err } = await cli.run('add', file);
    expect(out).toMatch(/^added {6}facts\.csv \(1 fact\)/);
    expect(err).toContain(`facts.csv:3:3: skipped: unknown relation "befriended"\n  Use one of`);
    expect(exitCode).toBe(2);
  });

  test('replaces the earlier version of an edited facts file', async () => {
    const header = 'subject,relation,object,source';
    await cli.run('add', cli.write('facts.csv', `${header}\nA,succeeded,B,s\n`));
    await cli.run('add', cli.write('facts.csv', `${header}\nA,succeeded,C,s\nC,succeeded,D,s\n`));
    expect(await outcomes()).toHaveLength(1);
    expect(JSON.parse((await cli.run('stats', '--json')).out).facts).toBe(2);
  });

  test('goes on after an article that cannot be read, and exits with the code of that failure', async () => {
    const files = [cli.write('a.txt', 'An unreadable text.'), cli.write('b.txt', 'Rutte met Biden.')];
    const { exitCode, out, err } = await cli.run('add', ...files);
    expect(exitCode).toBe(8);
    expect(err).toMatch(/^error: the test reader failed\n {2}Try another\.\n/);
    expect(out).toMatch(/1 added, 1 failed\n$/);
  });

  test('keeps what was read when it is stopped, tells so, and reads the rest when it is run again', async () => {
    const files = ['met Biden.', 'met Sunak, interrupted.', 'met Scholz.'].map((text, index) =>
      cli.write(`${index}.txt`, `Rutte ${text}`),
    );
    const stopped = await cli.run('add', ...files);
    expect([stopped.exitCode, stopped.err]).toEqual([130, expect.not.stringContaining('error')]);
    expect(stopped.out).toMatch(/\n2 added, then stopped\n$/);
    expect(await outcomes()).toHaveLength(2);
    cli.stopping = new AbortController();
    expect((await cli.run('add', ...files)).out).toMatch(/\n1 added, 2 unchanged\n$/);
  });

  test('reports what it did as JSON', async () => {
    const { out } = await cli.run('add', cli.write('a.txt', 'Rutte met Biden.'), '--json');
    expect(JSON.parse(out)).toMatchObject([
      { outcome: 'added', kind: 'news', claims: 1, notes: ['no date'] },
    ]);
  });

  test('reads text in UTF-16 and in Windows-1252', async () => {
    const utf16 = Buffer.from('\ufeffOrbán met Biden.', 'utf16le');
    const latin = Buffer.from('Orbán met Scholz.', 'latin1');
    await cli.run('add', cli.write('a.txt', utf16), cli.write('b.txt', latin));
    expect((await cli.run('search', 'Orbán')).out.match(/Orbán met/g)).toHaveLength(4);
  });

  test('refuses a missing file before it creates an archive', async () => {
    const { exitCode, err } = await cli.run('add', join(cli.folder, 'none.txt'));
    expect(exitCode).toBe(3);
    expect(err).toMatch(/^error: no such file or folder: .*none\.txt\n {2}Check its name\.\n$/);
    expect(archiveExists()).toBe(false);
  });
});

describe('read', () => {
  test('prints one line of JSON for each article and leaves the archive alone', async () => {
    const files = [cli.write('a.txt', 'Rutte met Biden.'), cli.write('b.txt', 'Rutte met Scholz.')];
    const { out } = await cli.run('read', ...files, '--json');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ claims }) => [claims[0].object, claims[0].quote, claims[0].start])).toEqual([
      ['Biden', 'Rutte met Biden.', 0],
      ['Scholz', 'Rutte met Scholz.', 0],
    ]);
    expect(archiveExists()).toBe(false);
  });

  test('ends with the code of the signal when it is stopped', async () => {
    const files = ['an interrupted text', 'Rutte met Biden.'].map((text, index) =>
      cli.write(`${index}.txt`, text),
    );
    const { exitCode, out } = await cli.run('read', ...files, '--json');
    expect([exitCode, out.trim().split('\n')]).toEqual([
      130,
      [expect.stringContaining('an interrupted text')],
    ]);
  });

  test('shows names, and claims with their quotes', async () => {
    const { out } = await cli.run('read', cli.write('a.txt', 'date 2024-06-27 Rutte met Biden.'));
    expect(out).toContain('People: Rutte, Biden');
    expect(out).toContain('  Rutte met Biden on 26 June 2024\n     “Rutte met Biden.”\n');
  });
});

describe('the archive on the command line', () => {
  beforeEach(async () => {
    await cli.run(
      'add',
      cli.write('a.txt', 'date 2024-06-27 Rutte met Biden.'),
      cli.write('b.txt', 'Rutte met Scholz.'),
    );
  });

  test('finds articles by their words', async () => {
    expect((await cli.run('search', 'scholz')).out).toMatch(/^Rutte met Scholz/);
    expect((await cli.run('search', 'merkel')).out).toBe('No article contains all of these words.\n');
    expect(JSON.parse((await cli.run('search', 'rutte', '--json', '--limit', '1')).out)).toHaveLength(1);
  });

  test('removes an article by the beginning of its id', async () => {
    const [{ id }] = await outcomes();
    const { exitCode, out } = await cli.run('remove', id.slice(0, 8));
    expect([exitCode, out]).toEqual([0, expect.stringMatching(`^removed  ${id}  Rutte met Biden`)]);
    expect(await outcomes()).toHaveLength(1);
  });

  test('removes nothing when one of the ids is wrong', async () => {
    const [{ id }] = await outcomes();
    expect((await cli.run('remove', id, 'zzz')).exitCode).toBe(3);
    expect(await outcomes()).toHaveLength(2);
  });

  test('lists the articles whose ids begin alike', async () => {
    await cli.run('add', cli.write('same.jsonl', SAME_BEGINNING));
    const { exitCode, out, err } = await cli.run('remove', 'aa', '--json');
    expect(exitCode).toBe(5);
    expect(err).toContain('\n    aa1  One\n    aa2  Two\n');
    expect(JSON.parse(out).error).toMatchObject({
      code: 'ambiguous',
      candidates: [
        { id: 'aa1', name: 'One', type: 'article' },
        { id: 'aa2', name: 'Two', type: 'article' },
      ],
    });
  });

  test('exports the graph to a file, completely or not at all', async () => {
    const file = join(cli.folder, 'graph.graphml');
    const { exitCode, out, err } = await cli.run('export', '--format', 'graphml', '-o', file);
    expect([exitCode, out]).toEqual([0, '']);
    expect(err).toContain('3 entities, 2 facts as GraphML');
    expect(readFileSync(file, 'utf8')).toMatch(/<\/graphml>\s*$/);
    expect(readdirSync(cli.folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('exports to standard output, in the format that is asked for', async () => {
    expect((await cli.run('export')).out).toMatch(/^<\?xml/);
    expect(JSON.parse((await cli.run('export', '--format', 'json')).out)).toBeTypeOf('object');
  });

  test('exports what is around an entity, and says so in the file', async () => {
    const { out } = await cli.run('export', '--entity', 'Rutte', '--relation', 'met', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      filter: 'only within 1 step of Rutte; relations: met; without uncertain claims',
      facts: [{ relation: 'met' }, { relation: 'met' }],
    });
    expect((await cli.run('export', '--entity', 'Nobody Atall')).exitCode).toBe(3);
    expect((await cli.run('export', '--relation', 'hugged')).exitCode).toBe(2);
  });

  test('imports a graph of another program as curated facts, and says what it left out', async () => {
    const file = cli.write('ties.csv', 'Who,Whom,How\nAnn Lee,Bo Ek,met\nAnn Lee,Cy Day,hugged\n');
    const map = ['--map', 'subject=Who', '--map', 'object=Whom', '--map', 'relation=How'];
    const { exitCode, out, err } = await cli.run(
      'import',
      file,
      ...map,
      '--type',
      'person',
      '--source',
      'a book',
    );
    expect([exitCode, out]).toEqual([0, expect.stringContaining('ties.csv.jsonl (1 fact)')]);
    expect(err).toContain('row 3 was left out');
    expect((await cli.run('ask', 'who met Ann Lee?')).out).toContain('Bo Ek');
    expect((await cli.run('import', cli.write('bad.graphml', '<graphml'))).exitCode).not.toBe(0);
  });

  test('takes the format from the extension of the file', async () => {
    const file = join(cli.folder, 'graph.gexf');
    await cli.run('export', '-o', file);
    expect(readFileSync(file, 'utf8')).toContain('<gexf');
    expect((await cli.run('export', '-o', join(cli.folder, 'graph.doc'))).exitCode).toBe(2);
    const { err } = await cli.run('export', '-o', join(cli.folder, 'graph.csv'));
    expect(err).toMatch(/--format:\s+csv-edges,\s+csv-nodes,\s+neo4j-nodes,\s+neo4j-relationships\.\n$/);
  });

  test('writes readings with the texts of their articles instead of the graph, and no facts', async () => {
    const facts = cli.write(
      'f.csv',
      'subject,subject_type,relation,object,object_type,source\nAnn Lee,person,met,Bo Ek,person,a book\n',
    );
    await cli.run('add', facts);
    const file = join(cli.folder, 'readings.jsonl');
    expect((await cli.run('export', '--readings', '-o', file)).err).toContain(`${file}: 2 readings\n`);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).article.kind)).toEqual(['news', 'news']);
    expect(JSON.parse(lines[0]!)).toMatchObject({ claims: [{ relation: 'met' }] });
    expect((await cli.run('export', '--readings')).out).toBe(readFileSync(file, 'utf8'));
  });

  test('reports a file that it cannot write', async () => {
    const { exitCode, err } = await cli.run('export', '-o', join(cli.folder, 'none', 'graph.gexf'));
    expect([exitCode, err]).toEqual([7, expect.stringMatching(/^error: cannot write .*none/)]);
  });
});

/** Milliseconds for what builds a graph, also on a busy machine. */
const SLOW = 60_000;

describe('backup, restore and verify', () => {
  const articleFile = () => cli.write('a.txt', 'date 2024-06-27 Rutte met Biden.');

  test('a backup is restored as a new archive with the same export', async () => {
    await cli.run('add', articleFile());
    const backup = join(cli.folder, 'backup.sqlite');
    const { exitCode, out } = await cli.run('backup', backup);
    expect([exitCode, out]).toEqual([
      0,
      expect.stringMatching(/backup\.sqlite: 1 article, 1 claim, .* MB\n$/),
    ]);
    const before = (await cli.run('export')).out;
    rmSync(join(cli.folder, 'archive.sqlite'));
    expect((await cli.run('restore', backup)).out).toBe('restored 1 article, 0 facts, 1 claim\n');
    expect((await cli.run('export')).out).toBe(before);
  });

  test('a backup as JSON Lines is restored, and gives the same lines again', async () => {
    await cli.run('add', cli.write('a.txt', 'Rutte met Biden.'));
    const [first, again] = ['first.jsonl', 'again.jsonl'].map((name) => join(cli.folder, name));
    await cli.run('backup', first!);
    rmSync(join(cli.folder, 'archive.sqlite'));
    expect((await cli.run('restore', first!)).out).toBe('restored 1 article, 0 facts, 1 claim\n');
    await cli.run('backup', again!);
    expect(readFileSync(again!, 'utf8')).toBe(readFileSync(first!, 'utf8'));
  });

  test('neither a backup nor an archive is overwritten', async () => {
    const file = articleFile();
    await cli.run('add', file);
    expect(await cli.run('backup', file)).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/already exists/),
    });
    expect(readFileSync(file, 'utf8')).toBe('date 2024-06-27 Rutte met Biden.');
    await cli.run('backup', join(cli.folder, 'backup.sqlite'));
    expect(await cli.run('restore', join(cli.folder, 'backup.sqlite'))).toMatchObject({ exitCode: 2 });
  });

  test('verify reports each problem on a line and exits with the code of a damaged archive', async () => {
    await cli.run('add', articleFile());
    expect(await cli.run('verify')).toMatchObject({
      exitCode: 0,
      out: 'no problems in 1 article and 1 claim\n',
    });
    const database = new Database(join(cli.folder, 'archive.sqlite'));
    database.exec(`update evidence set quote = 'Rutte met Putin.'`);
    database.close();
    const { exitCode, out } = await cli.run('verify');
    expect([exitCode, out]).toEqual([10, expect.stringMatching(/^article \w+: .*"Rutte met Putin\.".*\n$/)]);
    expect(JSON.parse((await cli.run('verify', '--json')).out)).toHaveLength(1);
  });

  describe('a kept graph that is damaged', () => {
    const damage = () => {
      const database = new Database(join(cli.folder, 'archive.sqlite'));
      const { changes } = database.prepare(`update graph_facts set polarity = 'negative'`).run([]);
      database.close();
      return changes;
    };
    const career = () => cli.run('career', 'Ada Alto', '--json');
    beforeEach(async () => {
      const rows = Array.from(
        { length: 120 },
        (_, at) => `Ada Alto,holds_office,NATO,Envoy ${at} of NATO,2020,,,A book,person,institution`,
      );
      const columns = 'subject,relation,object,office,from,to,status,source,subject_type,object_type';
      writeFileSync(join(cli.folder, 'many.csv'), [columns, ...rows].join('\n'));
      await cli.run('add', join(cli.folder, 'many.csv'));
    }, SLOW);

    test(
      'is built again before it is answered from',
      async () => {
        const before = await career();
        expect(damage()).toBe(120);
        expect(await career()).toEqual(before);
      },
      SLOW,
    );

    test(
      'is found by verify --graph, and dropped',
      async () => {
        await career();
        damage();
        const { exitCode, out } = await cli.run('verify', '--graph');
        expect([exitCode, out]).toEqual([
          10,
          expect.stringMatching(/^the kept graph: fact .* is not what was stored\n/),
        ]);
        expect(damage()).toBe(0);
      },
      SLOW,
    );
  });
});

test('a command that needs an archive says how to create one', async () => {
  const { exitCode, err } = await cli.run('stats');
  expect(exitCode).toBe(3);
  expect(err).toMatch(/^error: no such archive: .*\n {2}To create it, add articles: precedent add FILE/);
});

test('every command has help with an example', async () => {
  const { out } = await cli.run('--help');
  const commands = [...out.matchAll(/^ {2}(\w+) .*\S/gm)].map(([, name]) => name!);
  expect(commands).toEqual(expect.arrayContaining(['add', 'read', 'ask', 'lineage', 'serve', 'formats']));
  for (const name of commands.slice(0, commands.indexOf('help')).filter((name) => name !== 'V')) {
    const help = await cli.run(name, '--help');
    expect(help.exitCode).toBe(0);
    expect(help.out).toMatch(new RegExp(`Examples:\n  \\$ .*precedent ${name}`));
    expect(help.out).toContain('--archive <file>');
  }
});

test('with --json, a failure is printed as JSON, and as text on standard error', async () => {
  const { exitCode, out, err } = await cli.run('stats', '--json');
  expect(exitCode).toBe(3);
  expect(JSON.parse(out)).toEqual({
    error: {
      code: 'not_found',
      message: expect.stringContaining('no such archive'),
      remedy: expect.any(String),
    },
  });
  expect(err).toMatch(/^error: no such archive/);
});

test('wrong usage is explained and exits with 2', async () => {
  const { exitCode, err } = await cli.run('search', 'x', '--limit', 'many');
  expect([exitCode, err]).toEqual([2, expect.stringMatching(/'many' is invalid.*whole number/)]);
  expect((await cli.run('serch', 'x')).err).toContain('Did you mean search?');
});

test('the version is that of the package', async () => {
  expect((await cli.run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
