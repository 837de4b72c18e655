import { foldName, type GazetteerEntry, type ReadingEntity } from '@precedent/model';

/** A name that means the same in every reading, as far as can be known before resolution. */
export function recordName({ entity, entry }: { entity: ReadingEntity; entry: GazetteerEntry | null }): {
  key: string;
  label: string;
} {
  return entry
    ? { key: `${entry.type} ${entry.id}`, label: entry.name }
    : { key: `${entity.type} ${foldName(entity.name)}`, label: entity.name };
}
