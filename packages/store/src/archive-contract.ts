import type {
  Article,
  ClaimRef,
  EntityRef,
  ListedEntity,
  Reading,
  StatementRef,
  Verdict,
} from '@precedent/model';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive, ArticleChange } from './archive.ts';
import { describeLinking } from './links/links-contract.ts';
import { describeAlerts, describeFetched, describeSaving } from './saved-contract.ts';
import { arbitraryReading } from './testing/arbitrary-reading.ts';

/** What every archive does, on any engine. `open` creates an empty one. */
export function describeArchive(engine: string, open: () => Promise<Archive>): void {
  describe(`An archive on ${engine}`, () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = await open();
    });
    afterEach(() => archive.close());

    describe('adding', () => describeAdding(() => archive));
    describe('removing', () => describeRemoving(() => archive));
    describe('searching', () => describeSearching(() => archive));
    describe('linking', () => describeLinking(() => archive));
    describe('deciding', () => describeDeciding(() => archive));
    describe('keeping lists', () => describeLists(() => archive));
    describe('saving views and stories', () => describeSaving(() => archive));
    describe('keeping alerts', () => describeAlerts(() => archive));
    describe('remembering what was fetched', () => describeFetched(() => archive));
    describe('any reading', () => describeRoundTrip(() => archive));
  });
}

