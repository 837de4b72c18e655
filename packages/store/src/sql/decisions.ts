import { type Decision, PrecedentError, parseVerdict, type Verdict } from '@precedent/model';
import type { Kysely, Transaction } from 'kysely';
import { nextSequence, recordChange } from './change-sequence.ts';
import { refuseUnstorableText } from './check-reading.ts';
import { digestDecision } from './digests.ts';
import type { ArchiveTables, DecisionRow } from './tables.ts';

/** Uses the number of the change: increasing, never reused, the same on every engine. */
export async function keepDecision(
  db: Kysely<ArchiveTables>,
  input: Verdict,
  decidedAt: string,
): Promise<Decision> {
  const verdict = parseVerdict(input);
  refuseUnstorableText(verdict, 'the decision');
  return db.transaction().execute(async (trx) => {
    const number = await nextSequence(trx);
    const decision = { number, verdict, decidedAt, undoneAt: null };
    await insertDecision(trx, decision);
    await recordChange(trx, { sequence: number, kind: 'decided', decision: number });
    return decision;
  });
}

/** Adds a decision without a change. */
export async function insertDecision(trx: Transaction<ArchiveTables>, decision: Decision): Promise<void> {
  const { number, verdict, decidedAt, undoneAt } = decision;
  const row = {
    number,
    kind: verdict.kind,
    verdict: JSON.stringify(verdict),
    decided_at: decidedAt,
    undone_at: undoneAt,
  };
  await trx
    .insertInto('decisions')
    .values({ ...row, digest: digestDecision(row) })
    .execute();
}

/** False if there is no such decision, or if it was undone before. */
export async function undoDecision(
  db: Kysely<ArchiveTables>,
  number: number,
  undoneAt: string,
): Promise<boolean> {
  if (!Number.isSafeInteger(number)) return false;
  return db.transaction().execute(async (trx) => {
    const sequence = await nextSequence(trx);
    const inForce = trx.selectFrom('decisions').selectAll().where('number', '=', number);
    const row = await inForce.where('undone_at', 'is', null).executeTakeFirst();
    if (!row) return false;
    refuseChanged(row);
    const undone = { ...row, undone_at: undoneAt };
    await trx
      .updateTable('decisions')
      .set({ undone_at: undoneAt, digest: digestDecision(undone) })
      .where('number', '=', number)
      .execute();
    await recordChange(trx, { sequence, kind: 'undone', decision: number });
    return true;
  });
}

export async function readDecisions(db: Kysely<ArchiveTables>): Promise<Decision[]> {
  const rows = await db.selectFrom('decisions').selectAll().orderBy('number').execute();
  return rows.map(decisionFromRow);
}

export function isUnchangedDecision(row: DecisionRow): boolean {
  return row.digest === digestDecision(row);
}

function refuseChanged(row: DecisionRow): void {
  if (isUnchangedDecision(row)) return;
  throw new PrecedentError(
    'archive_corrupt',
    `decision ${row.number} is not what was stored`,
    'Run `precedent verify`, and restore a backup.',
  );
}

function decisionFromRow(row: DecisionRow): Decision {
  refuseChanged(row);
  const { number, verdict, decided_at, undone_at } = row;
  return { number, verdict: JSON.parse(verdict), decidedAt: decided_at, undoneAt: undone_at };
}
