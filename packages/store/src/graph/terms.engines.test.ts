import {
  basisOf,
  buildGraph,
  countConflicts,
  graphAt,
  graphToKeep,
  LazyGraph,
  lineageOf,
  officesOf,
  termsToKeep,
} from '@precedent/graph';
import type { Reading } from '@precedent/model';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive } from '../archive.ts';
import { openArchive } from '../open-archive.ts';
import { describeEngine } from '../testing/describe-engines.ts';
import { runSql } from '../testing/run-sql.ts';

const reference = await loadReference();
const basis = basisOf(reference);

/** 120 articles, each naming another holder, and one that names a holder of another office. */
const LARGE = Array.from({ length: 120 }, (_, at) => held(`a${at}`, `Holder ${numeral(at)}`, 'Chairman', at));
const SMALL = held('b', 'Ada Lovelace', 'Treasurer', 0);

function held(id: string, holder: string, office: string, day: number): Reading {
  const publishedAt = new Date(Date.UTC(2010, 0, 1 + 40 * day)).toISOString().slice(0, 10);
  return writeReading({ id, publishedAt }, [
    {
      subject: `person ${holder}`,
      relation: 'holds_office',
      object: 'institution Club of Rome',
      office,
      status: 'current',
    },
  ]);
}

/** In letters, because names have no digits: 120 is "bca". */
function numeral(at: number): string {
  return [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

describeEngine('The terms of offices that an archive keeps', (newLocation) => {
  let location: string;
  let archive: Archive;
  let large: string;
  let small: string;
  beforeEach(async () => {
    location = await newLocation();
    archive = await openArchive(location);
    const graph = await keep([...LARGE, SMALL]);
    [large, small] = ['Chairman', 'Treasurer'].map(
      (title) => officesOf(graph, reference).find((office) => office.title === title)!.id,
    ) as [string, string];
  });
  afterEach(() => archive.close());

  async function keep(readings: readonly Reading[]) {
    for (const reading of readings) await archive.add(reading);
    const graph = buildGraph(readings, reference);
    const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
    await archive.keepGraph(graphToKeep(graph, reference, byId, await archive.sequence()));
    return graph;
  }

  const partsOf = async () => (await archive.graph(basis))!;
  const derive = async (office: string) =>
    new LazyGraph(await partsOf()).ask((graph) => termsToKeep(graph, reference, office));

  test('are those of offices with many claims, and others are derived', async () => {
    const [terms, ofFew, ofNone] = await (await partsOf()).terms([large, small, 'no/office']);
    expect(JSON.parse(terms!).terms).toHaveLength(120);
    expect([ofFew, ofNone]).toEqual([null, null]);
    expect(await archive.officeToDerive(basis)).toBeNull();
  });

  test('are enough to count the contradictions of an article about a large office', async () => {
    const whole = await keep([...LARGE, SMALL, held('c', 'Ada Lovelace', 'Chairman', 50)]);
    const lazy = new LazyGraph(await partsOf());
    const articles = ['a50', 'a51'];
    const counts = await lazy.ask((graph) => countConflicts(graph, reference, articles));
    expect([...counts]).toEqual([
      ['a50', 1],
      ['a51', 0],
    ]);
    expect(counts).toEqual(countConflicts(whole, reference, articles));
    expect(lazy.cost.facts).toBe(2);
  });

  test('give a lineage without its claims, which are loaded once they are looked at', async () => {
    const lazy = new LazyGraph(await partsOf());
    const holders = await lazy.ask((graph) =>
      lineageOf(graph, reference, large).tenures.map(({ person }) => person),
    );
    expect(holders).toHaveLength(120);
    expect(lazy.cost.facts).toBe(0);
    const quote = await lazy.ask((graph) => {
      const [first] = lineageOf(graph, reference, large).tenures;
      return first!.claims[0]!.evidence[0]!.quote;
    });
    expect(quote).toContain('Holder');
    expect(lazy.cost.facts).toBe(1);
  });

  test('are looked at by one question after the other without loading all claims of the office', async () => {
    const lazy = new LazyGraph(await partsOf());
    for (const at of [0, 10, 20, 30, 40, 50, 60, 70])
      await lazy.ask((graph) => lineageOf(graph, reference, large).tenures[at]!.claims.length);
    expect(lazy.cost.facts).toBe(8);
  });

  test('are all loaded by a question that looks at them one by one', async () => {
    const lazy = new LazyGraph(await partsOf());
    await lazy.ask((graph) => lineageOf(graph, reference, large).tenures.map(({ claims }) => claims.length));
    expect(lazy.cost.facts).toBe(120);
    expect(lazy.cost.rounds).toBeLessThan(20);
  });

  test('give one lineage for questions with uncertain claims and without', async () => {
    const lazy = new LazyGraph(await partsOf());
    const [certain, all] = await lazy.ask((graph) =>
      [false, true].map((uncertain) => lineageOf(graphAt(graph, { uncertain }), reference, large)),
    );
    expect(certain).toBe(all);
  });

  test('of an office that a change touches are to be derived again, and then kept', async () => {
    const newcomer = held('c', 'Grace Hopper', 'Chairman', 130);
    await archive.add(newcomer);
    const readings = [...LARGE, SMALL, newcomer];
    const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
    const graph = buildGraph(readings, reference);
    const kept = { ...graphToKeep(graph, reference, byId, await archive.sequence()), termsOf: () => null };
    await archive.keepGraph(kept);
    expect(await (await partsOf()).terms([large])).toEqual([null]);
    expect(await archive.officeToDerive(basis)).toBe(large);
    const terms = await derive(large);
    const sequence = await archive.sequence();
    expect(await archive.keepTerms({ office: large, terms, basis, sequence: sequence - 1 })).toBe(false);
    expect(await archive.keepTerms({ office: large, terms, basis: 'other rules', sequence })).toBe(false);
    expect(await archive.keepTerms({ office: large, terms, basis, sequence })).toBe(true);
    expect(await (await partsOf()).terms([large])).toEqual([termsToKeep(graph, reference, large)]);
    expect(await archive.officeToDerive(basis)).toBeNull();
  });

  test('that are damaged are refused', async () => {
    await runSql(location, `update graph_terms set terms = '{}'`);
    await expect((await partsOf()).terms([large])).rejects.toMatchObject({ code: 'archive_corrupt' });
  });

  test('that are not what the articles give are found by a check', async () => {
    const byId = new Map<string, Reading>();
    for await (const reading of archive.readings()) byId.set(reading.article.id, reading);
    const sequence = await archive.sequence();
    const whole = graphToKeep(buildGraph([...byId.values()], reference), reference, byId, sequence);
    const problems = async () => {
      const found: string[] = [];
      for await (const { what } of archive.checkGraph(whole)) found.push(what);
      return found;
    };
    expect(await problems()).toEqual([]);
    await archive.keepTerms({ office: large, terms: '{"terms":[]}', basis, sequence });
    expect(await problems()).toEqual([`the terms of the office ${large} are not what the articles give`]);
  });
});
