import type { Entity } from '../entity.ts';
import type { GazetteerEntry } from '../gazetteer.ts';
import { namesOfEntry } from '../gazetteer-index.ts';
import { foldName } from '../slug.ts';

/** Finds the body that a folded name means, by id; null where it means none. */
export type BodyLookup = (foldedName: string) => string | null;

/** An entity of a reading or of a graph, as far as its names go. */
export type NamedBody = Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'links'>;

/**
 * Countries, institutions and places by name, alias, adjective, demonym and seat. What an entity is called
 * comes before what the gazetteer knows of another ("Paris" as the seat of France); then a name of two goes
 * to the country and the institution first ("Georgia"), as titles of office mostly mean it.
 *
 * @param entryOf what the gazetteer knows of an entity.
 */
export function indexBodies<Body extends NamedBody>(
  entities: Iterable<Body>,
  entryOf: (entity: Body) => GazetteerEntry | null,
): BodyLookup {
  const bodies = new Map<string, { id: string; rank: number }>();
  for (const entity of entities) {
    for (const [name, rank] of namesOfBody(entity, entryOf(entity))) {
      const known = bodies.get(name);
      if (!known || rank < known.rank) bodies.set(name, { id: entity.id, rank });
    }
  }
  return (foldedName) => bodies.get(foldedName)?.id ?? null;
}

/** The folded names that may mean a body, each with its rank: the body with the least rank is meant. None for a person. */
export function namesOfBody(entity: NamedBody, entry: GazetteerEntry | null): Map<string, number> {
  const ranks = new Map<string, number>();
  if (entity.type === 'person') return ranks;
  const own = new Set([entity.name, ...entity.aliases, ...(entry ? [entry.name] : [])].map(foldName));
  const further = entry ? namesOfEntry(entry).map(foldName) : [];
  const typeRank = ['country', 'institution', 'place'].indexOf(entity.type) + (entry ? 0 : 3);
  for (const name of [...own, ...further])
    if (name !== '') ranks.set(name, typeRank + (own.has(name) ? 0 : 6));
  return ranks;
}
