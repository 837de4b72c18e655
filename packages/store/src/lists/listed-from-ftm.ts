import { isWebAddress } from '@precedent/model';
import { typeOfSchema } from './ftm-schemas.ts';
import { dateOf } from './listed-from-table.ts';
import type { ListedRecord } from './read-entity-list.ts';
import { linksOfItem } from './wikidata-links.ts';

/** One entity of FollowTheMoney: `{"id", "schema", "caption", "properties": {"name": […], …}}`. */
export function listedFromFtm(record: Record<string, unknown>): ListedRecord {
  const { id, schema, caption } = record as { id: string; schema: string; caption?: string };
  const properties = record.properties as Record<string, unknown>;
  const all = (...names: string[]) =>
    names.flatMap((name) => {
      const values = properties[name];
      return Array.isArray(values)
        ? values.filter((value): value is string => typeof value === 'string')
        : [];
    });
  const type = typeOfSchema(schema);
  if (type === null) return 'skipped';
  const names = [...new Set([...(caption ? [caption] : []), ...all('name', 'alias')])];
  if (typeof id !== 'string' || id === '' || names.length === 0)
    return {
      message: 'the entity has no id or no name',
      remedy: 'Write it in the format of FollowTheMoney.',
    };
  const [item] = all('wikidataId');
  const url = all('sourceUrl', 'wikipediaUrl').find(isWebAddress);
  return {
    id,
    type,
    name: names[0]!,
    aliases: names.slice(1),
    links: { ...linksOfItem(id), ...(item ? { wikidata: item } : {}), ...(url ? { url } : {}) },
    countries: [...new Set(all('country', 'citizenship', 'nationality', 'jurisdiction'))],
    offices: all('position'),
    born: dateOf(all('birthDate')[0] ?? null),
    died: dateOf(all('deathDate')[0] ?? null),
  };
}
