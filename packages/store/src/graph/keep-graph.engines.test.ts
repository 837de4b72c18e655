import {
  basisOf,
  GraphBuilder,
  graphToKeep,
  LINKS,
  notesOf,
  PartsInMemory,
  type PrecedentGraph,
} from '@precedent/graph';
import { finish, loadWhole, messyReadings } from '@precedent/graph/testing';
import type { Entity, GraphParts, GraphToKeep, Reading } from '@precedent/model';
import { seeded } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive } from '../archive.ts';
import { openArchive } from '../open-archive.ts';
import { describeEngine } from '../testing/describe-engines.ts';
import { runSql } from '../testing/run-sql.ts';

const reference = await loadReference();
const basis = basisOf(reference);

describeEngine('Keeping a graph', (newLocation) => {
  let location: string;
  let archive: Archive;
  let builder: GraphBuilder;
  let readings: Map<string, Reading>;
  beforeEach(async () => {
    location = await newLocation();
    archive = await openArchive(location);
    builder = new GraphBuilder(reference);
    readings = new Map();
  });
  afterEach(() => archive.close());

  async function build(): Promise<{ graph: PrecedentGraph; kept: GraphToKeep }> {
    const current = new Map<string, Reading>();
    for await (const { article } of archive.readings()) {
      // One that has not changed stays the same object, by which the builder recognises it.
      const known = readings.get(article.id) ?? (await archive.reading(article.id))!;
      current.set(article.id, known);
    }
    readings = current;
    const decisions = await archive.decisions();
    const graph = finish(builder.build({ readings: current.values(), decisions }));
    return { graph, kept: graphToKeep(graph, reference, current, await archive.sequence()) };
  }

  test('what is kept after each change, by its difference or as a whole, is what was built', async () => {
    const random = seeded(7);
    const all = messyReadings(24, 3);
    let before: GraphToKeep | null = null;
    for (let step = 0; step < 8; step += 1) {
      for (const reading of all.slice(step * 3, step * 3 + 3)) await archive.add(reading);
      if (step % 3 === 2) await archive.remove(all[Math.floor(random() * step * 3)]!.article.id);
      if (step % 4 === 3)
        await rename(archive, [...readings.values()].find(({ entities }) => entities.length > 1)!);
      const { graph, kept } = await build();
      expect(await archive.graph(basis)).toBeNull();
      expect(await archive.keepGraph(kept, step % 5 === 4 ? null : before)).toBe(true);
      before = kept;
      await expectParts((await archive.graph(basis))!, graph);
    }
  });

  test('a graph is not used once the archive has changed, nor on another basis, nor while it is written', async () => {
    for (const reading of messyReadings(5, 1)) await archive.add(reading);
    expect(await archive.graph(basis)).toBeNull();
    const { kept } = await build();
    await archive.keepGraph(kept);
    const parts = (await archive.graph(basis))!;
    expect(parts.sequence).toBe(5);
    expect(await archive.graph('other')).toBeNull();
    await runSql(location, `update graph_state set writer = 'another process'`);
    expect(await archive.graph(basis)).toBeNull();
    expect(await archive.keepGraph(kept)).toBe(true);
    expect(await archive.graph(basis)).not.toBeNull();
    await archive.remove([...readings.keys()][0]!);
    expect(await archive.graph(basis)).toBeNull();
    await expect(parts.entities([])).rejects.toMatchObject({ code: 'archive_locked' });
  });

  test('what is kept comes in pages, ordered by id, until the archive changes', async () => {
    for (const reading of messyReadings(30, 6)) await archive.add(reading);
    const { graph, kept } = await build();
    await archive.keepGraph(kept);
    const pages = (await archive.graph(basis))!;
    const [entities, facts] = [await flatten(pages.entityPages()), await flatten(pages.factPages())];
    expect(entities.flat()).toEqual(
      graph
        .nodes()
        .sort()
        .map((id) => graph.getNodeAttributes(id)),
    );
    const inOrder = graph
      .edges()
      .sort()
      .map((id) => graph.getEdgeAttributes(id));
    expect(facts.flatMap((page) => page.facts)).toEqual(inOrder);
    expect(inOrder.length).toBeGreaterThan(50);
    for (const { subject, object } of facts[0]!.facts)
      for (const id of [subject, object]) expect(facts[0]!.ends.get(id)).toEqual(graph.getNodeAttributes(id));
    await archive.remove([...readings.keys()][0]!);
    await expect(flatten(pages.factPages())).rejects.toMatchObject({ code: 'archive_locked' });
  });

  test('a later graph is not overwritten by an earlier one, and one of other rules is replaced', async () => {
    const all = messyReadings(10, 2);
    for (const reading of all.slice(0, 5)) await archive.add(reading);
    const { kept: earlier } = await build();
    for (const reading of all.slice(5)) await archive.add(reading);
    const { graph, kept } = await build();
    await archive.keepGraph({ ...kept, basis: 'rules of before', keysOfEntity: () => ['old'] });
    await archive.keepGraph(kept);
    expect(await archive.keepGraph(earlier)).toBe(true);
    const parts = (await archive.graph(basis))!;
    await expectParts(parts, graph);
    expect(await parts.named(['old'])).toEqual([[]]);
  });

  test('of two processes that keep the whole graph at once, one does, and the result is the graph', async () => {
    for (const reading of messyReadings(40, 4)) await archive.add(reading);
    const { graph, kept } = await build();
    const other = await openArchive(location);
    const done = await Promise.all([archive.keepGraph(kept), other.keepGraph(kept)]);
    await other.close();
    expect(done).toContain(true);
    await expectParts((await archive.graph(basis))!, graph);
  });

  test('what is damaged in the notes of a kept graph is found', async () => {
    for (const reading of messyReadings(12, 6)) await archive.add(reading);
    const { kept } = await build();
    const notes = [...notesOf(builder)!];
    await archive.keepGraph({ ...kept, notes });
    const problems = async () => {
      const found: string[] = [];
      for await (const { what } of archive.checkGraph({ ...kept, notes })) found.push(what);
      return found;
    };
    expect(await problems()).toEqual([]);
    const [first] = notes;
    await runSql(location, 'update graph_notes set head = body where number = 1');
    await runSql(location, "insert into graph_notes values (100000, 'x', '', '')");
    expect(await problems()).toEqual([
      `the note ${first!.id} is not what the articles give`,
      'it has 1 notes that the articles do not give',
    ]);
  });

  test('what is damaged in a kept graph is found, and dropping it has it kept anew', async () => {
    for (const reading of messyReadings(12, 6)) await archive.add(reading);
    const { kept } = await build();
    await archive.keepGraph(kept);
    const problems = async () => {
      const found: string[] = [];
      for await (const { where, what } of archive.checkGraph(kept)) found.push(`${where}: ${what}`);
      return found;
    };
    expect(await problems()).toEqual([]);
    const [one, other] = kept.entities as [Entity, Entity];
    await runSql(location, `update graph_entities set name = 'Nobody' where id = '${one.id}'`);
    await runSql(
      location,
      `delete from graph_names where entity = (select number from graph_entities where id = '${other.id}')`,
    );
    await runSql(
      location,
      `insert into graph_entities values (100000, 'person/x', 'person', 'X', '[]', '{}', 0, 0, 0, 0)`,
    );
    await runSql(location, 'update graph_state set copies = copies + 1');
    await runSql(location, 'update graph_claims set certain = 1 - certain where fact = 2 and place = 0');
    await runSql(location, `update graph_entities set claims = claims + 1 where id = '${one.id}'`);
    await runSql(
      location,
      'update graph_claims set difference = \'{"confidence":2}\' where fact = 1 and place = 0',
    );
    expect(await problems()).toEqual([
      `the kept graph: entity ${one.id} is not what the articles give`,
      expect.stringMatching(/^the kept graph: fact .* is not what was stored$/),
      `the kept graph: entity ${other.id} is not found by all its names`,
      `the kept graph: entity ${one.id} does not say how many facts and claims it has`,
      expect.stringMatching(/^the kept graph: fact .* does not say which of its claims are certain$/),
      'the kept graph: it has 1 entities that the articles do not give',
      `the kept graph: it counts ${kept.copies + 1} copies of articles, not ${kept.copies}`,
    ]);
    const relations = reference.ontology.relations.map(({ id }) => id);
    const parts = (await archive.graph(basis))!;
    await runSql(location, "update evidence set quote = quote || ' not'");
    await expect(
      parts.factsOfRelations(relations).then((facts) => loadWhole(facts, parts)),
    ).rejects.toMatchObject({ code: 'archive_corrupt' });
    await runSql(location, "update graph_facts set packed = replace(packed, 'asserted', 'planned')");
    const packed = (await archive.graph(basis))!.factsOfRelations(relations);
    await expect(packed).rejects.toMatchObject({ code: 'archive_corrupt' });
    await runSql(location, 'update evidence set quote = substr(quote, 1, length(quote) - 4)');
    await archive.dropGraph();
    expect(await archive.graph(basis)).toBeNull();
    await archive.keepGraph(kept);
    expect(await problems()).toEqual([]);
  });

  test('an archive that is opened for reading only keeps nothing', async () => {
    for (const reading of messyReadings(3, 5)) await archive.add(reading);
    const { kept } = await build();
    const reader = await openArchive(location, { readOnly: true });
    expect(await reader.keepGraph(kept)).toBe(false);
    expect(await reader.graph(basis)).toBeNull();
    await reader.close();
  });
});

