import {
  type Claim,
  type EntityType,
  type GazetteerEntry,
  type GazetteerIndex,
  indexGazetteer,
  indexOfficeTitles,
  type ListedEntity,
  linkToGazetteer,
  type OfficeRole,
  type Ontology,
  type Reading,
  type ReadingEntity,
  type Reference,
  type Relation,
  type TitleIndex,
} from '@precedent/model';
import { bodyName, isGenericBody } from './body-name.ts';
import type { HeldOffice } from './held-office.ts';
import { homeInName } from './home-in-name.ts';
import { isSingleName, personTokens } from './person-name.ts';
import { readHeldOffice } from './read-held-office.ts';
import { recordName } from './record-name.ts';

/** One entity of one reading, with what its article says that tells it from others of the name. */
export interface EntityRecord {
  /** Place of its reading in the order of readings; -1 for an entity of a list. */
  reading: number;
  articleId: string;
  /** Of its article; empty for a list's. */
  text: string;
  entity: ReadingEntity;
  /** As the reader says, or as a person decided. */
  type: EntityType;
  entry: GazetteerEntry | null;
  /** Where it comes from a list instead of a reading. */
  listed: ListedEntity | null;
  /** Its name without its country: "Supreme Court" for "Supreme Court of India"; null for others. */
  coreName: string | null;
  /** A name that a person gave it. */
  givenName: string | null;
  /** Countries that it belongs to, by key, with the confidence of the best claim that says so. */
  countries: Map<string, { label: string; confidence: number }>;
  /** The country that the whole article is mostly about, where one stands out. */
  setting: { key: string; label: string } | null;
  /** Offices that a person holds or held. */
  offices: HeldOffice[];
  /** Named persons and bodies that a claim links it to, by key; countries say too little. */
  neighbours: Map<string, string>;
  publishedAt: string | null;
}

/** What reading records needs to look names, titles and relations up. */
export interface RecordContext {
  ontology: Ontology;
  index: GazetteerIndex;
  titles: TitleIndex;
}

export function recordContext(reference: Reference): RecordContext {
  return {
    ontology: reference.ontology,
    index: indexGazetteer(reference.gazetteer),
    titles: indexOfficeTitles(reference.officeTitles),
  };
}

/** Roles of the subject with which the object is the body of the office. */
const AT_BODY: readonly (OfficeRole | undefined)[] = ['holds', 'takes', 'leaves'];

/** The records of all readings, in their order. O(entities + claims). */
export function recordEntities(readings: readonly Reading[], context: RecordContext): EntityRecord[] {
  return readings.flatMap((reading, at) => recordReading(reading, at, context));
}

function recordReading(reading: Reading, at: number, context: RecordContext): EntityRecord[] {
  const records = new Map<string, EntityRecord>();
  for (const entity of reading.entities)
    records.set(entity.id, {
      reading: at,
      articleId: reading.article.id,
      text: reading.article.text,
      entity,
      type: entity.type,
      entry: linkToGazetteer(entity, context.index),
      listed: null,
      coreName: null,
      givenName: null,
      countries: new Map(),
      setting: null,
      offices: [],
      neighbours: new Map(),
      publishedAt: reading.article.publishedAt,
    });
  for (const claim of reading.claims) noteClaim(claim, records, context);
  for (const record of records.values()) noteKnownHome(record, context.index);
  const setting = findSetting(reading, records);
  for (const record of records.values()) record.setting = setting;
  return [...records.values()];
}

/**
 * The gazetteer knows whose body or place it is, and some names say so. Of a name that many countries
 * have the gazetteer may know the one of another country than the article's: "Labour Party" of Norway.
 */
function noteKnownHome(record: EntityRecord, index: GazetteerIndex): void {
  const { entity, countries } = record;
  const isHome = (country: string) => countries.has(`country ${country}`);
  const inName = entity.type === 'institution' ? homeInName(entity.name, index, isHome) : null;
  if (inName) {
    record.coreName = inName.core;
    countries.set(`country ${inName.country.id}`, { label: inName.country.name, confidence: 1 });
  }
  const home = index.byId.get(record.entry?.country ?? '');
  if (!home) return;
  const isForeign = countries.size > 0 && !countries.has(`country ${home.id}`);
  if (isForeign && entity.type === 'institution' && isGenericBody(bodyName(entity.name))) {
    record.entry = null;
    const { gazetteer: _, wikidata: __, ...links } = entity.links;
    record.entity = { ...entity, links };
  } else countries.set(`country ${home.id}`, { label: home.name, confidence: 1 });
}

/** The country with the most claims, its people and bodies included, if it has twice those of any other. */
function findSetting(reading: Reading, records: ReadonlyMap<string, EntityRecord>): EntityRecord['setting'] {
  const counts = new Map<string, { key: string; label: string; count: number }>();
  for (const claim of reading.claims)
    for (const record of [records.get(claim.subject), records.get(claim.object)])
      for (const { key, label } of record ? homesOf(record) : []) {
        const known = counts.get(key) ?? { key, label, count: 0 };
        counts.set(key, { ...known, count: known.count + 1 });
      }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!first || first.count < 2 * (second?.count ?? 0)) return null;
  return { key: first.key, label: first.label };
}

function homesOf(record: EntityRecord): { key: string; label: string }[] {
  if (record.entity.type === 'country') return [recordName(record)];
  return [...record.countries].map(([key, { label }]) => ({ key, label }));
}

function noteClaim(claim: Claim, records: Map<string, EntityRecord>, context: RecordContext): void {
  const [subject, object] = [records.get(claim.subject), records.get(claim.object)];
  if (!subject || !object || subject === object) return;
  for (const [one, other] of [
    [subject, object],
    [object, subject],
  ] as const) {
    const { key, label } = recordName(other);
    if (isTelling(other)) one.neighbours.set(key, label);
  }
  const holds = claim.polarity === 'positive' && claim.modality === 'asserted';
  if (!holds || !saysHome(context.ontology.relation(claim.relation))) return;
  const country = countryOf(object, context.index);
  if (country) noteCountry(subject, country, claim.confidence);
  const body = records.get(claim.office?.body ?? '') ?? object;
  const held = readHeldOffice(claim, subject, body, country?.key ?? null, context);
  if (held) subject.offices.push(held);
}

/** Whether its object says where a person or body belongs. */
function saysHome({ lasts, office }: Relation): boolean {
  return lasts || AT_BODY.includes(office?.subject);
}

function noteCountry(
  subject: EntityRecord,
  { key, label }: { key: string; label: string },
  confidence: number,
): void {
  const known = subject.countries.get(key)?.confidence ?? 0;
  subject.countries.set(key, { label, confidence: Math.max(confidence, known) });
}

/** A claim about a body says where the person belongs only where the body belongs to one country. */
function countryOf(object: EntityRecord, { byId }: GazetteerIndex): { key: string; label: string } | null {
  if (object.entity.type === 'country') return recordName(object);
  const home = byId.get(object.entry?.country ?? '');
  return home ? { key: `country ${home.id}`, label: home.name } : null;
}

function isTelling({ entity }: EntityRecord): boolean {
  if (entity.type === 'country') return false;
  return entity.type !== 'person' || !isSingleName(personTokens(entity.name));
}
