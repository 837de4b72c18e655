import { setImmediate } from 'node:timers/promises';
import type { GraphToKeep } from '@precedent/model';
import { sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import { notedSequence } from './graph-state.ts';
import { partsOf } from './keep-notes.ts';
import type { KeptParts } from './kept-parts.ts';
import { SqlNotes } from './sql-notes.ts';

/** Notes that are compared at once. */
const PART = 500;

/** What the build found out, by which changes are followed and possible duplicates are listed. */
export async function* checkNotes(
  engine: Engine,
  parts: KeptParts,
  { notes, basis, sequence }: GraphToKeep,
): AsyncIterable<string> {
  if (notes === null || (await notedSequence(engine.db, basis)) !== sequence) return;
  const kept = new SqlNotes(engine, (work) => parts.read(work));
  let count = 0;
  for (const part of partsOf(notes, PART)) {
    count += part.length;
    const ids = part.map(({ id }) => id);
    const [heads, bodies] = [await kept.heads(ids), await kept.bodies(ids)];
    for (const [at, { id, head, body }] of part.entries())
      if (heads[at]!.length !== 1 || heads[at]![0]!.head !== head || bodies[at] !== body)
        yield `the note ${id} is not what the articles give`;
    await setImmediate();
  }
  const { rows } = await sql<{ kept: number }>`select count(*) as kept from graph_notes`.execute(engine.db);
  const more = Number(rows[0]!.kept) - count;
  if (more > 0) yield `it has ${more} notes that the articles do not give`;
}