function describeAdding(archive: () => Archive): void {
  test('is empty when new', async () => {
    expect(await archive().stats()).toEqual({
      articles: 0,
      facts: 0,
      entities: 0,
      claims: 0,
      uncertain: 0,
      decisions: 0,
      sequence: 0,
    });
    expect(await archive().articles()).toEqual([]);
    expect(await archive().reading('a')).toBeNull();
  });

  test('gives its location', () => {
    expect(archive().location).toMatch(/\S/);
  });

  test('returns the reading that was added', async () => {
    const reading = readingOf('a', 'Rutte met Biden.');
    expect(await archive().add(reading)).toBe('added');
    expect(await archive().reading('a')).toEqual(reading);
    expect(await archive().article('a')).toEqual(reading.article);
  });

  test('also accepts the provenance of a claim as a single string, as earlier versions wrote it', async () => {
    const reading = readingOf('a', 'Rutte met Biden.');
    const claims = reading.claims.map((claim) => ({ ...claim, how: 'rule:title:home' }));
    await archive().add({ ...reading, claims } as unknown as Reading);
    const stored = await archive().reading('a');
    expect(stored!.claims[0]!.how).toEqual({ by: 'rule', rule: 'title', cue: 'home' });
  });

  test('does not change if the same reader reads the same content again', async () => {
    await archive().add(readingOf('a', 'Rutte met Biden.'));
    expect(await archive().add(readingOf('a', 'Rutte met Biden.'))).toBe('unchanged');
    expect(await archive().changes(0)).toHaveLength(1);
  });

  test('replaces the claims of an earlier reader', async () => {
    await archive().add(readingOf('a', 'Rutte met Biden.'));
    const better = { ...readingOf('a', 'Rutte met Biden.'), reader: { name: 'test', version: '2' } };
    better.claims = [];
    expect(await archive().add(better)).toBe('replaced');
    expect(await archive().reading('a')).toEqual(better);
    expect((await archive().stats()).claims).toBe(0);
  });

  test('keeps the title and address of an article that is read again', async () => {
    const [url, title] = ['https://news.example/1', 'Summit'];
    await archive().add(readingOf('a', 'Rutte met Biden.', { url, title }));
    const again = { ...readingOf('a', 'Rutte met Biden.'), reader: { name: 'test', version: '2' } };
    expect(await archive().add(again)).toBe('replaced');
    expect(await archive().reading('a')).toEqual({ ...again, article: { ...again.article, url, title } });
  });

  test('knows which reader has read which article', async () => {
    await archive().add(readingOf('a', 'Rutte met Biden.'));
    const { article } = readingOf('a', 'Rutte met Biden.');
    expect(await archive().has(article, { name: 'test', version: '1' })).toBe(true);
    expect(await archive().has(article, { name: 'test', version: '2' })).toBe(false);
    expect(await archive().has({ ...article, id: 'b' }, { name: 'test', version: '1' })).toBe(false);
  });

  test.each([
    ['text', readingOf('a', 'Rutte met Biden again.')],
    ['date', readingOf('a', 'Rutte met Biden.', { publishedAt: '2024-06-27' })],
  ])('refuses an article with the same id but another %s, and keeps the one it has', async (_, other) => {
    const reading = readingOf('a', 'Rutte met Biden.');
    await archive().add(reading);
    for (const version of ['1', '2'])
      await expect(archive().add({ ...other, reader: { name: 'test', version } })).rejects.toMatchObject({
        code: 'invalid_input',
        message: expect.stringMatching(/another article.*"a"/),
      });
    expect(await archive().reading('a')).toEqual(reading);
  });

  test('keeps every article when many are added at once', async () => {
    const ids = Array.from({ length: 150 }, (_, index) => `a${String(index).padStart(3, '0')}`);
    await Promise.all(ids.map((id) => archive().add(readingOf(id, 'Rutte met Biden.'))));
    expect((await readAll(archive())).map((reading) => reading.article.id)).toEqual(ids);
    const sequences = (await archive().changes(0)).map((change) => change.sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  });

  test('adds one article once when it is added twice at the same time', async () => {
    const reading = readingOf('a', 'Rutte met Biden.');
    const outcomes = await Promise.all([archive().add(reading), archive().add(reading)]);
    expect(outcomes.sort()).toEqual(['added', 'unchanged']);
  });

  test('refuses a claim whose quote is not in its article, and does not change', async () => {
    const reading = readingOf('a', 'Rutte met Biden.');
    reading.claims[0]!.evidence[0]!.quote = 'Rutte met Trump.';
    await expect(archive().add(reading)).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await archive().stats()).sequence).toBe(0);
  });

  test('refuses text that it could not return unchanged, and says where', async () => {
    await expect(archive().add(readingOf('a', 'Rutte\0met.'))).rejects.toThrow(/U\+0000 at offset 5/);
    await expect(archive().add(readingOf('a', 'Rutte\ud800met.'))).rejects.toThrow(/U\+D800 at offset 5/);
  });

  test('refuses two claims with the same id', async () => {
    const reading = readingOf('a', 'Rutte met Biden.');
    reading.claims.push(reading.claims[0]!);
    await expect(archive().add(reading)).rejects.toThrow(/claim id "c1" occurs twice/);
  });

  test('lists the newest article first and undated ones last', async () => {
    for (const [id, date] of [
      ['a', null],
      ['b', '2023'],
      ['c', '2024-06-27'],
    ] as const)
      await archive().add(readingOf(id, `Rutte met Biden ${id}.`, { publishedAt: date }));
    expect((await archive().articles()).map((article) => article.id)).toEqual(['c', 'b', 'a']);
  });

  test('gives a page of articles in the order of all, and some by their ids', async () => {
    for (const [id, date] of [
      ['a', null],
      ['b', '2023'],
      ['c', '2024-06-27'],
      ['d', '2023'],
      ['e', '2023-05'],
      ['f', null],
    ] as const)
      await archive().add(readingOf(id, `Rutte met Biden ${id}.`, { publishedAt: date }));
    const all = await archive().articles();
    expect(all.map(({ id }) => id)).toEqual(['c', 'e', 'b', 'd', 'a', 'f']);
    expect(await archive().articlePage(0, 4)).toEqual({ articles: all.slice(0, 4), total: 6 });
    expect(await archive().articlePage(3, 4)).toEqual({ articles: all.slice(3), total: 6 });
    expect(await archive().articlePage(6, 4)).toEqual({ articles: [], total: 6 });
    expect(await archive().articlesWith(['a', 'nothing', 'c'])).toEqual([all[4], all[0]]);
    expect(await archive().articlesWith([])).toEqual([]);
  });

  test('gives the texts of news, without those of facts files', async () => {
    const news = [readingOf('a', 'Rutte met Biden.'), readingOf('b', 'Biden met Rutte.')];
    for (const reading of [...news, readingOf('c', 'Rutte met Scholz.', { kind: 'facts' })])
      await archive().add(reading);
    const articles: Article[] = [];
    for await (const article of archive().news()) articles.push(article);
    expect(articles).toEqual(news.map(({ article }) => article));
  });

  test('counts news and curated facts separately, uncertain claims too, and each name once', async () => {
    const unsure = readingOf('a', 'Rutte met Biden.');
    unsure.claims[0]!.certain = false;
    await archive().add(unsure);
    await archive().add(readingOf('b', 'Biden, again: Rutte met Biden.'));
    await archive().add(readingOf('f', 'Rutte,met,Biden', { kind: 'facts' }));
    expect(await archive().stats()).toEqual({
      articles: 2,
      facts: 1,
      entities: 2,
      claims: 3,
      uncertain: 1,
      decisions: 0,
      sequence: 3,
    });
    const { entities: _, ...counts } = await archive().stats();
    expect(await archive().counts()).toEqual(counts);
  });
}

