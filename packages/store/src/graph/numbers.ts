import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

const TABLES = { entities: 'graph_entities', offices: 'graph_offices', articles: 'articles' } as const;

/** Looked up together. */
const IDS = 2000;

/** The numbers of rows by the ids of what they are of, looked up once. */
export class Numbers {
  readonly entities = new Map<string, number>();
  readonly offices = new Map<string, number>();
  readonly articles = new Map<string, number>();

  /** Looks up the ids that are not known yet. */
  async find(
    engine: Engine,
    db: Kysely<ArchiveTables>,
    kind: keyof typeof TABLES,
    ids: Iterable<string>,
  ): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this[kind].has(id));
    for (let at = 0; at < unknown.length; at += IDS) {
      const part = unknown.slice(at, at + IDS);
      const { rows } = await sql<{ id: string; number: number }>`
        select id, number from ${sql.table(TABLES[kind])}
        where id in (select text from ${engine.listTexts(part)} as wanted)`.execute(db);
      for (const { id, number } of rows) this[kind].set(id, number);
    }
  }
}

/**
 * The number of the next row of a table whose rows are numbered, to be asked before rows are taken out that will be put
 * back. Only one process writes at a time.
 */
export async function nextNumber(
  db: Kysely<ArchiveTables>,
  table: 'graph_entities' | 'graph_offices' | 'graph_facts' | 'graph_notes',
): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(number) as last from ${sql.table(table)}`.execute(db);
  return (rows[0]?.last ?? 0) + 1;
}
