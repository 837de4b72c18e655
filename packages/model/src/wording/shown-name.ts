import type { ReadingEntity } from '../entity.ts';
import type { GazetteerIndex } from '../gazetteer-index.ts';

/**
 * What to call an entity in print: a country by its name also where the article has only its adjective
 * ("German", "Dutch"), and a party that is only named so ("Republican").
 */
export function shownName(
  { name, type, links }: Pick<ReadingEntity, 'name' | 'type' | 'links'>,
  { byId }: GazetteerIndex,
): string {
  const entry = byId.get(links.gazetteer ?? '');
  if (!entry) return name;
  const isDescription = entry.adjectives.includes(name) || entry.demonyms.includes(name);
  return type === 'country' || isDescription ? entry.name : name;
}
