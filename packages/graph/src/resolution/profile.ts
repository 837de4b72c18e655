import type { EntityType } from '@precedent/model';
import { type BodyName, bodyName } from './body-name.ts';
import type { EntityRecord } from './entity-record.ts';
import { isSingleName, personTokens } from './person-name.ts';

/** What is known of one presumed entity: the records taken to be it, and their evidence together. */
export interface Profile {
  type: EntityType;
  records: EntityRecord[];
  /** Distinct folded names (persons: without honorifics), each with its parts. */
  names: Map<string, NameForm>;
  /** Folded aliases that could be names of their own. */
  aliases: Set<string>;
  /** Places of its readings: a reading tells its own entities apart. */
  readings: Set<number>;
  wikidata: string | null;
  countries: Map<string, number>;
  /** Countries that its articles are mostly about. */
  settings: Set<string>;
  offices: Set<string>;
  neighbours: Set<string>;
}

export interface NameForm {
  /** Of a person's name; empty for others. */
  tokens: string[];
  /** Null for a person. */
  body: BodyName | null;
  /** How much of a whole name it is: a family name alone is 1. */
  fullness: number;
}

export function nameForm(type: EntityType, name: string): NameForm {
  if (type === 'person') {
    const tokens = personTokens(name);
    return { tokens, body: null, fullness: isSingleName(tokens) ? 1 : Math.max(2, tokens.length) };
  }
  const body = bodyName(name);
  return { tokens: [], body, fullness: body.isAcronym ? 1 : Math.max(2, body.folded.split(' ').length) };
}

/** The key that records of one name share before anything else is known of them. */
export function formKey(form: NameForm): string {
  return form.body?.folded ?? form.tokens.join(' ');
}

export function createProfile(record: EntityRecord): Profile {
  const { entity } = record;
  const form = nameForm(entity.type, entity.name);
  return {
    type: entity.type,
    records: [record],
    names: new Map([[formKey(form), form]]),
    aliases: new Set(entity.aliases.map((alias) => formKey(nameForm(entity.type, alias)))),
    readings: new Set([record.reading]),
    wikidata: entity.links.wikidata ?? record.entry?.wikidata ?? null,
    countries: new Map(record.countries),
    settings: new Set(record.setting === null ? [] : [record.setting]),
    offices: new Set(record.offices),
    neighbours: new Set(record.neighbours),
  };
}

/** Adds what `other` knows to `profile`. */
export function absorbProfile(profile: Profile, other: Profile): void {
  profile.records.push(...other.records);
  for (const [key, form] of other.names) profile.names.set(key, form);
  for (const [country, confidence] of other.countries)
    profile.countries.set(country, Math.max(confidence, profile.countries.get(country) ?? 0));
  for (const key of ['aliases', 'settings', 'offices', 'neighbours'] as const)
    for (const value of other[key]) profile[key].add(value);
  for (const reading of other.readings) profile.readings.add(reading);
  profile.wikidata ??= other.wikidata;
}

export function fullness(profile: Profile): number {
  return Math.max(...[...profile.names.values()].map((form) => form.fullness));
}
