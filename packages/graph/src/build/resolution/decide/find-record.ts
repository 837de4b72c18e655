import { type Anchor, type EntityRef, foldName } from '@precedent/model';
import type { EntityRecord } from '../records/entity-record.ts';
import { entityAt } from './entity-at.ts';

/** Finds the record that a person meant; null if it is no longer in the archive. */
export type FindRecord = (ref: EntityRef) => EntityRecord | null;

/**
 * Looks records up by article, or if none is given by an id of a list, then by link, then by name. The indexes of all records
 * are made when they are first needed, because most decisions name an article. O(records) once; a look-up is linear in the
 * records of an article or with a name.
 */
export function findAmong(
  records: readonly EntityRecord[],
  recordsIn: (articleId: string) => readonly EntityRecord[],
): RecordFinder {
  let index: RecordIndex | null = null;
  const indexed = () => {
    index ??= indexRecords(records);
    return index;
  };
  const findAnchored = (ref: EntityRef) => {
    for (const anchor of ref.anchors) {
      const found = recordAt(anchor, ref, recordsIn(anchor.article));
      if (found) return found;
    }
    return null;
  };
  let listed: ReadonlyMap<string, EntityRecord> | null = null;
  const findInLists = (ref: EntityRef) => {
    listed ??= byFirstLink(records.filter((record) => record.listed !== null));
    return findLinked(listed, ref);
  };
  const findFixed = (ref: EntityRef) => (ref.anchors.length > 0 ? findAnchored(ref) : findInLists(ref));
  const find = (ref: EntityRef) => {
    const fixed = findFixed(ref);
    if (fixed) return fixed;
    return (
      findLinked(indexed().byLink, ref) ??
      onlyOne(indexed().byName.get(`${ref.type} ${foldName(ref.name)}`) ?? [])
    );
  };
  return { find, findFixed, prepare: () => void indexed() };
}

export interface RecordFinder {
  find: FindRecord;
  /** Only in an article that a person decided about, or in a list, so that it depends on no other article. */
  findFixed: FindRecord;
  /** Indexes all records as they are now, before their types and links change. */
  prepare(): void;
}

interface RecordIndex {
  byLink: Map<string, EntityRecord>;
  byName: Map<string, EntityRecord[]>;
}

function indexRecords(records: readonly EntityRecord[]): RecordIndex {
  const byName = new Map<string, EntityRecord[]>();
  for (const record of records) {
    const { entity } = record;
    push(byName, `${entity.type} ${foldName(entity.name)}`, record);
  }
  return { byLink: byFirstLink(records), byName };
}

/** The record of a list that has one of the identifiers, the first of some records in order. */
export function findListed(records: readonly EntityRecord[], ref: EntityRef): EntityRecord | null {
  return findLinked(byFirstLink(records), ref);
}

function findLinked(byLink: ReadonlyMap<string, EntityRecord>, { links }: EntityRef): EntityRecord | null {
  for (const [scheme, id] of Object.entries(links).sort()) {
    const found = byLink.get(`${scheme} ${id}`);
    if (found) return found;
  }
  return null;
}

function byFirstLink(records: readonly EntityRecord[]): Map<string, EntityRecord> {
  const byLink = new Map<string, EntityRecord>();
  for (const record of records)
    for (const [scheme, id] of linksOf(record)) {
      const key = `${scheme} ${id}`;
      if (!byLink.has(key)) byLink.set(key, record);
    }
  return byLink;
}

function linksOf({ entity, entry }: EntityRecord): [string, string][] {
  const links = Object.entries(entity.links).filter(([scheme]) => scheme !== 'url');
  if (entry) links.push(['gazetteer', entry.id]);
  if (entry?.wikidata) links.push(['wikidata', entry.wikidata]);
  return links;
}

export function recordAt(
  anchor: Anchor,
  ref: EntityRef,
  records: readonly EntityRecord[],
): EntityRecord | null {
  const found = entityAt(
    anchor,
    ref.type,
    records.map(({ entity }) => entity),
  );
  return records.find(({ entity }) => entity === found) ?? null;
}

/** The record with a name, unless their countries show that several entities have it. */
function onlyOne(records: readonly EntityRecord[]): EntityRecord | null {
  const settled = records.filter(({ countries }) => countries.size > 0);
  const agree = settled.every((record) =>
    [...record.countries.keys()].some((country) => settled[0]!.countries.has(country)),
  );
  return agree ? (settled[0] ?? records[0] ?? null) : null;
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
