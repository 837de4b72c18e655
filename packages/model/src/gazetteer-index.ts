import type { EntityType, ReadingEntity } from './entity.ts';
import type { GazetteerEntry } from './gazetteer.ts';
import { foldName } from './slug.ts';

/** The gazetteer, indexed by name and link. */
export interface GazetteerIndex {
  byId: ReadonlyMap<string, GazetteerEntry>;
  byWikidata: ReadonlyMap<string, GazetteerEntry>;
  /** Countries by ISO 3166-1 alpha-2. */
  byIso: ReadonlyMap<string, GazetteerEntry>;
  /** By `nameKey`; more than one entry if the name is ambiguous within its type. */
  byName: ReadonlyMap<string, readonly GazetteerEntry[]>;
}

const indexes = new WeakMap<readonly GazetteerEntry[], GazetteerIndex>();

/** Built once for each gazetteer. */
export function indexGazetteer(gazetteer: readonly GazetteerEntry[]): GazetteerIndex {
  const index = indexes.get(gazetteer) ?? createIndex(gazetteer);
  indexes.set(gazetteer, index);
  return index;
}

function createIndex(gazetteer: readonly GazetteerEntry[]): GazetteerIndex {
  const byId = new Map<string, GazetteerEntry>();
  const byWikidata = new Map<string, GazetteerEntry>();
  const byIso = new Map<string, GazetteerEntry>();
  const byName = new Map<string, GazetteerEntry[]>();
  for (const entry of gazetteer) {
    byId.set(entry.id, entry);
    if (entry.iso) byIso.set(entry.iso, entry);
    if (entry.wikidata) byWikidata.set(entry.wikidata, entry);
    for (const name of new Set(namesOfEntry(entry).map((name) => nameKey(entry.type, name)))) {
      const entries = byName.get(name);
      if (entries) entries.push(entry);
      else byName.set(name, [entry]);
    }
  }
  return { byId, byWikidata, byIso, byName };
}

/** Every name of the entry, including adjectives, demonyms and seats. */
export function namesOfEntry(entry: GazetteerEntry): string[] {
  return [entry.name, ...entry.names, ...entry.adjectives, ...entry.demonyms, ...entry.seats];
}

function nameKey(type: EntityType, name: string): string {
  return `${type} ${foldName(name)}`;
}

/** The entry that the reader linked, or the only one of the entity's type that matches its names. */
export function linkToGazetteer(
  entity: Pick<ReadingEntity, 'type' | 'name' | 'aliases' | 'links'>,
  index: GazetteerIndex,
): GazetteerEntry | null {
  const linked =
    index.byId.get(entity.links.gazetteer ?? '') ?? index.byWikidata.get(entity.links.wikidata ?? '');
  if (linked) return linked;
  if (entity.type === 'person') return null;
  const byName = index.byName.get(nameKey(entity.type, entity.name)) ?? [];
  if (byName.length > 0) return byName.length === 1 ? byName[0]! : null;
  const byAlias = new Set(
    entity.aliases.flatMap((alias) => index.byName.get(nameKey(entity.type, alias)) ?? []),
  );
  return byAlias.size === 1 ? [...byAlias][0]! : null;
}

/**
 * The country, institution or place that a folded name means; null where it means none or several. One
 * that belongs to a country is meant only where that country is: "House" and "Georgia" are many.
 *
 * @param country id of the country that is spoken of.
 */
export function bodyInGazetteer(
  foldedName: string,
  { byName }: GazetteerIndex,
  country: string | null = null,
): GazetteerEntry | null {
  const entries = ['country', 'institution', 'place'].flatMap(
    (type) => byName.get(`${type} ${foldedName}`) ?? [],
  );
  const own = entries.filter((entry) => entry.country !== null && entry.country === country);
  const known = own.length > 0 ? own : entries.filter((entry) => entry.country === null);
  return known.length === 1 ? known[0]! : null;
}
