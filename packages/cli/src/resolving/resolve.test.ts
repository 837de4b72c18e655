import { GraphBuilder } from '@precedent/graph';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from '../context-for-tests.ts';
import { keepGraph } from '../kept-graph-for-tests.ts';

let cli: TestCommandLine;
beforeEach(async () => {
  cli = createTestCommandLine();
  for (const [index, text] of ['Rutte met Biden.', 'Rute met Scholz.', 'Ruttex met Sunak.'].entries())
    await cli.run('add', cli.write(`${index}.txt`, `date 2024-06-27 ${text}`));
});
afterEach(() => cli.remove());

const names = async () => {
  const { out } = await cli.run('export', '--format', 'json');
  return JSON.parse(out).entities.map(({ name }: { name: string }) => name);
};
const decisions = async () => JSON.parse((await cli.run('resolve', 'decisions', '--json')).out);

test('two names are merged, also in later articles, until that is undone', async () => {
  const { exitCode, out } = await cli.run('resolve', 'same', 'Rutte', 'Rute');
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^\d+ {2}1 July 2024 {2}same {2}Rutte .* = Rute /);
  expect(await names()).not.toContain('Rute');
  await cli.run('add', cli.write('4.txt', 'Zoe met Rutte.'));
  expect(await names()).not.toContain('Rute');
  const [{ number }] = (await decisions()).decisions;
  expect((await cli.run('resolve', 'undo', String(number))).out).toBe(`undone  ${number}\n`);
  expect(await names()).toContain('Rute');
  expect((await cli.run('resolve', 'undo', String(number))).exitCode).not.toBe(0);
});

test('one name in two articles is split', async () => {
  await cli.run('add', cli.write('4.txt', 'Zoe met Rutte.'));
  const articles = JSON.parse((await cli.run('articles', '--json')).out);
  const [one, other] = articles.filter(({ title }: { title: string }) => /Rutte\b/.test(title));
  const { exitCode } = await cli.run('resolve', 'different', `Rutte@${one.id}`, `Rutte@${other.id}`);
  expect(exitCode).toBe(0);
  expect((await names()).filter((name: string) => name === 'Rutte')).toHaveLength(2);
});

test('merged names are split by the articles that use each', async () => {
  await cli.run('resolve', 'same', 'Rutte', 'Rute');
  expect(await names()).not.toContain('Rute');
  const { exitCode } = await cli.run('resolve', 'different', 'Rutte', 'Rute');
  expect(exitCode).toBe(0);
  expect(await names()).toEqual(expect.arrayContaining(['Rutte', 'Rute']));
});

test('one name in one article cannot be split or merged', async () => {
  for (const kind of ['same', 'different']) {
    const { exitCode, err } = await cli.run('resolve', kind, 'Rutte', 'Rutte');
    expect(exitCode).toBe(2);
    expect(err).toContain('"Rutte" and "Rutte" are the same entity in the same article');
  }
  expect((await decisions()).decisions).toEqual([]);
});

test('an entity gets a new name and a new type', async () => {
  await cli.run('resolve', 'rename', 'Rutte', 'Mark Rutte');
  await cli.run('resolve', 'retype', 'Scholz', 'institution');
  const { entities } = JSON.parse((await cli.run('export', '--format', 'json')).out);
  expect(entities).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'Mark Rutte', aliases: ['Rutte'] }),
      expect.objectContaining({ name: 'Scholz', type: 'institution' }),
    ]),
  );
});

test('conflicting decisions are reported when made and when listed', async () => {
  await cli.run('resolve', 'same', 'Rutte', 'Rute');
  await cli.run('resolve', 'same', 'Rutte', 'Ruttex');
  const [first, second] = JSON.parse((await cli.run('articles', '--json')).out)
    .filter(({ title }: { title: string }) => /^Rut(e|tex)\b/.test(title))
    .map(({ id }: { id: string }) => id);
  const { err, exitCode } = await cli.run('resolve', 'different', `Rutte@${first}`, `Rutte@${second}`);
  expect(exitCode).toBe(0);
  expect(err).toMatch(/^conflict: decision \d+ contradicts [\d, ]+; the newer ones count$/m);
  expect((await cli.run('resolve', 'decisions')).out).toContain('warning: decision');
});

