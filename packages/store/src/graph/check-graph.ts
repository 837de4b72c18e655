import { setImmediate } from 'node:timers/promises';
import type { GraphParts, GraphToKeep } from '@precedent/model';
import { sql } from 'kysely';
import type { ArchiveProblem } from '../archive.ts';
import { isCorrupt } from '../sql/archive-errors.ts';
import type { Engine } from '../sql/engine.ts';
import { checkNotes } from './check-notes.ts';
import { countedWrongly } from './entity-counts.ts';
import { headedWrongly } from './fact-heads.ts';
import { areFindingsKept, findConflicts, findPlans, mattersWithoutFindings } from './find-findings.ts';
import { countAll } from './find-most.ts';
import { findTerms } from './find-terms.ts';
import { currentSequence } from './graph-state.ts';
import { KeptParts } from './kept-parts.ts';
import { markedWrongly } from './mark-certain.ts';

const WHERE = 'the kept graph';

/** Entities or facts that are compared at once. */
const PART = 500;

/** Whatever of the kept graph isn't as it is in the graph that was built anew. None if no graph of this state is kept. */
export async function* checkGraph(engine: Engine, graph: GraphToKeep): AsyncIterable<ArchiveProblem> {
  const sequence = await currentSequence(engine.db, graph.basis);
  if (sequence !== graph.sequence) return;
  const parts = new KeptParts(engine, sequence, graph.basis, { claims: 'whole' });
  try {
    yield* checkItems('entity', graph.entities, (ids) => parts.entities(ids));
    yield* checkItems('fact', graph.facts, (ids) => parts.facts(ids));
    yield* checkNames(parts, graph);
    yield* checkTerms(engine, graph);
    yield* checkEntityCounts(engine);
    for await (const what of checkNotes(engine, parts, graph)) yield { where: WHERE, what };
    yield* checkCertain(engine);
    for (const fact of await headedWrongly(engine))
      yield {
        where: WHERE,
        what: `the best claims of fact ${fact} are not those that are kept with the others`,
      };
    yield* checkFindings(engine, graph);
    yield* checkCounts(engine, graph);
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    yield { where: WHERE, what: `it cannot be read: ${(error as Error).message}` };
  }
}

async function* checkItems<Item extends { id: string }>(
  kind: string,
  items: readonly Item[],
  find: (ids: string[]) => Promise<(Item | null)[]>,
): AsyncIterable<ArchiveProblem> {
  for (let at = 0; at < items.length; at += PART) {
    const part = items.slice(at, at + PART);
    const kept = await findEach(
      part.map(({ id }) => id),
      find,
    );
    for (const [index, item] of part.entries()) {
      const what = faultOf(kept[index], item);
      if (what !== null) yield { where: WHERE, what: `${kind} ${item.id} ${what}` };
    }
    await setImmediate();
  }
}

/** Undefined for what cannot be read. */
async function findEach<Item>(
  ids: string[],
  find: (ids: string[]) => Promise<(Item | null)[]>,
): Promise<(Item | null | undefined)[]> {
  try {
    return await find(ids);
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    if (ids.length === 1) return [undefined];
    const found: (Item | null | undefined)[] = [];
    for (const id of ids) found.push(...(await findEach([id], find)));
    return found;
  }
}

function faultOf(kept: unknown, item: unknown): string | null {
  if (kept === undefined) return 'is not what was stored';
  if (kept === null) return 'is missing';
  return JSON.stringify(kept) === JSON.stringify(item) ? null : 'is not what the articles give';
}

async function* checkNames(parts: GraphParts, graph: GraphToKeep): AsyncIterable<ArchiveProblem> {
  for (let at = 0; at < graph.entities.length; at += PART) {
    const part = graph.entities.slice(at, at + PART);
    const keys = [...new Set(part.flatMap((entity) => [...graph.keysOfEntity(entity)]))];
    const found = new Map((await parts.named(keys)).map((ids, index) => [keys[index]!, new Set(ids)]));
    for (const entity of part)
      if (!graph.keysOfEntity(entity).every((key) => found.get(key)!.has(entity.id)))
        yield { where: WHERE, what: `entity ${entity.id} is not found by all its names` };
    await setImmediate();
  }
}

/** Those that are kept; others are derived when they are asked for. */
async function* checkTerms(engine: Engine, graph: GraphToKeep): AsyncIterable<ArchiveProblem> {
  const { rows } = await sql<{ id: string }>`
    select o.id from graph_terms t join graph_offices o on o.number = t.office where t.terms is not null`.execute(
    engine.db,
  );
  for (const { id } of rows) {
    const terms = await findTerms(engine, engine.db, [id]);
    if (terms.get(id) !== graph.termsOf(id))
      yield { where: WHERE, what: `the terms of the office ${id} are not what the articles give` };
    await setImmediate();
  }
}

/** What rows of entities say of the facts that are kept. */
async function* checkEntityCounts({ db }: Engine): AsyncIterable<ArchiveProblem> {
  for (const id of await countedWrongly(db))
    yield { where: WHERE, what: `entity ${id} does not say how many facts and claims it has` };
}

/** What rows of claims say of whether they are certain. */
async function* checkCertain({ db }: Engine): AsyncIterable<ArchiveProblem> {
  for (const id of await markedWrongly(db))
    yield { where: WHERE, what: `fact ${id} does not say which of its claims are certain` };
}

/** Those of matters that are not to be derived anew. */
async function* checkFindings({ db }: Engine, graph: GraphToKeep): AsyncIterable<ArchiveProblem> {
  if (!(await areFindingsKept(db))) return;
  const open = new Set(await mattersWithoutFindings(db, Number.MAX_SAFE_INTEGER));
  const found = graph.findings();
  const all = Number.MAX_SAFE_INTEGER;
  const { listed } = await findConflicts(db, { kind: null, entity: null, most: all });
  yield* compareFindings('contradiction', listed, found?.conflicts ?? [], open);
  yield* compareFindings('plan', await findPlans(db), found?.plans ?? [], open);
}

type Finding = { id: string; matter: string };

function* compareFindings(
  kind: string,
  kept: readonly Finding[],
  found: readonly Finding[],
  open: ReadonlySet<string>,
): Iterable<ArchiveProblem> {
  const print = (finding: Finding) => JSON.stringify(Object.entries(finding).sort());
  const wanted = new Map(
    found.filter(({ matter }) => !open.has(matter)).map((finding) => [finding.id, finding]),
  );
  for (const finding of kept) {
    const given = wanted.get(finding.id);
    wanted.delete(finding.id);
    if (given === undefined || print(given) !== print(finding))
      yield { where: WHERE, what: `${kind} ${finding.id} is not what the articles give` };
  }
  for (const id of wanted.keys()) yield { where: WHERE, what: `${kind} ${id} is missing` };
}

/** What is there beside what is to be there. */
async function* checkCounts({ db }: Engine, graph: GraphToKeep): AsyncIterable<ArchiveProblem> {
  for (const [kind, table, count] of [
    ['entities', 'graph_entities', graph.entities.length],
    ['facts', 'graph_facts', graph.facts.length],
  ] as const) {
    const { rows } = await sql<{ kept: number }>`select count(*) as kept from ${sql.table(table)}`.execute(
      db,
    );
    const kept = Number(rows[0]!.kept);
    if (kept > count)
      yield { where: WHERE, what: `it has ${kept - count} ${kind} that the articles do not give` };
  }
  const { copies } = await countAll(db);
  if (copies !== graph.copies)
    yield { where: WHERE, what: `it counts ${copies} copies of articles, not ${graph.copies}` };
}