async function flatten<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function rename(archive: Archive, { article, entities }: Reading): Promise<void> {
  const { type, name } = entities[0]!;
  const entity = { type, name, links: {}, anchors: [{ article: article.id, start: null, end: null, name }] };
  await archive.decide({ kind: 'rename', entity, name: `${name} Quist` }, '2024-01-01T00:00:00Z');
}

/** The parts that an archive has of a graph are those of the graph itself. */
async function expectParts(parts: GraphParts, graph: PrecedentGraph): Promise<void> {
  const memory = new PartsInMemory(graph, reference);
  const kept = await everything(parts, graph);
  expect(kept).toEqual(await everything(memory, graph));
}

/** In the order of the properties too, which shows in what is printed. */
async function everything(parts: GraphParts, graph: PrecedentGraph): Promise<string[]> {
  const relations = reference.ontology.relations.map(({ id }) => id);
  const names = graph.mapNodes((_, { name }) => `=${name.toLowerCase()}`);
  const offices = [...new Set(graph.mapEdges((_, { office }) => office?.id ?? ''))];
  const found = [
    await parts.entities(graph.nodes()),
    await parts.factsOfRelations(relations),
    await parts.named(names),
    await parts.namedFrom(['=', '>', '@']),
    await parts.factsInOffices(offices),
    await parts.offices(offices),
    await parts.officesWith(graph.nodes().flatMap((id) => [`p${id}`, `b${id}`])),
    await parts.officeWords(['']),
    await parts.neighbours(graph.mapNodes((entity) => ({ entity, ...LINKS.kinds, certain: true }))),
  ];
  return ((await loadWhole(found, parts)) as unknown[]).map((part) => JSON.stringify(part));
}
