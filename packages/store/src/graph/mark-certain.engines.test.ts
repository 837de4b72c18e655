import { buildGraph, graphToKeep, refToClaim } from '@precedent/graph';
import { messyReadings } from '@precedent/graph/testing';
import type { Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openArchive } from '../open-archive.ts';
import { openEngine } from '../open-engine.ts';
import type { Engine } from '../sql/engine.ts';
import { describeEngine } from '../testing/describe-engines.ts';
import { markCertain } from './mark-certain.ts';

const reference = await loadReference();

/** Every other claim of an article that says the same as another. */
function doubting(reading: Reading, index: number): Reading {
  const claims = reading.claims.map((claim, at) => ({ ...claim, certain: (at + index) % 2 === 0 }));
  return { ...reading, claims };
}

const messy = messyReadings(40, 11);
const again = messy.map((reading) => ({
  ...reading,
  article: { ...reading.article, id: `${reading.article.id}b` },
}));
const readings = [...messy, ...again].map(doubting);

describeEngine('A graph that was kept before its claims said whether they are certain', (newLocation) => {
  test('has claims that say so once it is migrated, as one that is kept anew', async () => {
    const location = await newLocation();
    const archive = await openArchive(location);
    for (const reading of readings) await archive.add(reading);
    // A person's decision makes a claim certain that its reader is not sure of.
    const doubted = readings.find(({ claims }) => claims.some(({ certain }) => !certain))!;
    const claim = doubted.claims.find(({ certain }) => !certain)!;
    const verdict = { kind: 'confirm', claim: refToClaim(doubted, claim.id)!, reason: null } as const;
    const decision = await archive.decide(verdict, '2026-11-30T00:00:00Z');
    const graph = buildGraph(readings, reference, [decision]);
    const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
    expect(await archive.keepGraph(graphToKeep(graph, reference, byId, await archive.sequence()))).toBe(true);
    await archive.close();
    const engine = await openEngine(location);
    const before = await certainIn(engine);
    expect(new Set(before.map(({ certain }) => certain)).size).toBe(2);
    await sql`drop index graph_claims_article`.execute(engine.db);
    await sql`alter table graph_claims drop column certain`.execute(engine.db);
    await sql`create index graph_claims_article on graph_claims (article)`.execute(engine.db);
    await markCertain(engine.db, engine);
    expect(await certainIn(engine)).toEqual(before);
    await engine.close();
  });
});

async function certainIn({ db }: Engine): Promise<{ fact: number; place: number; certain: 0 | 1 }[]> {
  const query = db.selectFrom('graph_claims').select(['fact', 'place', 'certain']);
  return query.orderBy('fact').orderBy('place').execute();
}
