import type { ReadingEntity, Span } from '@precedent/model';
import { uniqueId } from '../entity-register.ts';
import { matchEntities } from './match-entities.ts';

/** The entities of two readings of one article, in the order of their first mention. */
export interface UnitedEntities {
  entities: ReadingEntity[];
  /** The united id of an entity of the second reading; the first reading keeps its own. */
  idOf(id: string): string;
}

export function uniteEntities(
  first: readonly ReadingEntity[],
  second: readonly ReadingEntity[],
): UnitedEntities {
  const matched = matchEntities(first, second);
  const taken = new Set(first.map(({ id }) => id));
  const ids = new Map<string, string>();
  const united = new Map(first.map((entity) => [entity.id, entity]));
  for (const entity of second) {
    const own = matched.get(entity.id);
    const id = own?.id ?? uniqueId(entity.id, taken);
    taken.add(id);
    ids.set(entity.id, id);
    united.set(id, own ? merge(own, entity) : { ...entity, id });
  }
  const entities = [...united.values()].sort((a, b) => startOf(a) - startOf(b));
  return { entities, idOf: (id) => ids.get(id)! };
}

/** Keeps the name, and adds the other's names and those of its mentions that are not inside or around a known one. */
function merge(entity: ReadingEntity, other: ReadingEntity): ReadingEntity {
  const names = new Set([...entity.aliases, other.name, ...other.aliases]);
  names.delete(entity.name);
  const further = other.mentions.filter((span) => !entity.mentions.some((known) => overlap(span, known)));
  return {
    ...entity,
    aliases: [...names].sort(),
    links: { ...other.links, ...entity.links },
    mentions: [...entity.mentions, ...further].sort((a, b) => a.start - b.start),
  };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function startOf({ mentions }: ReadingEntity): number {
  return mentions[0]?.start ?? 0;
}