function describeRemoving(archive: () => Archive): void {
  test('removes an article and its claims, and no others', async () => {
    await archive().add(readingOf('a', 'Rutte met Biden.'));
    await archive().add(readingOf('b', 'Rutte met Biden twice.'));
    expect(await archive().remove('a')).toBe(true);
    expect(await readAll(archive())).toEqual([readingOf('b', 'Rutte met Biden twice.')]);
    expect((await archive().stats()).claims).toBe(1);
    expect(await archive().search('rutte', 10)).toHaveLength(1);
  });

  test('reports that there is nothing to remove', async () => {
    expect(await archive().remove('a')).toBe(false);
    expect(await archive().changes(0)).toEqual([]);
  });

  test('accepts a removed article again as a new one', async () => {
    await archive().add(readingOf('a', 'Rutte met Biden.'));
    await archive().remove('a');
    expect(await archive().add(readingOf('a', 'Rutte met Biden.'))).toBe('added');
  });

  test('lists the changes since a sequence number', async () => {
    await archive().add(readingOf('a', 'Rutte met Biden.'));
    const since = await archive().sequence();
    await archive().add({ ...readingOf('a', 'Rutte met Biden.'), reader: { name: 'test', version: '2' } });
    await archive().remove('a');
    const changes = (await archive().changes(since)) as ArticleChange[];
    expect(changes.map(({ kind, articleId }) => [kind, articleId])).toEqual([
      ['replaced', 'a'],
      ['removed', 'a'],
    ]);
    expect(changes.at(-1)?.sequence).toBe(await archive().sequence());
  });
}

function describeSearching(archive: () => Archive): void {
  const found = async (text: string) => (await archive().search(text, 10)).map((hit) => hit.article.id);

  beforeEach(async () => {
    await archive().add(readingOf('a', 'The Hague sanctioned Moscow. Later, Rutte met Orbán.'));
    await archive().add(readingOf('b', 'Moscow threatened The Hague.', { title: 'Orban in Moscow' }));
  });

  test('finds articles that contain every word, ignoring case and accents', async () => {
    expect(await found('orban MOSCOW')).toEqual(['b', 'a']);
    expect(await found('moscow rutte')).toEqual(['a']);
    expect(await found('moscow vilnius')).toEqual([]);
  });

  test('finds words that begin with the search word', async () => {
    expect(await found('sanction')).toEqual(['a']);
  });

  test('finds a quoted phrase only as it is', async () => {
    expect(await found('"hague moscow"')).toEqual([]);
    expect(await found('"sanctioned moscow"')).toEqual(['a']);
  });

  test('marks the words in the snippet', async () => {
    const [hit] = await archive().search('rutte', 10);
    expect(hit!.matches.map(({ start, end }) => hit!.snippet.slice(start, end))).toEqual(['Rutte']);
  });

  test('treats punctuation and query operators as plain text', async () => {
    for (const text of ['', '  ', '"', '* OR (', 'NEAR(', "a'b", 'title:', '-', '^', '%']) await found(text);
    expect(await found('rutte AND')).toEqual([]);
    expect(await found('rutte ; "')).toEqual(['a']);
  });

  test('returns no more results than the limit', async () => {
    expect(await archive().search('moscow', 1)).toHaveLength(1);
    expect(await archive().search('moscow', 0)).toEqual([]);
  });
}

