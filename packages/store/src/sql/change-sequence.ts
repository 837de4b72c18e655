import { PrecedentError } from '@precedent/model';
import type { Kysely, Transaction } from 'kysely';
import type { Change } from '../archive.ts';
import { digestChange } from './digests.ts';
import type { ArchiveTables, ChangeRow } from './tables.ts';

/** Kinds of change that are not about an article. */
const DECISION_KINDS = new Set<Change['kind']>(['decided', 'undone']);
const LIST_KINDS = new Set<Change['kind']>(['list added', 'list replaced', 'list removed']);

/**
 * Takes the next number of the change sequence. This write comes first in its transaction on purpose: if
 * several processes write at once (PostgreSQL), they queue for this row, so that numbers become visible in
 * order.
 */
export async function nextSequence(trx: Transaction<ArchiveTables>): Promise<number> {
  return takeNumbers(trx, 1);
}

/** Takes several numbers, or none but the place in the queue. Returns the last. */
export async function takeNumbers(trx: Transaction<ArchiveTables>, count: number): Promise<number> {
  await trx
    .updateTable('meta')
    .set((eb) => ({ value: eb('value', '+', count) }))
    .where('key', '=', 'sequence')
    .execute();
  const query = trx.selectFrom('meta').select('value').where('key', '=', 'sequence');
  const counter = await query.executeTakeFirst();
  if (counter) return counter.value;
  throw new PrecedentError(
    'archive_corrupt',
    'the archive has no counter of its changes',
    'Nothing was changed. Restore a backup.',
  );
}

export async function recordChange(trx: Transaction<ArchiveTables>, change: Change): Promise<void> {
  await trx.insertInto('changes').values(rowFromChange(change)).execute();
}

export function rowFromChange(change: Change): ChangeRow {
  const { sequence, kind } = change;
  const row = { sequence, kind, subject: subjectOf(change) };
  return { ...row, digest: digestChange(row) };
}

function subjectOf(change: Change): string {
  if ('articleId' in change) return change.articleId;
  return 'list' in change ? change.list : String(change.decision);
}

export async function readChanges(db: Kysely<ArchiveTables>, since: number): Promise<Change[]> {
  const rows = await db
    .selectFrom('changes')
    .selectAll()
    .where('sequence', '>', since)
    .orderBy('sequence')
    .execute();
  return rows.map(changeFromRow);
}

function changeFromRow({ sequence, kind, subject }: ChangeRow): Change {
  if (DECISION_KINDS.has(kind)) return { sequence, kind, decision: Number(subject) } as Change;
  if (LIST_KINDS.has(kind)) return { sequence, kind, list: subject } as Change;
  return { sequence, kind, articleId: subject } as Change;
}
