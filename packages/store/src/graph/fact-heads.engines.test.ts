import { basisOf, buildGraph, graphToKeep } from '@precedent/graph';
import { messyReadings } from '@precedent/graph/testing';
import { MOST_BRIEF } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Archive } from '../archive.ts';
import { openArchive } from '../open-archive.ts';
import { openEngine } from '../open-engine.ts';
import { describeEngine } from '../testing/describe-engines.ts';
import { runSql } from '../testing/run-sql.ts';
import { checkGraph } from './check-graph.ts';
import { createHeads } from './fact-heads.ts';

const reference = await loadReference();
const [reading] = messyReadings(1, 11);
const readings = Array.from({ length: MOST_BRIEF + 5 }, (_, at) => ({
  ...reading!,
  article: { ...reading!.article, id: `article${at}` },
}));
const graph = buildGraph(readings, reference);
const byId = new Map(readings.map((one) => [one.article.id, one]));
const [fact] = graph.edges();

async function keepGraph(location: string): Promise<Archive> {
  const archive = await openArchive(location);
  for (const one of readings) await archive.add(one);
  const kept = graphToKeep(graph, reference, byId, await archive.sequence());
  expect(await archive.keepGraph(kept)).toBe(true);
  return archive;
}

describeEngine('The best claims of a fact with many', (newLocation) => {
  test('are kept apart by a migration, too, as in a graph that is kept anew', async () => {
    const location = await newLocation();
    await (await keepGraph(location)).close();
    const engine = await openEngine(location);
    const heads = () => engine.db.selectFrom('graph_heads').selectAll().orderBy('fact').execute();
    const before = await heads();
    expect(before.length).toBe(graph.size);
    await sql`drop table graph_heads`.execute(engine.db);
    for (const end of ['subject', 'object'])
      await sql`drop index ${sql.ref(`graph_facts_several_${end}`)}`.execute(engine.db);
    await createHeads(engine.db, engine);
    expect(await heads()).toEqual(before);
    await engine.close();
  });

  test('are refused, and found by a check, if they are not what was stored', async () => {
    const location = await newLocation();
    const archive = await keepGraph(location);
    await runSql(location, `update graph_heads set packed = replace(packed, 'article', 'artikel')`);
    const parts = (await archive.graph(basisOf(reference)))!;
    const asked = { fact: fact!, certain: false, claims: 1 };
    await expect(parts.briefFacts([asked])).rejects.toMatchObject({ code: 'archive_corrupt' });
    const [whole] = await parts.facts([fact!]);
    expect(whole!.claims.length).toBe(readings.length);
    const sequence = await archive.sequence();
    await archive.close();
    const engine = await openEngine(location);
    const problems: string[] = [];
    for await (const { what } of checkGraph(engine, graphToKeep(graph, reference, byId, sequence)))
      problems.push(what);
    await engine.close();
    expect(problems).toContain(`the best claims of fact ${fact} are not those that are kept with the others`);
  });
});
