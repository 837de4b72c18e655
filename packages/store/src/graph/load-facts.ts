import type { Fact, NamedOffice } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import { corruptArchive } from '../sql/archive-errors.ts';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, GraphFactRow, GraphOfficeRow } from '../sql/tables.ts';
import { digestFact, digestPacked, officeFromRow } from './graph-rows.ts';
import type { WantedClaims } from './kept-claim.ts';
import { loadClaims } from './load-claims.ts';
import { packClaims, unpackClaims } from './pack-claims.ts';

/** A fact with the ids of its ends. */
export type FactRow = GraphFactRow & { subject_id: string; object_id: string };

/** What a fact without its claims is made of. */
type FactColumns = Omit<FactRow, 'packed' | 'packed_digest' | 'digest'>;

/** How claims are loaded: `null` as a whole; else packed, and this gets those whose quotes are looked at. */
export type Wanted = WantedClaims | null;

/**
 * Facts with all their claims, by their numbers.
 *
 * @throws PrecedentError `archive_corrupt` if one, or a quote of it, is not what was stored.
 */
export async function loadFacts(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  numbers: readonly number[],
  wanted: Wanted,
): Promise<Map<number, Fact>> {
  if (numbers.length === 0) return new Map();
  const rows = await loadRows(engine, db, numbers);
  const facts = await factsFromRows(engine, db, rows);
  if (wanted === null) await loadClaims(engine, db, facts);
  for (const row of rows) {
    const fact = facts.get(row.number)!;
    const isSound =
      digestPacked(fact, row.packed) === row.packed_digest &&
      (wanted !== null || (digestFact(fact) === row.digest && packClaims(fact) === row.packed));
    if (!isSound) throw corruptArchive(engine.location, `is damaged: fact ${fact.id} is not what was stored`);
    if (wanted !== null) fact.claims = unpackClaims(row.packed, fact, row.number, wanted);
  }
  return facts;
}

/** As they are stored, with all their claims in one text. */
export async function loadRows(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  numbers: readonly number[],
): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select f.*, s.id as subject_id, o.id as object_id from graph_facts f
    join graph_entities s on s.number = f.subject join graph_entities o on o.number = f.object
    where f.number in (select number from ${engine.listNumbers(numbers)} as wanted)`.execute(db);
  return rows;
}

/** Without their claims, by their numbers. */
export async function factsFromRows(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  rows: readonly FactColumns[],
): Promise<Map<number, Fact>> {
  const offices = await loadOffices(
    engine,
    db,
    rows.flatMap(({ office }) => office ?? []),
  );
  return new Map(rows.map((row) => [row.number, factFromRow(row, offices)]));
}

function factFromRow(row: FactColumns, offices: ReadonlyMap<number, NamedOffice>): Fact {
  const office = row.office === null ? null : offices.get(row.office)!;
  const { subject_id: subject, relation, object_id: object, modality, polarity } = row;
  return {
    id: [subject, relation, object, ...(office ? [office.id] : [])].join('~'),
    subject,
    relation,
    object,
    office,
    symmetric: row.symmetric === 1,
    claims: [],
    modality,
    polarity,
    certain: row.certain === 1,
    from: row.valid_from,
    to: row.valid_to,
  };
}

async function loadOffices(engine: Engine, db: Kysely<ArchiveTables>, numbers: readonly number[]) {
  if (numbers.length === 0) return new Map<number, NamedOffice>();
  const { rows } = await sql<GraphOfficeRow>`
    select * from graph_offices
    where number in (select number from ${engine.listNumbers(numbers)} as wanted)`.execute(db);
  return new Map(rows.map((row) => [row.number, officeFromRow(row)]));
}
