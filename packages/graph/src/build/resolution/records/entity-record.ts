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
import { keyOf } from '../../order/order-readings.ts';
import { bodyName, isGenericBody } from './body-name.ts';
import type { HeldOffice } from './held-office.ts';
import { homeInName } from './home-in-name.ts';
import { isSingleName, personTokens } from './person-name.ts';
import { readHeldOffice } from './read-held-office.ts';
import { recordName } from './record-name.ts';

/** An entity of a reading, with what distinguishes it from others with the same name. */
export interface EntityRecord {
  /** Key of its reading, by which readings are ordered; empty for an entity from a list. */
  reading: string;
  articleId: string;
  /** The text of its article; empty for an entity from a list. */
  text: string;
  entity: ReadingEntity;
  /** The reader's type, or the one a person chose. */
  type: EntityType;
  entry: GazetteerEntry | null;
  /** Set if it comes from a list instead of a reading. */
  listed: ListedEntity | null;
  /** The name without its country, if it includes one: "Supreme Court" for "Supreme Court of India". */
  coreName: string | null;
  /** The name that a person chose for it. */
  givenName: string | null;
  /** Countries that it belongs to, by key, each with the confidence of the best claim that says so. */
  countries: ReadonlyMap<string, { label: string; confidence: number }>;
  /** The country that the article is mostly about, if there is one. */
  setting: { key: string; label: string } | null;
  /** Offices that a person holds or held. */
  offices: HeldOffice[];
  /** Persons and bodies that claims link it to, by key. Not countries, which too many entities share. */
  neighbours: ReadonlyMap<string, string>;
  publishedAt: string | null;
}

/** A record with another type. If the type was wrong, so are the links that the reader found. */
export function withType(record: EntityRecord, type: EntityType): EntityRecord {
  const { wikidata: _, gazetteer: __, ...links } = record.entity.links;
  return { ...record, entity: { ...record.entity, links }, type, entry: null };
}

/** A record while the claims of its reading are noted. */
interface OpenRecord extends EntityRecord {
  countries: Map<string, { label: string; confidence: number }>;
  neighbours: Map<string, string>;
}

/** What is needed to look up names, titles and relations. */
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

/** If the subject has one of these roles, the object is the body of the office. */
const AT_BODY: readonly (OfficeRole | undefined)[] = ['holds', 'takes', 'leaves'];

/** The records of a reading, by the ids of its entities. O(entities + claims). */
export function recordEntities(reading: Reading, context: RecordContext): Map<string, EntityRecord> {
  const records = new Map<string, OpenRecord>();
  const key = keyOf(reading);
  for (const entity of reading.entities)
    records.set(entity.id, {
      reading: key,
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
  // Uncertain claims are no reason to merge entities, or to keep them apart.
  const claims = reading.claims.filter(({ certain }) => certain);
  for (const claim of claims) noteClaim(claim, records, context);
  for (const record of records.values()) noteKnownHome(record, context.index);
  const setting = findSetting(claims, records);
  for (const record of records.values()) finishRecord(record, setting);
  return records;
}

/** Records are many, and share what they lack. */
const NO_COUNTRIES: EntityRecord['countries'] = new Map();
const NO_NEIGHBOURS: EntityRecord['neighbours'] = new Map();

function finishRecord(record: EntityRecord, setting: EntityRecord['setting']): void {
  record.setting = setting;
  if (record.countries.size === 0) record.countries = NO_COUNTRIES;
  if (record.neighbours.size === 0) record.neighbours = NO_NEIGHBOURS;
}

/**
 * Notes the country of a body or place if its name or the gazetteer gives it. If several countries have a
 * body with this name, the one in the gazetteer may not be the one in the article: "Labour Party".
 */
function noteKnownHome(record: OpenRecord, index: GazetteerIndex): void {
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

/**
 * The country with the most claims, including those about its people and bodies, if it has twice as many as
 * any other.
 */
function findSetting(
  claims: readonly Claim[],
  records: ReadonlyMap<string, EntityRecord>,
): EntityRecord['setting'] {
  const counts = new Map<string, { key: string; label: string; count: number }>();
  for (const claim of claims)
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

function noteClaim(claim: Claim, records: Map<string, OpenRecord>, context: RecordContext): void {
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

/** Whether the object of such a relation shows where the subject belongs. */
function saysHome({ lasts, office }: Relation): boolean {
  return lasts || AT_BODY.includes(office?.subject);
}

function noteCountry(
  subject: OpenRecord,
  { key, label }: { key: string; label: string },
  confidence: number,
): void {
  const known = subject.countries.get(key)?.confidence ?? 0;
  subject.countries.set(key, { label, confidence: Math.max(confidence, known) });
}

/** A claim about a body shows which country a person belongs to only if the body belongs to one. */
function countryOf(object: EntityRecord, { byId }: GazetteerIndex): { key: string; label: string } | null {
  if (object.entity.type === 'country') return recordName(object);
  const home = byId.get(object.entry?.country ?? '');
  return home ? { key: `country ${home.id}`, label: home.name } : null;
}

function isTelling({ entity }: EntityRecord): boolean {
  if (entity.type === 'country') return false;
  return entity.type !== 'person' || !isSingleName(personTokens(entity.name));
}