function describeDeciding(archive: () => Archive): void {
  const [first, then] = ['2024-07-01T08:00:00.000Z', '2024-07-02T08:00:00.000Z'];
  const ref = (name: string): EntityRef => ({
    type: 'person',
    name,
    links: { wikidata: 'Q1' },
    anchors: [{ article: 'a', start: 0, end: 5, name }],
  });
  const same: Verdict = { kind: 'same', entity: ref('Rutte'), other: ref('Mark Rutte') };
  const named = (name: string) => ({ type: 'person' as const, name });
  const ends = { subject: named('Rutte'), object: named('Biden') };
  const claim: ClaimRef = { article: 'a', start: 0, end: 16, relation: 'met', ...ends };
  const says: StatementRef = {
    subject: ref('Rutte'),
    relation: 'holds_office',
    object: ref('Biden'),
    office: { title: 'Chair', body: ref('NATO') },
    modality: 'planned',
    polarity: 'positive',
    from: '2024-10',
    to: null,
    status: 'elect',
  };

  test('returns every kind of decision as it was made, in order', async () => {
    const verdicts: Verdict[] = [
      same,
      { kind: 'different', entity: ref('Rutte'), other: ref('Biden') },
      { kind: 'rename', entity: ref('Rutte'), name: 'Mark Rutte' },
      { kind: 'retype', entity: ref('Rutte'), type: 'institution' },
      { kind: 'confirm', claim, reason: null },
      { kind: 'reject', claim, reason: 'misread' },
      { kind: 'edit', claim, says, reason: null, by: 'Ann' },
      { kind: 'add', quote: { article: 'a', start: 0, end: 5, quote: 'Rutte' }, says, reason: null },
    ];
    const made = [];
    for (const verdict of verdicts) made.push(await archive().decide(verdict, first));
    expect(await archive().decisions()).toEqual(made);
    expect(made.map(({ verdict }) => verdict)).toEqual(verdicts);
    const numbers = made.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(made[0]).toMatchObject({ decidedAt: first, undoneAt: null });
  });

  test('undoes a decision once, and keeps a record of it', async () => {
    const { number } = await archive().decide(same, first);
    const other = await archive().decide(same, first);
    expect(await archive().undo(number, then)).toBe(true);
    expect(await archive().undo(number, then)).toBe(false);
    expect(await archive().undo(number + 1000, then)).toBe(false);
    expect(await archive().decisions()).toEqual([
      { number, verdict: same, decidedAt: first, undoneAt: then },
      other,
    ]);
  });

  test('keeps decisions when the article is read again or removed', async () => {
    await archive().add(readingOf('a', 'Rutte met Biden.'));
    const decision = await archive().decide(same, first);
    await archive().add({ ...readingOf('a', 'Rutte met Biden.'), reader: { name: 'test', version: '2' } });
    expect(await archive().decisions()).toEqual([decision]);
    await archive().remove('a');
    expect(await archive().decisions()).toEqual([decision]);
  });

  test('lists decisions among the changes', async () => {
    const { number } = await archive().decide(same, first);
    await archive().undo(number, then);
    expect(await archive().undo(number, then)).toBe(false);
    const sequence = await archive().sequence();
    expect(await archive().changes(0)).toEqual([
      { sequence: number, kind: 'decided', decision: number },
      { sequence, kind: 'undone', decision: number },
    ]);
  });

  test('refuses an invalid decision, and does not change', async () => {
    const unnamed = { ...same, entity: { ...ref('Rutte'), name: '' } };
    await expect(archive().decide(unnamed, first)).rejects.toMatchObject({ code: 'invalid_input' });
    const cut = { ...same, other: ref('Rutte\0') };
    await expect(archive().decide(cut, first)).rejects.toThrow(/U\+0000/);
    expect(await archive().sequence()).toBe(0);
  });
}

