import { expect, test } from 'vitest';
import { openArchive } from '../open-archive.ts';
import { describeEngine } from '../testing/describe-engines.ts';
import { fillArchive } from '../testing/filled-archive.ts';
import { runSql } from '../testing/run-sql.ts';

describeEngine('Verifying an archive', (newLocation) => {
  /** The faults found after a direct change to the database. */
  async function problemsAfter(...statements: string[]): Promise<string[]> {
    const location = await newLocation();
    await fillArchive(location);
    for (const statement of statements) await runSql(location, statement);
    const archive = await openArchive(location);
    const problems: string[] = [];
    for await (const { where, what } of archive.verify()) problems.push(`${where}: ${what}`);
    await archive.close();
    return problems;
  }

  test('finds no faults in a valid archive', async () => {
    expect(await problemsAfter()).toEqual([]);
  });

  test('finds every quote that is not in its article', async () => {
    expect(await problemsAfter(`update evidence set quote = 'Rutte met Biden.'`)).toEqual(
      ['a1', 'a3', 'a4'].map(
        (id) => `article ${id}: claim c1 quotes "Rutte met Biden.", which is not at 0-16 of the text`,
      ),
    );
  });

  test('finds a claim about an entity that does not exist', async () => {
    const entity = `update claims set speaker = 'biden' where article = (select number from articles where id = 'a3')`;
    expect(await problemsAfter(entity)).toEqual([
      'article a3: claim c1 names the entity "biden", which does not exist',
    ]);
  });

  test('finds an article without a reading, and invalid readings', async () => {
    const problems = await problemsAfter(
      `delete from readings where article = (select number from articles where id = 'a1')`,
      `update entities set mentions = '[' where article = (select number from articles where id = 'a3')`,
      `update claims set modality = 'sure' where article = (select number from articles where id = 'a4')`,
    );
    expect(problems.filter((problem) => problem.startsWith('article'))).toEqual([
      'article a1: it cannot be read: article a1 has no reading',
      expect.stringMatching(/^article a3: it cannot be read: .*JSON/),
      expect.stringMatching(/^article a4: the reading does not have the expected form:[\s\S]*modality/),
    ]);
  });

  test('finds a mention and a decision that refer to positions beyond the end of an article', async () => {
    const problems = await problemsAfter(
      `update entities set mentions = '[{"start":900,"end":905}]' where name = 'Rutte' and article = 1`,
      `update decisions set verdict = replace(verdict, '"end":5', '"end":500') where undone_at is null`,
    );
    expect(problems).toEqual([
      'article a1: "Rutte" is mentioned at 900-905, beyond the end of the text',
      'decision 6: it refers to offset 500 of article a1, which ends at 32',
    ]);
  });

  test('finds a claim of a decision whose quote is not in the article', async () => {
    const rutte = { type: 'person', name: 'Rutte', links: {}, anchors: [] };
    const says = { subject: rutte, relation: 'met', object: { ...rutte, name: 'Biden' }, office: null };
    const rest = { modality: 'asserted', polarity: 'positive', from: null, to: null, status: null };
    const quote = { article: 'a1', start: 0, end: 5, quote: 'Biden' };
    const verdict = JSON.stringify({ kind: 'add', quote, says: { ...says, ...rest }, reason: null });
    expect(await problemsAfter(`update decisions set verdict = '${verdict}' where number = 6`)).toEqual([
      'decision 6: its quote is not at 0-5 of article a1',
    ]);
  });

  test('finds an invalid decision, and an article and a decision without a change', async () => {
    const problems = await problemsAfter(
      `update decisions set verdict = '{"kind":"perhaps"}' where number = 7`,
      'delete from changes where sequence in (3, 6)',
      `update meta set value = 8 where key = 'sequence'`,
    );
    expect(problems).toEqual([
      'decision 7: it is not a valid decision',
      'article a3: no change records that it was added',
      'decision 6: no change records that it was made',
      'change 9: it is ahead of the counter',
    ]);
  });

  test('finds a claim without links, and links without a claim', async () => {
    expect(await problemsAfter('delete from links where article = 3 and role = 0')).toEqual([
      'article a3: claim c1 is missing in the links of its names',
    ]);
    const surplus = `insert into links (name, article, claim, role, other, relation) values (1, 99, 0, 0, 2, 'met')`;
    expect(await problemsAfter(surplus)).toEqual(['the archive: 1 links have no claim']);
  });

  test.each([
    ['the text of an article', `update articles set text = replace(text, 'in a3', 'in b3') where id = 'a3'`],
    ['the title of an article', `update articles set title = 'On b3' where id = 'a3'`],
    ['the publisher of an article', `update articles set source = 'another paper' where id = 'a3'`],
    ['the type of an entity', `update entities set type = 'place' where name = 'Rutte' and article = 3`],
    ['a date', `update claims set valid_from = '2024' where article = 3`],
    ['a note', `update readings set notes = '["x"]' where article = 3`],
    ['a digest', `update readings set digest = null where article = 3`],
  ])('finds that %s was changed', async (_, statement) => {
    expect(await problemsAfter(statement)).toContain('article a3: its content is not what was stored');
  });

  test('finds changed decisions, lists, saved views, changes and links', async () => {
    const problems = await problemsAfter(
      `update decisions set undone_at = null`,
      `update listed_entities set born = '1968'`,
      `update saved set content = replace(content, 'All', 'Few')`,
      `update changes set subject = 'a9' where kind = 'removed'`,
      `update links set other = name where article = 1 and role = 0`,
    );
    expect(problems).toEqual([
      'decision 7: it is not what was stored',
      'the list a.csv: its content is not what was stored',
      'the view all: it is not what was stored',
      'change 5: it is not what was stored',
      'article a1: claim c1 is missing in the links of its names',
    ]);
  });

  test('is not needed to keep changed content from being read', async () => {
    const location = await newLocation();
    await fillArchive(location);
    await runSql(location, `update articles set text = replace(text, 'in a3', 'in b3') where id = 'a3'`);
    const archive = await openArchive(location);
    await expect(archive.reading('a3')).rejects.toMatchObject({ code: 'archive_corrupt' });
    await expect(archive.article('a3')).rejects.toMatchObject({ code: 'archive_corrupt' });
    expect((await archive.reading('a1'))?.article.id).toBe('a1');
    await archive.close();
  });

  test('finds no more faults when a damaged article was removed', async () => {
    const location = await newLocation();
    await fillArchive(location);
    await runSql(location, `update articles set text = 'Orbán met Rutte in Paris.' where id = 'a3'`);
    const archive = await openArchive(location);
    expect(await archive.remove('a3')).toBe(true);
    for await (const { where, what } of archive.verify()) expect.fail(`${where}: ${what}`);
    expect((await archive.search('orban', 5)).map(({ article }) => article.id).sort()).toEqual(['a1', 'a4']);
    await archive.close();
  });

  test('finds articles that searches miss', async () => {
    const damage = {
      sqlite: `insert into article_search (article_search) values ('delete-all')`,
      postgres: 'delete from article_search where article = 1',
    };
    const location = await newLocation();
    const statement = location.startsWith('postgres') ? damage.postgres : damage.sqlite;
    expect(await problemsAfter(statement)).toEqual([expect.stringMatching(/searches (may )?miss/)]);
  });
});
