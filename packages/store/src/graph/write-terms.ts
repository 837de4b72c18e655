import type { GraphToKeep } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, GraphTermsRow } from '../sql/tables.ts';
import { digestTerms } from './graph-rows.ts';
import { isWhole, lockState } from './graph-state.ts';
import { insertRows } from './insert-rows.ts';

/** Claims about an office from which on its terms are kept: deriving those of fewer takes a few milliseconds. */
export const MANY_CLAIMS = 100;

/** The terms of an office, by its id, derived from the graph as of a change. */
export interface DerivedTerms {
  office: string;
  terms: string | null;
  sequence: number;
  /** Of the graph. */
  basis: string;
}

/**
 * Offices of which something has changed: their terms are those given, or are to be derived if there are many claims.
 *
 * @param used the numbers of those that some fact names.
 */
export async function renewTerms(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  offices: readonly { id: string; number: number }[],
  used: ReadonlySet<number>,
  termsOf: GraphToKeep['termsOf'],
): Promise<void> {
  const numbers = offices.map(({ number }) => number);
  // Counting the claims of an office with thousands would take longer than all else; one that had many has many still.
  const known = new Set(await haveTerms(engine, db, numbers));
  await deleteTerms(engine, db, numbers);
  const others = numbers.filter((number) => !known.has(number));
  const large = new Set([...known, ...(await largeAmong(engine, db, others))]);
  const rows = offices.filter(({ number }) => large.has(number) && used.has(number));
  await insertRows(
    engine,
    db,
    'graph_terms',
    rows.map(({ id, number }) => rowOf(id, number, termsOf(id))),
  );
}

/**
 * Gives the terms of an office that were to be derived.
 *
 * @param terms null if it turned out to have none.
 */
export async function fillTerms(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  { office, terms, sequence, basis }: DerivedTerms,
): Promise<boolean> {
  const state = await lockState(db);
  if (!isWhole(state, basis) || state.sequence !== sequence) return false;
  const { rows } = await sql<{
    number: number;
  }>`select number from graph_offices where id = ${office}`.execute(db);
  const numbers = rows.map(({ number }) => number);
  await deleteTerms(engine, db, numbers);
  if (terms !== null)
    await insertRows(
      engine,
      db,
      'graph_terms',
      numbers.map((number) => rowOf(office, number, terms)),
    );
  return true;
}

async function deleteTerms(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  offices: readonly number[],
): Promise<void> {
  await sql`delete from graph_terms
    where office in (select number from ${engine.listNumbers(offices)} as gone)`.execute(db);
}

async function haveTerms(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  offices: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ office: number }>`
    select office from graph_terms
    where office in (select number from ${engine.listNumbers(offices)} as wanted)`.execute(db);
  return rows.map(({ office }) => office);
}

async function largeAmong(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  offices: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ office: number }>`
    select f.office from ${engine.listNumbers(offices)} as wanted
    join graph_facts f on f.office = wanted.number
    group by f.office having sum(f.claims) >= ${sql.lit(MANY_CLAIMS)}`.execute(db);
  return rows.map(({ office }) => office);
}

function rowOf(id: string, office: number, terms: string | null): GraphTermsRow {
  return { office, terms, digest: terms === null ? null : digestTerms(id, terms) };
}
