import type { BuildNote } from '@precedent/model';
import type { GraphBuilder } from '../build/graph-builder.ts';
import { looseKeyOf } from '../build/resolution/cluster/group-records.ts';
import { NO_TIES } from '../build/resolution/decide/ties.ts';
import type { Group } from '../build/resolution/records/cluster.ts';
import type { KnownForms } from '../build/resolution/records/profile.ts';
import type { BuildTrace } from '../build/trace.ts';
import { articleNote, officeNotes, pairNote, seatNote } from './encode-notes.ts';
import { noteKey } from './note-keys.ts';
import { bindingsOf, isDecided, type PlacedRecord, recordKey } from './placed-record.ts';
import { isOnlyListed } from './settle-lists.ts';

/** What the last build leaves for the next; null if none can go on from it. To be called before the builder builds again. */
export function notesOf(builder: GraphBuilder): Iterable<BuildNote> | null {
  const trace = builder.trace();
  return trace && takeNotes(trace);
}

function* takeNotes({ seats, pairs, tied, readings }: BuildTrace): Iterable<BuildNote> {
  const places = new Map<string, ReadonlyMap<string, number>>();
  for (const { reading } of readings)
    places.set(reading.article.id, new Map(reading.entities.map(({ id }, place) => [id, place])));
  const placed = (group: Group) =>
    group.whole.records.map((record) => ({
      record,
      place: places.get(record.articleId)?.get(record.entity.id) ?? 0,
      ties: tied.get(record) ?? NO_TIES,
    }));
  const forms: KnownForms = new Map();
  const ids = new Map<Group, string>();
  for (const { group } of seats) ids.set(group, idOf(placed(group), forms));
  for (const { group, rank, target, naming, isIdle } of seats) {
    const own = { id: ids.get(group)!, rank, target: target && ids.get(target)!, naming };
    const seat = isIdle || isOnlyListed({ group }) ? { ...own, listed: isIdle ? IDLE : NAMED } : own;
    yield seatNote(seat, group.whole, placed(group));
  }
  for (const { groups, ...pair } of pairs) yield pairNote([ids.get(groups[0])!, ids.get(groups[1])!], pair);
  const offices = new Set<string>();
  for (const reading of readings) {
    yield articleNote(reading);
    for (const office of officeNotes(reading.shared)) {
      if (!offices.has(office.id)) yield office;
      offices.add(office.id);
    }
  }
}

const [IDLE, NAMED] = ['idle', 'named'] as const;

/**
 * Several records that are bound to one another are found by what binds them, as is one of a list; another alone is grouped like
 * those that nothing binds.
 */
function idOf(records: readonly PlacedRecord[], forms: KnownForms): string {
  const [first] = records;
  const bindings = records.map(bindingsOf);
  const canBind = records.length > 1 || first!.record.listed !== null;
  const isBound = canBind && bindings.every((own) => own.length > 0) && areOne(bindings);
  if (isBound) return noteKey.bound(bindings.flat().sort()[0]!);
  return isDecided(first!)
    ? noteKey.alone(recordKey(first!))
    : noteKey.loose(looseKeyOf(first!.record, forms));
}

/** Whether links lead from each to all others. */
function areOne(links: readonly (readonly string[])[]): boolean {
  const reached = new Set(links[0]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const own of links)
      if (own.some((link) => reached.has(link))) for (const link of own) reached.add(link);
  }
  return links.every((own) => reached.has(own[0]!));
}
