import type { ReadingEntity } from '../entity.ts';
import type { GazetteerIndex } from '../gazetteer-index.ts';

/**
 * The name to show for an entity: that of the country or party if the article uses only its adjective
 * ("German", "Dutch", "Republican").
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