function describeLists(archive: () => Archive): void {
  const listed = (id: string, name: string): ListedEntity => ({
    id,
    type: 'person',
    name,
    aliases: ['M. Rutte'],
    links: { wikidata: id },
    countries: ['NL'],
    offices: ['Prime Minister of the Netherlands'],
    born: '1967-02-14',
    died: null,
  });
  const list = (id: string, name: string, ...entities: ListedEntity[]) => ({ id, name, entities });

  test('returns the entities of every list, ordered by list name and position', async () => {
    const [q1, q2, q3] = [listed('Q1', 'Mark Rutte'), listed('Q2', 'Wopke'), listed('Q3', 'Zoran')];
    expect(await archive().addList(list('h1', 'b.csv', q2, q1))).toBe('added');
    expect(await archive().addList(list('h2', 'a.csv', q3))).toBe('added');
    expect(await archive().listedEntities()).toEqual([q3, q2, q1]);
    expect(await archive().lists()).toEqual([
      { id: 'h2', name: 'a.csv', entities: 1 },
      { id: 'h1', name: 'b.csv', entities: 2 },
    ]);
  });

  test('replaces a list with the same name, and does not change if it is the same list', async () => {
    await archive().addList(list('h1', 'a.csv', listed('Q1', 'Mark Rutte')));
    expect(await archive().addList(list('h1', 'a.csv', listed('Q1', 'Mark Rutte')))).toBe('unchanged');
    expect(await archive().addList(list('h2', 'a.csv'))).toBe('replaced');
    expect(await archive().lists()).toEqual([{ id: 'h2', name: 'a.csv', entities: 0 }]);
    expect(await archive().listedEntities()).toEqual([]);
    expect((await archive().changes(0)).map(({ kind }) => kind)).toEqual(['list added', 'list replaced']);
  });

  test('removes a list and its entities', async () => {
    await archive().addList(list('h1', 'a.csv', listed('Q1', 'Mark Rutte')));
    expect(await archive().removeList('a.csv')).toBe(true);
    expect(await archive().removeList('a.csv')).toBe(false);
    expect(await archive().listedEntities()).toEqual([]);
    expect((await archive().changes(0)).at(-1)).toMatchObject({ kind: 'list removed', list: 'a.csv' });
  });

  test('refuses a list with a duplicate id, and does not change', async () => {
    const twice = list('h1', 'a.csv', listed('Q1', 'Mark Rutte'), listed('Q1', 'Rutte'));
    await expect(archive().addList(twice)).rejects.toThrow(/two entities with the id "Q1"/);
    expect(await archive().sequence()).toBe(0);
  });
}

function describeRoundTrip(archive: () => Archive): void {
  test('returns any valid reading unchanged, with every quote in its place', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReading(), async (reading) => {
        await archive().add(reading);
        const stored = await archive().reading(reading.article.id);
        expect(stored).toEqual(reading);
        for (const { start, end, quote } of stored!.claims.flatMap((claim) => claim.evidence))
          expect(stored!.article.text.slice(start, end)).toBe(quote);
        await archive().remove(reading.article.id);
      }),
    );
  });

  test('agrees with its changes, whatever was added and removed', async () => {
    const action = fc.record({
      reading: arbitraryReading(fc.constantFrom('a', 'b', 'c')),
      remove: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
        const since = await archive().sequence();
        for (const { reading, remove } of actions)
          if (remove) await archive().remove(reading.article.id);
          // Another text under the id of an article that is kept is refused.
          else
            await archive()
              .add(reading)
              .catch(() => {});
        const present = new Set<string>();
        for (const { kind, articleId } of (await archive().changes(since)) as ArticleChange[]) {
          expect(present.has(articleId)).toBe(kind !== 'added');
          if (kind === 'removed') present.delete(articleId);
          else present.add(articleId);
        }
        expect((await readAll(archive())).map((reading) => reading.article.id)).toEqual([...present].sort());
        for (const articleId of present) await archive().remove(articleId);
      }),
      { numRuns: 30 },
    );
  });
}

/** Each text is a separate article; the quote of its claim is the whole text. */
function readingOf(id: string, text: string, article: Partial<Article> = {}): Reading {
  const entity = (name: string) => ({
    id: name.toLowerCase(),
    type: 'person' as const,
    name,
    aliases: [],
    links: { wikidata: 'Q1' },
    mentions: [{ start: 0, end: 5 }],
  });
  return {
    article: { id, kind: 'news', url: null, title: '', text, publishedAt: null, source: null, ...article },
    reader: { name: 'test', version: '1' },
    entities: [entity('Rutte'), entity('Biden')],
    claims: [
      {
        id: 'c1',
        subject: 'rutte',
        relation: 'met',
        object: 'biden',
        office: null,
        modality: 'asserted',
        polarity: 'positive',
        from: '2024-06',
        to: null,
        status: null,
        speaker: null,
        evidence: [{ start: 0, end: text.length, quote: text }],
        confidence: 0.1,
        certain: true,
        how: { by: 'rule', rule: 'test', cue: null },
        source: null,
      },
    ],
    notes: ['no date'],
  };
}

async function readAll(archive: Archive): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of archive.readings()) readings.push(reading);
  return readings;
}
