import { type Entity, foldName, type Reference } from '@precedent/model';
import { namesOf } from '../resolution/records/gazetteer-index.ts';
import type { BodyLookup } from '../titles/normalise-title.ts';

/**
 * Countries, institutions and places of a graph by name, alias, adjective and demonym. A name of two
 * bodies goes to the country, then to the institution ("Georgia"), as titles of office mostly mean it.
 */
export function indexBodies(entities: Iterable<Entity>, reference: Reference): BodyLookup {
  const entries = new Map(reference.gazetteer.map((entry) => [entry.id, entry]));
  const bodies = new Map<string, { id: string; rank: number }>();
  for (const entity of entities) {
    if (entity.type === 'person') continue;
    const entry = entries.get(entity.links.gazetteer ?? '');
    const names = [entity.name, ...entity.aliases, ...(entry ? namesOf(entry) : [])];
    const rank = ['country', 'institution', 'place'].indexOf(entity.type) + (entry ? 0 : 3);
    for (const name of new Set(names.map(foldName))) {
      const known = bodies.get(name);
      if (name !== '' && (!known || rank < known.rank)) bodies.set(name, { id: entity.id, rank });
    }
  }
  return (foldedName) => bodies.get(foldedName)?.id ?? null;
}
