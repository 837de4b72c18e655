import {
  type Claim,
  foldName,
  type GazetteerEntry,
  type Reading,
  type ReadingEntity,
} from '@precedent/model';
import { type GazetteerIndex, linkToGazetteer } from './gazetteer-index.ts';
import { isSingleName, personTokens } from './person-name.ts';

/** One entity of one reading, with what its article says that tells it from others of the name. */
export interface EntityRecord {
  /** Place of its reading in the order of readings. */
  reading: number;
  entity: ReadingEntity;
  entry: GazetteerEntry | null;
  /** Countries that it belongs to, by key, with the confidence of the best claim that says so. */
  countries: Map<string, number>;
  /** The country that the whole article is mostly about, where one stands out. */
  setting: string | null;
  /** Offices that a person holds or held, by folded title and body. */
  offices: Set<string>;
  /** Named persons and bodies that a claim links it to; countries say too little. */
  neighbours: Set<string>;
  publishedAt: string | null;
}

/** Relations whose object says where a person or body belongs. */
const HOME_RELATIONS = new Set(['holds_office', 'citizen_of', 'member_of', 'part_of', 'left_office']);

export function recordEntities(readings: readonly Reading[], index: GazetteerIndex): EntityRecord[] {
  return readings.flatMap((reading, at) => recordReading(reading, at, index));
}

function recordReading(reading: Reading, at: number, index: GazetteerIndex): EntityRecord[] {
  const records = new Map<string, EntityRecord>();
  for (const entity of reading.entities)
    records.set(entity.id, {
      reading: at,
      entity,
      entry: linkToGazetteer(entity, index),
      countries: new Map(),
      setting: null,
      offices: new Set(),
      neighbours: new Set(),
      publishedAt: reading.article.publishedAt,
    });
  for (const record of records.values()) noteKnownHome(record);
  for (const claim of reading.claims) noteClaim(claim, records, index);
  const setting = findSetting(reading, records);
  for (const record of records.values()) record.setting = setting;
  return [...records.values()];
}

/** The gazetteer knows whose body or place it is. */
function noteKnownHome({ entry, countries }: EntityRecord): void {
  if (entry?.country) countries.set(`country ${entry.country}`, 1);
}

/** The country with the most claims, its people and bodies included, if it has twice those of any other. */
function findSetting(reading: Reading, records: ReadonlyMap<string, EntityRecord>): string | null {
  const counts = new Map<string, number>();
  for (const claim of reading.claims)
    for (const record of [records.get(claim.subject), records.get(claim.object)])
      for (const country of record ? homesOf(record) : [])
        counts.set(country, (counts.get(country) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

function homesOf(record: EntityRecord): Iterable<string> {
  return record.entity.type === 'country' ? [recordName(record)] : record.countries.keys();
}

function noteClaim(claim: Claim, records: Map<string, EntityRecord>, index: GazetteerIndex): void {
  const [subject, object] = [records.get(claim.subject), records.get(claim.object)];
  if (!subject || !object || subject === object) return;
  if (isTelling(object)) subject.neighbours.add(recordName(object));
  if (isTelling(subject)) object.neighbours.add(recordName(subject));
  const holds = claim.polarity === 'positive' && claim.modality === 'asserted';
  if (!holds || !HOME_RELATIONS.has(claim.relation)) return;
  noteCountry(subject, object, claim.confidence, index);
  if (claim.office !== null) subject.offices.add(`${foldName(claim.office)} ${recordName(object)}`);
}

/** A claim about a body says where the person belongs only where the body belongs to one country. */
function noteCountry(
  subject: EntityRecord,
  object: EntityRecord,
  confidence: number,
  index: GazetteerIndex,
): void {
  const home = object.entry?.country ? index.byId.get(object.entry.country) : null;
  const country = object.entity.type === 'country' ? recordName(object) : home ? `country ${home.id}` : null;
  if (country === null) return;
  subject.countries.set(country, Math.max(confidence, subject.countries.get(country) ?? 0));
}

/** A name that means the same thing in every reading, as far as that is known before resolution. */
function recordName({ entity, entry }: EntityRecord): string {
  return entry ? `${entry.type} ${entry.id}` : `${entity.type} ${foldName(entity.name)}`;
}

function isTelling({ entity }: EntityRecord): boolean {
  if (entity.type === 'country') return false;
  return entity.type !== 'person' || !isSingleName(personTokens(entity.name));
}
