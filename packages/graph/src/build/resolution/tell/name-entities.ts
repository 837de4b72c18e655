import {
  compareStrings,
  type Entity,
  type EntityType,
  foldName,
  type GazetteerIndex,
  type Links,
  slug,
} from '@precedent/model';
import { sortIn } from '../../order/sort-again.ts';
import { FEW, inSteps, MANY, type Steps } from '../../order/steps.ts';
import { isGenericBody } from '../records/body-name.ts';
import { nameForm, type Profile } from '../records/profile.ts';
import type { TracedName } from './traced-seat.ts';

/** What an entity is called; all but its id depends on its own records only. */
export interface Naming {
  cluster: Profile;
  /** Entities are given ids in this order. */
  seen: string;
  base: string;
  country: string | null;
  entity: Entity;
  /** The last graph that had it. */
  pass: number;
}

/**
 * Gives every cluster a display name, aliases, links and a unique, readable id. An entity is the same object as in
 * the graph before if nothing about it has changed.
 */
export class EntityNamer {
  private readonly namings = new WeakMap<Profile, Naming>();
  private pass = 0;
  private order: readonly Naming[] = [];
  private before: ReadonlyMap<string, Entity> = new Map();
  /** The entities that the graph before did not have. */
  fresh: Entity[] = [];

  isNamed(entity: Entity): boolean {
    return this.before.get(entity.id) === entity;
  }

  /** Null for a cluster that is not in the last graph. */
  nameOf(cluster: Profile): TracedName | null {
    const naming = this.namings.get(cluster);
    if (naming?.pass !== this.pass) return null;
    const { seen, base, country, entity } = naming;
    return { seen, base, country, id: entity.id };
  }

  *name(clusters: Iterable<Profile>, index: GazetteerIndex): Steps<Map<Profile, Entity>> {
    this.pass += 1;
    const { pass } = this;
    const fresh: Naming[] = [];
    yield* inSteps(clusters, FEW, (cluster) => {
      const known = this.namings.get(cluster);
      const isOrdered = known?.pass === pass - 1;
      const naming = isOrdered ? known : nameCluster(cluster, index);
      naming.pass = pass;
      if (isOrdered) return;
      this.namings.set(cluster, naming);
      fresh.push(naming);
    });
    const bySeen = (a: Naming, b: Naming) => compareStrings(a.seen, b.seen);
    this.order = yield* sortIn(this.order, (naming) => naming.pass === pass, fresh, bySeen);
    this.fresh = [];
    const named = new Map<Profile, Entity>();
    const byId = new Map<string, Entity>();
    const numbers = new Map<string, number>();
    yield* inSteps(this.order, MANY, (naming) => {
      const id = freeId(naming, byId, numbers);
      if (naming.entity.id !== id) naming.entity = { ...naming.entity, id };
      const before = this.before.get(id);
      naming.entity = sameEntity(naming.entity, before);
      if (naming.entity !== before) this.fresh.push(naming.entity);
      byId.set(id, naming.entity);
      named.set(naming.cluster, naming.entity);
    });
    this.before = byId;
    return named;
  }
}

export function nameCluster(cluster: Profile, index: GazetteerIndex): Naming {
  const entry = cluster.records.find((record) => record.entry)?.entry ?? null;
  const name = givenName(cluster) ?? entry?.name ?? displayName(cluster);
  const type = entry?.type ?? cluster.type;
  const base = `${type}/${entry?.id ?? (slug(name) || 'unnamed')}`;
  const links = linksOf(cluster);
  if (entry?.wikidata) links.wikidata = entry.wikidata;
  if (entry) links.gazetteer = entry.id;
  const entity = { id: base, type, name, aliases: aliasesOf(cluster, name), links };
  return { cluster, seen: firstSeen(cluster), base, country: countryOf(cluster, index), entity, pass: 0 };
}

/** Entities in the gazetteer come first, so that no other takes their ids, then those reported first. */
function firstSeen(cluster: Profile): string {
  const linked = cluster.records.some((record) => record.entry) ? '0' : '1';
  let first: string | null = null;
  for (const { listed, publishedAt, reading, entity } of cluster.records) {
    if (listed !== null) continue;
    const seen = `${publishedAt ?? '9999'} ${reading} ${entity.id}`;
    if (first === null || seen < first) first = seen;
  }
  return `${linked} ${first}`;
}

/** The first country of an entity, as an id may have it. */
function countryOf(cluster: Profile, index: GazetteerIndex): string | null {
  const country = [...cluster.countries.keys()].sort(compareStrings)[0]?.replace(/^country /, '');
  return country ? (index.byId.get(country)?.id ?? slug(country)) : null;
}

/** The id of a second entity with the same name ends in its country, or else in a number. */
export function freeId(
  { base, country }: Pick<Naming, 'base' | 'country'>,
  taken: ReadonlyMap<string, unknown>,
  numbers: Map<string, number>,
): string {
  if (!taken.has(base)) return base;
  const qualified = country !== null && `${base}-${country}`;
  if (qualified && !taken.has(qualified)) return qualified;
  let number = numbers.get(base) ?? 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  numbers.set(base, number);
  return `${base}-${number}`;
}

/** The entity as it was in the graph before, if it is the same in every detail. */
function sameEntity(entity: Entity, before: Entity | undefined): Entity {
  if (!before || before === entity) return entity;
  return JSON.stringify(before) === JSON.stringify(entity) ? before : entity;
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
  const folded = [...aliases].map((alias) => [foldName(alias), alias] as const);
  folded.sort(([a, aliasA], [b, aliasB]) => compareStrings(a, b) || compareStrings(aliasA, aliasB));
  return folded.map(([, alias]) => alias);
}

function linksOf(cluster: Profile): Links {
  const links: Links = {};
  for (const { entity } of cluster.records)
    for (const scheme of Object.keys(entity.links).sort()) links[scheme] ??= entity.links[scheme]!;
  return links;
}
