import type { EntityType, ListedEntity } from '@precedent/model';
import { type BodyName, bodyName } from './body-name.ts';
import type { EntityRecord } from './entity-record.ts';
import type { HeldOffice } from './held-office.ts';
import { generationOf, isSingleName, personTokens } from './person-name.ts';

/** What is known about a presumed entity: its records and their combined evidence. */
export interface Profile {
  type: EntityType;
  records: readonly EntityRecord[];
  /** By folded name, without honorifics. */
  names: ReadonlyMap<string, NameForm>;
  /** Folded aliases. */
  aliases: ReadonlySet<string>;
  /**
   * Keys of its readings. Two entities of one reading are different, because the reader keeps them apart.
   */
  readings: ReadonlySet<string>;
  wikidata: string | null;
  listed: readonly ListedEntity[];
  countries: ReadonlyMap<string, { label: string; confidence: number }>;
  /** Countries that its articles are mostly about. */
  settings: ReadonlyMap<string, string>;
  /** By key and dates. */
  offices: ReadonlyMap<string, HeldOffice>;
  neighbours: ReadonlyMap<string, string>;
}

/** A profile that others can be added to. */
export type GrowingProfile = ReturnType<typeof copyProfile>;

export interface NameForm {
  /** As written in an article. */
  text: string;
  /** Empty unless it is a person's name. */
  tokens: string[];
  /** Null for a person. */
  body: BodyName | null;
  /** The name of a body without its country, if the name includes one. */
  core: BodyName | null;
  /** "jr" or "iii", if the name of a person has it. */
  generation: string | null;
  /** How complete the name is; 1 for a family name or an acronym alone. */
  fullness: number;
  /** The name folded, without honorifics. */
  key: string;
  /** The names of whatever has this one alone, as most have: it is shared by all of them. */
  alone: ReadonlyMap<string, NameForm>;
}

/** The forms of names by type, name and core: names recur, and folding them is most of the work of a record. */
export type KnownForms = Map<string, NameForm>;

export function nameForm(
  type: EntityType,
  name: string,
  core: string | null = null,
  known?: KnownForms,
): NameForm {
  const key = `${type}\n${core ?? ''}\n${name}`;
  const form = known?.get(key) ?? createForm(type, name, core);
  known?.set(key, form);
  return form;
}

function createForm(type: EntityType, name: string, core: string | null): NameForm {
  const parts = formParts(type, name, core);
  const alone = new Map<string, NameForm>();
  const form = { ...parts, key: formKey(parts), alone };
  alone.set(form.key, form);
  return form;
}

function formParts(type: EntityType, name: string, core: string | null): Omit<NameForm, 'key' | 'alone'> {
  if (type === 'person') {
    const tokens = personTokens(name);
    const fullness = isSingleName(tokens) ? 1 : Math.max(2, tokens.length);
    return { text: name, tokens, body: null, core: null, generation: generationOf(name), fullness };
  }
  const body = bodyName(name);
  const fullness = body.isAcronym ? 1 : Math.max(2, body.folded.split(' ').length);
  return {
    text: name,
    tokens: [],
    body,
    core: core === null ? null : bodyName(core),
    generation: null,
    fullness,
  };
}

/** The key under which records with the same name are first grouped. */
function formKey({ body, tokens, generation }: Pick<NameForm, 'body' | 'tokens' | 'generation'>): string {
  return body?.folded ?? [...tokens, ...(generation ? [generation] : [])].join(' ');
}

export function createProfile(record: EntityRecord, known?: KnownForms): Profile {
  const { entity, type, listed } = record;
  const names = [entity.name, ...(record.givenName === null ? [] : [record.givenName])];
  const forms = names.map((name) =>
    nameForm(type, name, name === entity.name ? record.coreName : null, known),
  );
  return {
    type,
    records: [record],
    names: forms.length === 1 ? forms[0]!.alone : new Map(forms.map((form) => [form.key, form])),
    aliases: setOf(entity.aliases.map((alias) => nameForm(type, alias, null, known).key)),
    readings: setOf(listed ? [] : [record.reading]),
    wikidata: entity.links.wikidata ?? record.entry?.wikidata ?? null,
    listed: listed ? [listed] : [],
    countries: record.countries,
    settings: mapOf(record.setting === null ? [] : [[record.setting.key, record.setting.label]]),
    offices: mapOf(record.offices.map((office) => [officeKey(office), office])),
    neighbours: record.neighbours,
  };
}

