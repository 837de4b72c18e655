import { type Kysely, sql } from 'kysely';
import { corruptArchive } from '../sql/archive-errors.ts';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, GraphTermsRow } from '../sql/tables.ts';
import { digestTerms } from './graph-rows.ts';

type Db = Kysely<ArchiveTables>;

/**
 * The terms of offices, by their ids; those that are to be derived are left out.
 *
 * @throws PrecedentError `archive_corrupt` if some are not what was stored.
 */
export async function findTerms(
  engine: Engine,
  db: Db,
  offices: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<GraphTermsRow & { id: string }>`
    select t.*, o.id from ${engine.listTexts(offices)} as wanted
    join graph_offices o on o.id = wanted.text
    join graph_terms t on t.office = o.number where t.terms is not null`.execute(db);
  return new Map(
    rows.map(({ id, terms, digest }) => {
      if (digestTerms(id, terms!) !== digest)
        throw corruptArchive(
          engine.location,
          `is damaged: the terms of the office ${id} are not what was stored`,
        );
      return [id, terms!];
    }),
  );
}

/** The id of an office whose terms are to be derived; null if there is none. */
export async function officeWithoutTerms(db: Db): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select o.id from graph_terms t join graph_offices o on o.number = t.office
    where t.terms is null limit 1`.execute(db);
  return rows[0]?.id ?? null;
}
