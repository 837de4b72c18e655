import type { ListedEntity } from '@precedent/model';
import { listedKey, orderListed } from '../build/resolution/records/list-records.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { RecordPlacer } from './place-records.ts';

/** Entities of lists above which building the whole graph is the better way. */
const MOST_CHANGED = 5000;

/** Entities that lists have no longer, and those that they have now. */
export interface ListsReplaced {
  before: readonly ListedEntity[];
  after: readonly ListedEntity[];
}

/** What they had before, the notes say. */
export async function listsReplaced(
  listed: readonly ListedEntity[] | undefined,
  placer: RecordPlacer,
): Promise<ListsReplaced> {
  if (listed === undefined) return { before: [], after: [] };
  const kept = new Set(await placer.listedKeys());
  const now = new Map(orderListed(listed).map((one) => [listedKey(one), one]));
  const left = [...kept].filter((key) => !now.has(key));
  const added = [...now].filter(([key]) => !kept.has(key));
  if (left.length + added.length > MOST_CHANGED) throw new CannotContinue('lists have changed too much');
  return { before: await placer.listedWith(left), after: added.map(([, one]) => one) };
}
