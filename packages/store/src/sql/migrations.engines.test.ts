import type { Provenance } from '@precedent/model';
import { expect, test } from 'vitest';
import { openArchive } from '../open-archive.ts';
import { describeEngine } from '../testing/describe-engines.ts';
import { contentOf, fillArchive, officeOf } from '../testing/filled-archive.ts';
import { runSql } from '../testing/run-sql.ts';

/** Removes what versions 11 to 20 added. */
const BACK_TO_10 = [
  'drop table saved',
  'drop index articles_listed',
  'drop index articles_counts',
  'alter table articles drop column claims',
  'alter table articles drop column uncertain',
  'drop index articles_published',
  ...[
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
  ].map((table) => `drop table graph_${table}`),
  `delete from meta where key = 'schema'`,
  `update meta set value = 10 where key = 'version'`,
];

/** Removes what versions 9 to 20 added. */
const BACK_TO_8 = [
  ...BACK_TO_10,
  'drop index articles_address',
  'alter table articles drop column address',
  'alter table articles drop column latest',
  'alter table articles drop column file',
  `update meta set value = 8 where key = 'version'`,
];

/** Removes what versions 8 to 20 added: before, nothing had a digest. */
const BACK_TO_7 = [
  ...BACK_TO_8,
  ...['readings', 'decisions', 'lists', 'changes'].map((table) => `alter table ${table} drop column digest`),
  `update meta set value = 7 where key = 'version'`,
];

/** Removes what versions 7 to 20 added: before, every claim was certain. */
const BACK_TO_6 = [
  ...BACK_TO_7,
  'alter table claims drop column certain',
  `update meta set value = 6 where key = 'version'`,
];

/** Removes what versions 6 to 20 added: offices were one text before. */
const BACK_TO_5 = [
  ...BACK_TO_6,
  'alter table claims add column office text',
  `update claims set office = 'Prime Minister of the Netherlands' where office_body = 'dutch'`,
  `update claims set office = 'Chief of Staff' where office_title is not null and office_body is null`,
  'alter table claims drop column office_title',
  'alter table claims drop column office_body',
  `update meta set value = 5 where key = 'version'`,
];

/** Removes what versions 3 to 20 added. */
const BACK_TO_2 = [
  ...BACK_TO_5,
  'drop table links',
  'drop table names',
  'alter table claims drop column as_of',
  `update meta set value = 2 where key = 'version'`,
];
const WORDS_OF_2 = [
  'drop table article_search',
  `create virtual table article_search using fts5(title, text, content = 'articles', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2')`,
  `insert into article_search (article_search) values ('rebuild')`,
];

describeEngine('An archive of an earlier version', (newLocation) => {
  test('is migrated with all its data, and can be searched and queried for links', async () => {
    const location = await newLocation();
    await fillArchive(location);
    const content = async () => {
      const archive = await openArchive(location);
      const links = await archive.links([{ type: 'person', name: 'Rutte' }]);
      const problems: string[] = [];
      for await (const { where, what } of archive.verify()) problems.push(`${where}: ${what}`);
      const all = { ...(await contentOf(archive)), links, problems };
      await archive.close();
      return all;
    };
    const before = await content();
    const old = location.startsWith('postgres') ? BACK_TO_2 : [...BACK_TO_2, ...WORDS_OF_2];
    for (const statement of old) await runSql(location, statement);
    expect(await content()).toEqual({ ...before, saved: [], alerts: [] });
    expect([before.links.length, before.found.length, before.problems]).toEqual([3, 3, []]);
  });

  test('has its offices split into their titles and bodies', async () => {
    const location = await newLocation();
    const reading = officeOf('a1');
    let archive = await openArchive(location);
    await archive.add(reading);
    await archive.close();
    for (const statement of BACK_TO_5) await runSql(location, statement);
    archive = await openArchive(location);
    expect(await archive.reading('a1')).toEqual(reading);
    await archive.close();
  });

  test('knows from which files its articles were read, and no longer takes their paths for publishers', async () => {
    const location = await newLocation();
    await fillArchive(location);
    await runSql(location, `update articles set source = 'private/news.txt' where id = 'a3'`);
    for (const statement of BACK_TO_7) await runSql(location, statement);
    const archive = await openArchive(location);
    expect(await archive.files()).toEqual([{ articleId: 'a3', kind: 'news', file: 'private/news.txt' }]);
    expect((await archive.articles()).map(({ source }) => source)).toEqual(['a paper', null, 'a paper']);
    for await (const { where, what } of archive.verify()) expect.fail(`${where}: ${what}`);
    await archive.close();
  });

  test('has only certain claims', async () => {
    const location = await newLocation();
    await fillArchive(location);
    for (const statement of BACK_TO_6) await runSql(location, statement);
    const archive = await openArchive(location);
    const { readings } = await contentOf(archive);
    await archive.close();
    expect(readings.flatMap(({ claims }) => claims.map(({ certain }) => certain))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test.each<[string, Provenance]>([
    ['rule:title:home', { by: 'rule', rule: 'title', cue: 'home' }],
    ['model:cued', { by: 'model', cued: true }],
    ['llm:llama3.1:8b@2-0badf00d', { by: 'language-model', model: 'llama3.1:8b', prompt: '2-0badf00d' }],
    ['facts', { by: 'person' }],
    ['by hand', { by: 'other', text: 'by hand' }],
  ])('opens with claims whose provenance is "%s"', async (printed, how) => {
    const location = await newLocation();
    await fillArchive(location);
    await runSql(location, `update claims set how = '${printed}'`);
    for (const statement of BACK_TO_7) await runSql(location, statement);
    const archive = await openArchive(location);
    const { readings } = await contentOf(archive);
    await archive.close();
    expect(readings.map(({ claims }) => claims[0]!.how)).toEqual([how, how, how]);
  });
});