/** Most profiles are of one record and have little: they share what they lack. */
const NO_VALUES: ReadonlySet<never> = new Set();
const NO_ENTRIES: ReadonlyMap<never, never> = new Map<never, never>();

function setOf<Value>(values: readonly Value[]): ReadonlySet<Value> {
  return values.length === 0 ? NO_VALUES : new Set(values);
}

function mapOf<Key, Value>(entries: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, Value> {
  return entries.length === 0 ? NO_ENTRIES : new Map(entries);
}

function officeKey({ key, from, to }: HeldOffice): string {
  return `${key} ${from ?? ''}/${to ?? ''}`;
}

export function copyProfile(profile: Profile) {
  return {
    ...profile,
    records: [...profile.records],
    names: new Map(profile.names),
    aliases: new Set(profile.aliases),
    readings: new Set(profile.readings),
    listed: [...profile.listed],
    countries: new Map(profile.countries),
    settings: new Map(profile.settings),
    offices: new Map(profile.offices),
    neighbours: new Map(profile.neighbours),
  };
}

/** Adds the records and evidence of `other` to `profile`. Many have little, and going through nothing takes time, too. */
export function absorbProfile(profile: GrowingProfile, other: Profile): void {
  for (const record of other.records) profile.records.push(record);
  for (const [key, form] of other.names) if (!profile.names.has(key)) profile.names.set(key, form);
  if (other.countries.size > 0) absorbCountries(profile, other);
  if (other.settings.size > 0) for (const [key, label] of other.settings) profile.settings.set(key, label);
  if (other.neighbours.size > 0)
    for (const [key, label] of other.neighbours) profile.neighbours.set(key, label);
  if (other.offices.size > 0) for (const [key, office] of other.offices) profile.offices.set(key, office);
  if (other.aliases.size > 0) for (const alias of other.aliases) profile.aliases.add(alias);
  for (const reading of other.readings) profile.readings.add(reading);
  for (const listed of other.listed) if (!profile.listed.includes(listed)) profile.listed.push(listed);
  profile.wikidata ??= other.wikidata;
}

function absorbCountries(profile: GrowingProfile, { countries }: Profile): void {
  for (const [country, { label, confidence }] of countries) {
    const most = Math.max(confidence, profile.countries.get(country)?.confidence ?? 0);
    profile.countries.set(country, { label, confidence: most });
  }
}

export function fullness(profile: Profile): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const form of profile.names.values()) most = Math.max(most, form.fullness);
  return most;
}

/**
 * Records with the same signature can't be told apart, so they are treated as one part of a cluster and
 * compared only once. Neighbours and aliases are left out because they are only supporting evidence. Dates
 * are reduced to decades, because an office held at present has the date of its article.
 */
export function signatureOf(profile: Profile): string {
  const settings = profile.type === 'person' ? [] : [...profile.settings.keys()];
  const offices = [...profile.offices.values()].map(({ key, from }) => `${key} ${from?.slice(0, 3)}`);
  return JSON.stringify([
    profile.type,
    [...profile.names.keys()].sort(),
    profile.wikidata,
    profile.listed.map(({ id }) => id),
    [...profile.countries.keys()].sort(),
    settings.sort(),
    [...new Set(offices)].sort(),
  ]);
}

/** The same for parts of clusters whose names compare alike with every other name. */
export function namesKey(profile: Profile): string {
  const forms = [...profile.names].map(([key, { text }]) => [key, text]);
  const homes = profile.type === 'person' ? [] : [...homesOf(profile).keys()].sort();
  return JSON.stringify([forms, [...profile.aliases].sort(), homes]);
}

/** Countries that it is known to belong to, or else that its articles are about: labels by key. */
export function homesOf(profile: Profile): ReadonlyMap<string, string> {
  return profile.countries.size > 0 ? countryLabels(profile) : profile.settings;
}

export function countryLabels({ countries }: Profile): Map<string, string> {
  return new Map([...countries].map(([key, { label }]) => [key, label]));
}
