import {
  type ConflictsAsked,
  compareStrings,
  type ListedConflict,
  type ListedConflicts,
  type ListedPlan,
  type Matter,
} from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import { groupBy } from '../sql/group-by.ts';
import type { ArchiveTables, GraphConflictRow, GraphPlanRow } from '../sql/tables.ts';
import { readState } from './graph-state.ts';

type Db = Kysely<ArchiveTables>;

/** Whether all contradictions and plans are kept as of the change up to which the graph is. */
export async function areFindingsWhole(db: Db): Promise<boolean> {
  return (await areFindingsKept(db)) && (await mattersWithoutFindings(db, 1)).length === 0;
}

/** The same, but those of some matters may be left to be derived. */
export async function areFindingsKept(db: Db): Promise<boolean> {
  const state = await readState(db);
  return state !== null && state.findings === state.sequence;
}

export async function mattersWithoutFindings(db: Db, most: number): Promise<Matter[]> {
  const { rows } = await sql<{ matter: string }>`select matter from graph_matters limit ${most}`.execute(db);
  return rows.map(({ matter }) => matter);
}

export async function findConflicts(
  db: Db,
  { kind, entity, most }: ConflictsAsked,
): Promise<ListedConflicts> {
  const ofKind = kind === null ? sql`true` : sql`kind = ${kind}`;
  const about =
    entity === null
      ? sql`true`
      : sql`id in (select conflict from graph_conflict_ends where entity = ${entity})`;
  const own = sql`where ${ofKind} and ${about}`;
  const { rows } = await sql<GraphConflictRow>`select * from graph_conflicts ${own}
    order by weakest_sources desc, weakest_confidence desc, strongest_sources desc, strongest_confidence desc, id
    limit ${most}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from graph_conflicts ${own}`.execute(
    db,
  );
  return { listed: rows.map(fromRow), total: Number(counted.rows[0]!.total) };
}

/** The entities that contradictions in each matter are about; null for one of which these are to be derived. */
export async function findDisputed(
  engine: Engine,
  db: Db,
  matters: readonly Matter[],
): Promise<(readonly string[] | null)[]> {
  if (!(await areFindingsKept(db))) return matters.map(() => null);
  const { rows } = await sql<{ matter: string; entities: string | null }>`
    select c.matter, c.entities from ${engine.listTexts(matters)} as wanted
      join graph_conflicts c on c.matter = wanted.text
    union select m.matter, null as entities from ${engine.listTexts(matters)} as wanted
      join graph_matters m on m.matter = wanted.text`.execute(db);
  const found = groupBy(rows, ({ matter }) => matter);
  return matters.map((matter) => {
    const lists = (found.get(matter) ?? []).map(({ entities }) => entities);
    return lists.includes(null) ? null : distinctIds(lists.map((list) => JSON.parse(list!) as string[]));
  });
}

function distinctIds(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort(compareStrings);
}

export async function findPlans(db: Db): Promise<ListedPlan[]> {
  const { rows } = await sql<GraphPlanRow>`select * from graph_plans order by id`.execute(db);
  return rows;
}

function fromRow(row: GraphConflictRow): ListedConflict {
  const { id, matter, kind } = row;
  const weakest = { sources: row.weakest_sources, confidence: row.weakest_confidence };
  const strongest = { sources: row.strongest_sources, confidence: row.strongest_confidence };
  return { matter, id, kind, entities: JSON.parse(row.entities), weakest, strongest };
}
