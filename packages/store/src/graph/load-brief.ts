import type { BriefAsked, Fact } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import { corruptArchive } from '../sql/archive-errors.ts';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { digestPacked } from './graph-rows.ts';
import type { WantedClaims } from './kept-claim.ts';
import { type FactRow, factsFromRows } from './load-facts.ts';
import { unpackClaims } from './pack-claims.ts';

type Row = Omit<FactRow, 'digest'>;

/** Facts with only their best claims, by what was asked; of those with many claims, the others are not read. */
export class BriefFacts {
  private readonly rows: ReadonlyMap<number, Row>;
  private readonly facts: ReadonlyMap<number, Fact>;
  private readonly wanted: WantedClaims;

  private constructor(
    rows: ReadonlyMap<number, Row>,
    facts: ReadonlyMap<number, Fact>,
    wanted: WantedClaims,
  ) {
    this.rows = rows;
    this.facts = facts;
    this.wanted = wanted;
  }

  /** @throws PrecedentError `archive_corrupt` if one of them is not what was stored. */
  static async load(
    engine: Engine,
    db: Kysely<ArchiveTables>,
    numbers: readonly number[],
    wanted: WantedClaims,
  ): Promise<BriefFacts> {
    const rows = await loadHeads(engine, db, numbers);
    const facts = await factsFromRows(engine, db, rows);
    for (const { number, packed, packed_digest } of rows)
      if (digestPacked(facts.get(number)!, packed) !== packed_digest)
        throw corruptArchive(
          engine.location,
          `is damaged: fact ${facts.get(number)!.id} is not what was stored`,
        );
    return new BriefFacts(new Map(rows.map((row) => [row.number, row])), facts, wanted);
  }

  /** Claims that are certain come first. Null if none counts. */
  get(number: number, { certain, claims: most }: BriefAsked): Fact | null {
    const row = this.rows.get(number)!;
    const fact = this.facts.get(number)!;
    const all = certain ? row.certain_claims : row.claims;
    if (all === 0) return null;
    const claims = unpackClaims(row.packed, fact, number, this.wanted, Math.min(most, all));
    const left = all - claims.length;
    return { ...fact, claims, ...(left > 0 ? { moreClaims: left } : {}) };
  }
}

/** Of a fact with a head, no column is read that follows its packed claims. */
async function loadHeads(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  numbers: readonly number[],
): Promise<Row[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<Row>`
    select f.number, f.subject, f.relation, f.object, f.office, f.symmetric, f.modality, f.polarity, f.certain,
      f.valid_from, f.valid_to, f.claims, coalesce(h.certain_claims, f.certain_claims) as certain_claims, s.id as subject_id, o.id as object_id,
      coalesce(h.packed, f.packed) as packed, coalesce(h.digest, f.packed_digest) as packed_digest
    from graph_facts f left join graph_heads h on h.fact = f.number
    join graph_entities s on s.number = f.subject join graph_entities o on o.number = f.object
    where f.number in (select number from ${engine.listNumbers(numbers)} as wanted)`.execute(db);
  return rows;
}
