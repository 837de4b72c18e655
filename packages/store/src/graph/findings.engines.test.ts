import {
  basisOf,
  catchUp,
  findingsIn,
  GraphBuilder,
  graphToKeep,
  LazyGraph,
  notesOf,
} from '@precedent/graph';
import { disputedReadings, finish } from '@precedent/graph/testing';
import type { GraphToKeep, Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive } from '../archive.ts';
import { openArchive } from '../open-archive.ts';
import { describeEngine } from '../testing/describe-engines.ts';
import { runSql } from '../testing/run-sql.ts';

const reference = await loadReference();
const basis = basisOf(reference);
const [newcomer, ...READINGS] = disputedReadings(30, 5);

describeEngine('The contradictions and plans that an archive keeps', (newLocation) => {
  let location: string;
  let archive: Archive;
  beforeEach(async () => {
    location = await newLocation();
    archive = await openArchive(location);
    for (const reading of READINGS) await archive.add(reading);
    await archive.keepGraph(await build());
  });
  afterEach(() => archive.close());

  /** The whole graph of the archive, built from nothing. */
  async function build(): Promise<GraphToKeep> {
    const readings = new Map<string, Reading>();
    for await (const reading of archive.readings()) readings.set(reading.article.id, reading);
    const builder = new GraphBuilder(reference);
    const graph = finish(builder.build({ readings: readings.values(), listed: [], decisions: [] }));
    return graphToKeep(graph, reference, readings, await archive.sequence(), notesOf(builder));
  }

  async function expectKept(): Promise<void> {
    for await (const { what } of archive.checkGraph(await build())) expect.fail(what);
  }

  async function deriveAll(): Promise<number> {
    let count = 0;
    for (;;) {
      const parts = (await archive.graph(basis))!;
      const matters = (await archive.mattersToDerive(basis, 5))!;
      if (matters.length === 0) return count;
      count += matters.length;
      const findings = await new LazyGraph(parts).ask((graph) => findingsIn(graph, reference, matters));
      expect(await archive.keepFindings({ matters, findings, sequence: parts.sequence, basis })).toBe(true);
    }
  }

  test('are those of the whole graph, and the most serious contradictions come first', async () => {
    await expectKept();
    const parts = (await archive.graph(basis))!;
    const [all, first, stances] = await parts.conflictsListed([
      { kind: null, entity: null, most: 1000 },
      { kind: null, entity: null, most: 2 },
      { kind: 'stance', entity: null, most: 1000 },
    ]);
    expect(all!.listed.length).toBe(all!.total);
    expect(first).toEqual({ listed: all!.listed.slice(0, 2), total: all!.total });
    expect(stances!.listed).toEqual(all!.listed.filter(({ kind }) => kind === 'stance'));
    const sources = all!.listed.map(({ weakest }) => weakest.sources);
    expect(sources).toEqual([...sources].sort((a, b) => b - a));
    expect(await archive.mattersToDerive(basis, 1)).toEqual([]);
  });

  test('in matters that a change touches are to be derived, and are then those of the whole graph', async () => {
    await archive.add(newcomer!);
    expect(await catchUp(archive, reference)).toBe(true);
    const asked = async () => {
      const parts = (await archive.graph(basis))!;
      return [
        await parts.conflictsListed([{ kind: null, entity: null, most: 9 }]),
        await parts.plansListed(['all']),
      ];
    };
    expect(await asked()).toEqual([[null], [null]]);
    const open = (await archive.mattersToDerive(basis, 100))!;
    const settled = 'person/nobody person/somebody';
    expect(await (await archive.graph(basis))!.disputedIn([...open, settled])).toEqual([
      ...open.map(() => null),
      [],
    ]);
    await expectKept();
    expect(await deriveAll()).toBeGreaterThan(0);
    expect(await asked()).not.toContainEqual([null]);
    await expectKept();
  });

  test('are refused as of another change than the last', async () => {
    const { sequence } = (await archive.graph(basis))!;
    await archive.add(newcomer!);
    await catchUp(archive, reference);
    const matters = (await archive.mattersToDerive(basis, 1))!;
    const findings = { conflicts: [], plans: [] };
    expect(await archive.keepFindings({ matters, findings, sequence, basis })).toBe(false);
    expect(await archive.mattersToDerive(basis, 1)).toEqual(matters);
  });

  test('are kept with the next graph if an earlier version of the archive had none', async () => {
    await runSql(location, 'delete from graph_conflicts');
    await runSql(location, 'delete from graph_plans');
    await runSql(location, 'update graph_state set findings = -1');
    expect(await archive.mattersToDerive(basis, 1)).toBeNull();
    expect(await (await archive.graph(basis))!.plansListed(['all'])).toEqual([null]);
    await archive.add(newcomer!);
    await catchUp(archive, reference);
    expect(await archive.mattersToDerive(basis, 1)).toBeNull();
    await archive.keepGraph(await build());
    expect(await archive.mattersToDerive(basis, 1)).toEqual([]);
    await expectKept();
  });

  test('that are not those of the articles are found by checking', async () => {
    await runSql(location, 'update graph_conflicts set weakest_sources = 77');
    const faults: string[] = [];
    for await (const { what } of archive.checkGraph(await build())) faults.push(what);
    expect(faults[0]).toMatch(/^contradiction .* is not what the articles give$/);
  });
});
