import {
  compareStrings,
  type Entity,
  type EntityType,
  foldName,
  type GazetteerIndex,
  type Links,
  slug,
} from '@precedent/model';
import { isGenericBody } from '../records/body-name.ts';
import { nameForm, type Profile } from '../records/profile.ts';

/** Gives every cluster a display name, aliases, links and a unique, readable id. */
export function nameEntities(clusters: readonly Profile[], index: GazetteerIndex): Map<Profile, Entity> {
  const named = new Map<Profile, Entity>();
  const taken = new Set<string>();
  const seen = clusters.map((cluster) => ({ cluster, key: firstSeen(cluster) }));
  for (const { cluster } of seen.sort((a, b) => compareStrings(a.key, b.key))) {
    const entry = cluster.records.find((record) => record.entry)?.entry ?? null;
    const name = givenName(cluster) ?? entry?.name ?? displayName(cluster);
    const type = entry?.type ?? cluster.type;
    const base = `${type}/${entry?.id ?? (slug(name) || 'unnamed')}`;
    const id = freeId(base, cluster, index, taken);
    taken.add(id);
    const links = linksOf(cluster);
    if (entry?.wikidata) links.wikidata = entry.wikidata;
    if (entry) links.gazetteer = entry.id;
    named.set(cluster, { id, type, name, aliases: aliasesOf(cluster, name), links });
  }
  return named;
}

/** Entities in the gazetteer come first, so that no other takes their ids, then those reported first. */
function firstSeen(cluster: Profile): string {
  const linked = cluster.records.some((record) => record.entry) ? '0' : '1';
  const records = cluster.records.filter(({ listed }) => listed === null);
  const seen = records.map(
    ({ publishedAt, reading, entity }) =>
      `${publishedAt ?? '9999'} ${String(reading).padStart(9, '0')} ${entity.id}`,
  );
  return `${linked} ${seen.sort(compareStrings)[0]}`;
}

/** The id of a second entity with the same name ends in its country, or else in a number. */
function freeId(base: string, cluster: Profile, index: GazetteerIndex, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  const country = [...cluster.countries.keys()].sort(compareStrings)[0]?.replace(/^country /, '');
  const qualified = country && `${base}-${index.byId.get(country)?.id ?? slug(country)}`;
  if (qualified && !taken.has(qualified)) return qualified;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** A name chosen by a person outranks all others. */
function givenName(cluster: Profile): string | null {
  return cluster.records.find((record) => record.givenName !== null)?.givenName ?? null;
}

/** The full name that most articles use; a shorter name only if none is full. */
function displayName(cluster: Profile): string {
  const counts = new Map<string, number>();
  const fromArticles = cluster.records.filter(({ listed }) => listed === null);
  for (const { entity } of fromArticles) counts.set(entity.name, (counts.get(entity.name) ?? 0) + 1);
  const forms = [...counts].map(([name, count]) => ({ name, count, whole: isWhole(cluster.type, name) }));
  forms.sort(
    (a, b) =>
      Number(b.whole) - Number(a.whole) ||
      b.count - a.count ||
      b.name.length - a.name.length ||
      compareStrings(a.name, b.name),
  );
  return forms[0]!.name;
}

/** False for "Rutte", "EU" and "Supreme Court", which are short for longer names. */
function isWhole(type: EntityType, name: string): boolean {
  const { fullness, body } = nameForm(type, name);
  return fullness > 1 && !(body && type === 'institution' && isGenericBody(body));
}

function aliasesOf(cluster: Profile, name: string): string[] {
  // Aliases from lists only help to match names; names that no article uses aren't shown.
  const records = cluster.records.filter(({ listed }) => listed === null);
  const aliases = new Set(records.flatMap(({ entity }) => [entity.name, ...entity.aliases]));
  aliases.delete(name);
  return [...aliases].sort((a, b) => compareStrings(foldName(a), foldName(b)) || compareStrings(a, b));
}

function linksOf(cluster: Profile): Links {
  const links: Links = {};
  for (const { entity } of cluster.records)
    for (const scheme of Object.keys(entity.links).sort()) links[scheme] ??= entity.links[scheme]!;
  return links;
}