test('an unknown name is refused, with similar names and their ids', async () => {
  const { exitCode, err } = await cli.run('resolve', 'same', 'Rutte', 'Bidn');
  expect(exitCode).toBe(3);
  expect(err).toBe('error: no match for "Bidn"\n  Did you mean one of these?\n    person/biden  Biden\n');
  expect((await decisions()).decisions).toEqual([]);
});

/** Two spellings, in two files, that are too different to be merged. */
async function addSpellings(): Promise<void> {
  for (const name of ['Giorgia Melonini', 'Georgia Melonini']) {
    const row = {
      subject: name,
      relation: 'met',
      object: 'France',
      source: 'a list',
      subject_type: 'person',
      object_type: 'country',
    };
    await cli.run('add', cli.write(`${name}.jsonl`, JSON.stringify(row)));
  }
}

test('merged names are listed with the reasons, or that there are none', async () => {
  expect((await cli.run('resolve', 'list', '--merges')).out).toBe('No merged names.\n');
  await cli.run('resolve', 'same', 'Rutte', 'Rute');
  const { out } = await cli.run('resolve', 'list', '--merges');
  expect(out).toContain('+1.00  a person decided that they are the same');
});

test('without a terminal, possible duplicates are listed with their reasons', async () => {
  expect((await cli.run('resolve')).out).toContain('No possible duplicates left');
  await addSpellings();
  const { out } = await cli.run('resolve');
  expect(out).toContain('1 Georgia Melonini and Giorgia Melonini  match score 0.30');
  expect(out).toContain('+0.30  similar spelling: ');
  const [candidate] = JSON.parse((await cli.run('resolve', 'list', '--json')).out);
  expect(candidate.sides[0].claims[0].evidence[0].quote).toContain('Georgia Melonini');
});

test('a person at the terminal is asked about each possible duplicate', async () => {
  await addSpellings();
  cli.answers = ['?', 'y', 'q'];
  expect((await cli.run('resolve')).out).toContain('1 decision made');
  expect((await decisions()).decisions).toMatchObject([{ verdict: { kind: 'same' } }]);
  expect((await cli.run('resolve')).out).toContain('0 decisions made');
});

test('where the archive keeps the graph, decisions are made, listed and undone without building it', async () => {
  await addSpellings();
  await keepGraph(cli);
  const building = vi.spyOn(GraphBuilder.prototype, 'build');
  expect((await cli.run('resolve', 'same', 'Rutte', 'Rute')).exitCode).toBe(0);
  expect((await cli.run('resolve', 'rename', 'Scholz', 'Olaf Scholz')).exitCode).toBe(0);
  expect((await cli.run('resolve', 'same', 'Rutte', 'Bidn')).err).toContain('person/biden');
  const [candidate] = JSON.parse((await cli.run('resolve', 'list', '--json')).out);
  expect(candidate.sides[0].claims[0].evidence[0].quote).toContain('Georgia Melonini');
  expect(candidate).not.toHaveProperty('key');
  cli.answers = ['n'];
  expect((await cli.run('resolve')).out).toContain('1 decision made');
  cli.answers = null;
  const { id } = JSON.parse((await cli.run('articles', '--json')).out).find(({ title }: { title: string }) =>
    title.startsWith('Rutte met'),
  );
  const says = ['--subject', 'Rutte', '--relation', 'met', '--object', 'Olaf Scholz'];
  expect((await cli.run('resolve', 'add', id, '--quote', 'Rutte met Biden', ...says)).exitCode).toBe(0);
  const made = await decisions();
  expect(made.decisions.map(({ verdict }: { verdict: { kind: string } }) => verdict.kind)).toEqual([
    'same',
    'rename',
    'different',
    'add',
  ]);
  expect(made.problems).toEqual([]);
  expect(building).not.toHaveBeenCalled();
  expect((await cli.run('resolve', 'list', '--merges')).out).toContain('a person decided');
  expect(building).toHaveBeenCalledOnce();
  building.mockRestore();
});
