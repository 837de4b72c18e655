import type { ListedEntity } from '@precedent/model';
import { NO_TIES } from '../build/resolution/decide/ties.ts';
import type { RecordContext } from '../build/resolution/records/entity-record.ts';
import { listedKey, orderListed, recordListed } from '../build/resolution/records/list-records.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { RecordsReplaced } from './decided-records.ts';
import type { RecordPlacer } from './place-records.ts';

/** Entities of lists above which building the whole graph is the better way. */
const MOST_CHANGED = 5000;

/** The records of lists that are replaced when lists change. What they were, the notes say. */
export async function listsReplaced(
  listed: readonly ListedEntity[] | undefined,
  placer: RecordPlacer,
): Promise<RecordsReplaced> {
  if (listed === undefined) return { before: [], after: [] };
  const kept = new Set(await placer.listedKeys());
  const now = new Map(orderListed(listed).map((one) => [listedKey(one), one]));
  const left = [...kept].filter((key) => !now.has(key));
  const added = [...now].filter(([key]) => !kept.has(key));
  if (left.length + added.length > MOST_CHANGED) throw new CannotContinue('lists have changed too much');
  return {
    before: await placer.listedWith(left),
    after: added.map(([, one]) => toRecord(one, placer.context)),
  };
}

function toRecord(one: ListedEntity, context: RecordContext) {
  return { record: recordListed(one, context), place: 0, ties: NO_TIES };
}
