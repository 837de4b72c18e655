import type { BuildNote } from '@precedent/model';
import type { GraphBuilder } from '../build/graph-builder.ts';
import { linksOf, looseKeyOf } from '../build/resolution/cluster/group-records.ts';
import type { Group } from '../build/resolution/records/cluster.ts';
import type { KnownForms } from '../build/resolution/records/profile.ts';
import type { BuildTrace } from '../build/trace.ts';
import { articleNote, officeNotes, seatNote } from './encode-notes.ts';
import { noteKey } from './note-keys.ts';

/** What the last build leaves for the next; null if none can go on from it. To be called before the builder builds again. */
export function notesOf(builder: GraphBuilder): Iterable<BuildNote> | null {
  const trace = builder.trace();
  return trace && takeNotes(trace);
}

function* takeNotes({ seats, readings }: BuildTrace): Iterable<BuildNote> {
  const places = new Map<string, ReadonlyMap<string, number>>();
  for (const { reading } of readings)
    places.set(reading.article.id, new Map(reading.entities.map(({ id }, place) => [id, place])));
  const forms: KnownForms = new Map();
  const ids = new Map<Group, string>();
  for (const { group } of seats) ids.set(group, idOf(group, forms));
  for (const { group, rank, target, naming } of seats) {
    const seat = { id: ids.get(group)!, rank, target: target && ids.get(target)!, naming };
    const records = group.whole.records.map((record) => ({
      record,
      place: places.get(record.articleId)!.get(record.entity.id)!,
    }));
    yield seatNote(seat, group.whole, records);
  }
  const offices = new Set<string>();
  for (const reading of readings) {
    yield articleNote(reading);
    for (const office of officeNotes(reading.shared)) {
      if (!offices.has(office.id)) yield office;
      offices.add(office.id);
    }
  }
}

/** Several records that have a link are bound by it; one alone is grouped like those without links. */
function idOf({ whole }: Group, forms: KnownForms): string {
  const { records } = whole;
  const links = records.map(linksOf);
  const isBound = records.length > 1 && links.every((own) => own.length > 0) && areOne(links);
  return isBound ? noteKey.bound(links.flat().sort()[0]!) : noteKey.loose(looseKeyOf(records[0]!, forms));
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
