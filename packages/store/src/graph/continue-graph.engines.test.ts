import {
  basisOf,
  catchUp,
  GraphBuilder,
  type GraphView,
  graphToKeep,
  KeptResolution,
  LazyGraph,
  notesOf,
  refToClaim,
  removeFollowed,
  stepTo,
} from '@precedent/graph';
import { finish, messyReadings, tellResolution } from '@precedent/graph/testing';
import type { Fact, GraphToKeep, Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive } from '../archive.ts';
import { openArchive } from '../open-archive.ts';
import { describeEngine } from '../testing/describe-engines.ts';

const reference = await loadReference();
const basis = basisOf(reference);
const AT = '2024-01-01T00:00:00Z';

describeEngine('Continuing a kept graph', (newLocation) => {
  let location: string;
  let archive: Archive;
  beforeEach(async () => {
    location = await newLocation();
    archive = await openArchive(location);
  });
  afterEach(() => archive.close());

  /** The whole graph of the archive, built from nothing. */
  async function build(): Promise<GraphToKeep> {
    return (await buildWhole()).kept;
  }

  async function buildWhole() {
    const readings = new Map<string, Reading>();
    for await (const reading of archive.readings()) readings.set(reading.article.id, reading);
    const builder = new GraphBuilder(reference);
    const [listed, decisions] = [await archive.listedEntities(), await archive.decisions()];
    const graph = finish(builder.build({ readings: readings.values(), listed, decisions }));
    const kept = graphToKeep(graph, reference, readings, await archive.sequence(), notesOf(builder));
    return { graph, kept, readings };
  }

  async function expectKept(): Promise<void> {
    const { kept: whole, graph, readings } = await buildWhole();
    expect((await archive.graph(basis))?.sequence).toBe(whole.sequence);
    for await (const { where, what } of archive.checkGraph(whole)) expect.fail(`${where}: ${what}`);
    const parts = (await archive.graph(basis))!;
    for (const { office } of whole.facts) {
      const keys = office === null ? [] : whole.keysOfOffice(office, []);
      for (const found of await parts.officesWith(keys))
        expect(found.map(({ id }) => id)).toContain(office!.id);
    }
    const inArticles = (facts: readonly Fact[]) =>
      [...readings.keys()].map((id) =>
        facts.filter(({ claims }) => claims.some(({ article }) => article.id === id)),
      );
    const found = await parts.factsOfArticles([...readings.keys()]);
    const idsOf = (lists: readonly (readonly Fact[])[]) => lists.map((list) => list.map(({ id }) => id));
    expect(idsOf(found)).toEqual(idsOf(inArticles(whole.facts)));
    const ids = whole.entities.filter((_, at) => at % 9 === 0).map(({ id }) => id);
    const tell = (view: GraphView) => tellResolution(view, [...readings.values()].slice(-2), ids);
    const lazy = new LazyGraph(parts, new KeptResolution(archive, reference, parts));
    expect(await lazy.ask(tell)).toEqual(tell(graph));
  }

  async function expectFollowed(): Promise<void> {
    expect(await catchUp(archive, reference)).toBe(true);
    await expectKept();
  }

  test('after each article that is followed, what is kept is the graph that is built from nothing', async () => {
    let followed = 0;
    for (const reading of messyReadings(12, 11)) {
      await archive.add(reading);
      if (await catchUp(archive, reference)) {
        followed += 1;
        await expectKept();
      } else expect(await archive.keepGraph(await build())).toBe(true);
    }
    expect(followed).toBeGreaterThan(3);
  });

  test('articles that were added while nobody kept the graph are followed one after the other', async () => {
    const all = messyReadings(20, 5).filter(({ entities }) => entities.length < 4);
    for (const reading of all.slice(0, 8)) await archive.add(reading);
    await archive.keepGraph(await build());
    const other = await openArchive(location);
    for (const reading of all.slice(8, 10)) await other.add(reading);
    const done = await Promise.all([catchUp(archive, reference), catchUp(other, reference)]);
    await other.close();
    if (done.includes(true)) await expectKept();
    expect(done[0]).toBe(done[1]);
  });

  test('decisions about claims are followed, and articles after them, and what is undone', async () => {
    const [first, second, ...others] = messyReadings(12, 3).filter(({ claims }) => claims.length > 2);
    for (const reading of [first!, ...others]) await archive.add(reading);
    await archive.keepGraph(await build());
    const claimOf = (reading: Reading, at: number) => refToClaim(reading, reading.claims[at]!.id)!;
    const rejected = await archive.decide({ kind: 'reject', claim: claimOf(first!, 0), reason: null }, AT);
    await expectFollowed();
    await archive.add(second!);
    await archive.decide({ kind: 'reject', claim: claimOf(second!, 1), reason: null }, AT);
    await archive.undo(rejected.number, AT);
    await expectFollowed();
    await archive.keepGraph(await build());
    await archive.decide({ kind: 'confirm', claim: claimOf(others[0]!, 0), reason: null }, AT);
    await expectFollowed();
    const { article, entities, claims } = others[1]!;
    const [subject, object] = entities.map(({ type, name }) => {
      return { type, name, links: {}, anchors: [{ article: article.id, start: null, end: null, name }] };
    });
    const quote = { article: article.id, ...claims[0]!.evidence[0]! };
    const stated = { relation: 'praised', office: null, modality: 'asserted', polarity: 'positive' } as const;
    const says = { ...stated, subject: subject!, object: object!, from: null, to: null, status: null };
    await archive.decide({ kind: 'add', quote, says, reason: null }, AT);
    await expectFollowed();
  });

  test('a new version of a story takes the place of the older one', async () => {
    const [old, ...others] = messyReadings(10, 7).filter(({ claims }) => claims.length > 1);
    const [early, late] = [old!, others.pop()!].map((reading, at) => ({
      ...reading,
      article: {
        ...reading.article,
        kind: 'news' as const,
        url: 'https://example.org/story',
        publishedAt: `2011-01-0${at + 1}`,
      },
    }));
    for (const reading of [early!, ...others]) await archive.add(reading);
    await archive.keepGraph(await build());
    await archive.add(late!);
    await expectFollowed();
    expect((await archive.readingOfVersion(early!.article.id))?.claims).toEqual(early!.claims);
    await removeFollowed(archive, reference, late!.article.id);
    await expectFollowed();
    expect(await archive.reading(early!.article.id)).not.toBeNull();
  });

  test('decisions about entities are followed, and so are articles after them', async () => {
    const [first, second, ...others] = messyReadings(12, 5).filter(({ claims }) => claims.length > 1);
    for (const reading of [first!, second!, ...others.slice(2)]) await archive.add(reading);
    const [entity, other] = [first!, second!].map(({ article, entities }) => {
      const { type, name } = entities.find((one) => one.type === 'person')!;
      return { type, name, links: {}, anchors: [{ article: article.id, start: null, end: null, name }] };
    });
    await archive.keepGraph(await build());
    const { number } = await archive.decide({ kind: 'same', entity: entity!, other: other! }, AT);
    await expectFollowed();
    await archive.decide({ kind: 'rename', entity: entity!, name: 'Zoe Quist' }, AT);
    await archive.undo(number, AT);
    await archive.decide({ kind: 'different', entity: entity!, other: other! }, AT);
    await expectFollowed();
    for (const reading of others.slice(0, 2)) {
      await archive.add(reading);
      await expectFollowed();
    }
  });

  test('another type of an entity is followed, and so are articles after it', async () => {
    const [first, ...others] = messyReadings(12, 5).filter(({ claims }) => claims.length > 1);
    for (const reading of [first!, ...others.slice(2)]) await archive.add(reading);
    await archive.keepGraph(await build());
    const { type, name } = first!.entities.find((one) => one.type === 'institution')!;
    const anchors = [{ article: first!.article.id, start: null, end: null, name }];
    const entity = { type, name, links: {}, anchors };
    const { number } = await archive.decide({ kind: 'retype', entity, type: 'place' }, AT);
    await expectFollowed();
    await archive.add(others[0]!);
    await expectFollowed();
    await archive.undo(number, AT);
    await archive.add(others[1]!);
    await expectFollowed();
  });

  test('lists are followed, as they are replaced and removed, and so are articles after them', async () => {
    const all = messyReadings(12, 5).filter(({ claims }) => claims.length > 1);
    for (const reading of all.slice(2)) await archive.add(reading);
    await archive.keepGraph(await build());
    const persons = all.flatMap(({ entities }) => entities.filter(({ type }) => type === 'person'));
    const names = ['NATO', ...persons.slice(0, 5).map(({ name }) => name), 'Ulla Ekström'];
    const entities = names.map((name, at) => ({
      ...{
        id: `Q${at}`,
        type: name === 'NATO' ? ('institution' as const) : ('person' as const),
        name,
        aliases: [],
      },
      ...{ countries: [], offices: [], born: null, died: null },
      links: name === 'NATO' ? { wikidata: 'Q7184', url: 'https://nato.int' } : { wikidata: `Q${at}` },
    }));
    await archive.addList({ id: '1', name: 'persons.csv', entities });
    await expectFollowed();
    const [nato] = await (await archive.graph(basis))!.entities(['institution/nato']);
    expect(nato?.links.url).toBe('https://nato.int');
    await archive.add(all[0]!);
    await archive.addList({ id: '2', name: 'persons.csv', entities: entities.slice(2) });
    await archive.addList({ id: '3', name: 'first.csv', entities: entities.slice(0, 3) });
    await expectFollowed();
    const { name } = persons[3]!;
    const { article } = all.slice(2).find(({ entities: own }) => own.some((one) => one.name === name))!;
    const anchors = [{ article: article.id, start: null, end: null, name }];
    const entity = { type: 'person' as const, name, links: {}, anchors };
    const other = { type: 'person' as const, name: names[4]!, links: { wikidata: 'Q4' }, anchors: [] };
    await archive.decide({ kind: 'same', entity, other }, AT);
    await expectFollowed();
    expect((await build()).entities.some(({ links }) => links.wikidata === 'Q4')).toBe(true);
    await archive.removeList('first.csv');
    await archive.add(all[1]!);
    await expectFollowed();
  });

  test('removing an article and reading one again bring the graph up to date at once', async () => {
    const all = messyReadings(10, 9).filter(({ claims }) => claims.length > 1);
    for (const reading of all) await archive.add(reading);
    await archive.keepGraph(await build());
    expect(await removeFollowed(archive, reference, all[0]!.article.id)).toBe(true);
    await expectKept();
    const { reader, claims } = all[1]!;
    const after = { ...all[1]!, reader: { ...reader, version: '2' }, claims: claims.slice(1) };
    const step = await stepTo(archive, reference, { articleId: after.article.id, after });
    expect(await archive.add(after, undefined, step!)).toBe('replaced');
    await expectKept();
    expect(await removeFollowed(archive, reference, 'absent')).toBe(false);
    await archive.remove(all[2]!.article.id);
    expect(await catchUp(archive, reference)).toBe(false);
    expect(await removeFollowed(archive, reference, all[3]!.article.id)).toBe(true);
  });

  test('nothing is followed after a decision that names no article, or on another basis', async () => {
    const all = messyReadings(8, 3);
    for (const reading of all) await archive.add(reading);
    await archive.keepGraph(await build());
    expect(await archive.graphToContinue('other')).toBeNull();
    expect(await catchUp(archive, reference)).toBe(true);
    const { type, name } = all[1]!.entities[0]!;
    const entity = { type, name, links: {}, anchors: [] };
    await archive.decide({ kind: 'rename', entity, name: 'Zoe Quist' }, AT);
    expect(await catchUp(archive, reference)).toBe(false);
    await archive.keepGraph(await build());
    expect(await archive.graph(basis)).not.toBeNull();
    expect(await archive.graphToContinue(basis)).toBeNull();
  });
});
