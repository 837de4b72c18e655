import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Entity, Fact, GraphToKeep } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, GraphEntityRow } from '../sql/tables.ts';
import { isSameEntity } from './compare-graphs.ts';
import { countAgain } from './entity-counts.ts';
import { entityFromRow, type FactRows } from './graph-rows.ts';
import { lockState, setState } from './graph-state.ts';
import { Numbers } from './numbers.ts';
import { officesOf } from './write-changes.ts';
import { removeEntities, writeEntities } from './write-entities.ts';
import { deleteFacts, rowsOfFacts, writeFacts } from './write-facts.ts';
import { renewOffices, writeOffices } from './write-offices.ts';

/**
 * Entities or facts in one transaction, which whoever adds an article waits for: some hundred milliseconds. With a tenth of
 * that, a sixth of the time of building a million claims went into closing transactions.
 */
const PART = 1000;

/**
 * Makes the rows those of this graph, whatever they were: what is already as it should be is left alone. Takes many short
 * transactions, so that others can write meanwhile; until the last one the rows don't count.
 *
 * @returns false if another process began to write them after us.
 */
export async function keepWhole(engine: Engine, graph: GraphToKeep): Promise<boolean> {
  const writer = randomUUID();
  await engine.db.transaction().execute(async (db) => {
    const state = await lockState(db);
    // Names are found by keys of other rules: they cannot be removed one by one.
    if (state?.basis !== graph.basis) await clear(db);
    await setState(db, { sequence: graph.sequence, basis: graph.basis, writer });
  });
  return new WholeGraph(engine, graph, writer).keep();
}

const TABLES = [
  'graph_note_keys',
  'graph_notes',
  'graph_claims',
  'graph_heads',
  'graph_facts',
  'graph_terms',
  'graph_conflicts',
  'graph_conflict_ends',
  'graph_plans',
  'graph_matters',
  'graph_office_names',
  'graph_offices',
  'graph_names',
  'graph_entities',
] as const;

/**
 * Removes all rows, which no longer count.
 *
 * @param absent tables that an earlier version of the archive does not have yet.
 */
export async function clear(
  db: Kysely<ArchiveTables>,
  absent: readonly (typeof TABLES)[number][] = [],
): Promise<void> {
  for (const table of TABLES) if (!absent.includes(table)) await db.deleteFrom(table).execute();
  const findings = absent.includes('graph_matters') ? {} : { findings: -1 };
  await setState(db, { sequence: -1, basis: '', writer: null, notes: -1, ...findings });
}

class WholeGraph {
  private readonly engine: Engine;
  private readonly graph: GraphToKeep;
  private readonly writer: string;
  private readonly numbers = new Numbers();

  constructor(engine: Engine, graph: GraphToKeep, writer: string) {
    this.engine = engine;
    this.graph = graph;
    this.writer = writer;
  }

  async keep(): Promise<boolean> {
    const { engine, graph } = this;
    const gone = await this.keepEntities();
    const offices = officesOf(graph.facts);
    await this.write([...offices.values()], (db, part) => writeOffices(engine, db, part));
    const stale = await this.keepFacts();
    const done =
      (await this.write(stale, (db, part) => deleteFacts(engine, db, part, 'later'))) &&
      (await this.write(gone, (db, part) => removeEntities(engine, db, part, graph.keysOfEntity)));
    return done && (await this.renewOffices()) && (await this.count()) && this.finish();
  }

  private async renewOffices(): Promise<boolean> {
    const { engine, graph } = this;
    const { rows } = await sql<{ id: string }>`select id from graph_offices`.execute(engine.db);
    const ids = rows.map(({ id }) => id);
    return this.write(ids, (db, part) => renewOffices(engine, db, part, graph));
  }

  /** Once: an entity has facts in many parts. */
  private async count(): Promise<boolean> {
    const { engine } = this;
    const { rows } = await sql<{ number: number }>`select number from graph_entities`.execute(engine.db);
    const numbers = rows.map(({ number }) => number);
    return this.write(numbers, (db, part) => countAgain(engine, db, part));
  }

  /** @returns ids of the entities that are no longer there. */
  private async keepEntities(): Promise<string[]> {
    const { engine, graph } = this;
    const known = new Map<string, Entity>();
    for await (const row of allRows<GraphEntityRow>(engine, 'graph_entities'))
      known.set(row.id, entityFromRow(row));
    const changed: Entity[] = [];
    for (const entity of graph.entities) {
      const old = known.get(entity.id);
      known.delete(entity.id);
      if (!old || !isSameEntity(old, entity)) changed.push(entity);
    }
    await this.write(changed, (db, part) => writeEntities(engine, db, part, graph.keysOfEntity));
    return [...known.keys()];
  }

  /** @returns numbers of the facts that are no longer there. */
  private async keepFacts(): Promise<number[]> {
    const { engine, graph, numbers } = this;
    const known = new Map<string, { number: number; digest: string }>();
    for await (const row of allRows<ArchiveTables['graph_facts']>(engine, 'graph_facts'))
      known.set(keyOf(row), { number: row.number, digest: row.digest });
    await this.write(graph.facts, async (db, part: readonly Fact[]) => {
      const rows = await rowsOfFacts(engine, db, part, graph.readingOf, numbers);
      const changed = rows.filter((row) => known.get(keyOf(row.fact))?.digest !== row.fact.digest);
      for (const { fact } of rows) known.delete(keyOf(fact));
      if (changed.length > 0) await writeFacts(engine, db, changed, 'later');
    });
    return [...known.values()].map(({ number }) => number);
  }

  /** False, with nothing more written, once another process has begun to write. */
  private async write<Item>(
    items: readonly Item[],
    write: (db: Kysely<ArchiveTables>, part: readonly Item[]) => Promise<void>,
  ): Promise<boolean> {
    for (let at = 0; at < items.length; at += PART) {
      const isOurs = await this.whileOurs((db) => write(db, items.slice(at, at + PART)));
      if (!isOurs) return false;
      await setImmediate();
    }
    return true;
  }

  private finish(): Promise<boolean> {
    const { sequence, basis, copies } = this.graph;
    return this.whileOurs((db) => setState(db, { sequence, basis, writer: null, copies }));
  }

  private whileOurs(write: (db: Kysely<ArchiveTables>) => Promise<void>): Promise<boolean> {
    return this.engine.db.transaction().execute(async (db) => {
      if ((await lockState(db))?.writer !== this.writer) return false;
      await write(db);
      return true;
    });
  }
}

function keyOf({ subject, relation, object, office }: FactRows['fact']): string {
  return `${subject} ${relation} ${object} ${office ?? ''}`;
}

const ROWS_PER_PAGE = 1000;

async function* allRows<Row extends { number: number }>(
  { db }: Engine,
  table: 'graph_entities' | 'graph_facts',
): AsyncIterable<Row> {
  for (let last = 0; ; ) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)} where number > ${last}
      order by number limit ${sql.lit(ROWS_PER_PAGE)}`.execute(db);
    yield* rows;
    if (rows.length < ROWS_PER_PAGE) return;
    last = rows.at(-1)!.number;
    await setImmediate();
  }
}
