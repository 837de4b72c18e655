import type { EntityType, GazetteerEntry, GazetteerIndex, Links, ListedEntity, Span } from '@precedent/model';
import { linksOf } from '../build/resolution/cluster/group-records.ts';
import { NO_TIES, type Original, type Ties } from '../build/resolution/decide/ties.ts';
import type { EntityRecord } from '../build/resolution/records/entity-record.ts';
import { anchorOf } from '../build/resolution/records/entity-ref.ts';
import { listedKey } from '../build/resolution/records/list-records.ts';

/** A record with its position in its reading. */
export interface PlacedRecord {
  record: EntityRecord;
  place: number;
  ties: Ties;
}

/** Unique in an archive. */
export function recordKey({ record }: PlacedRecord): string {
  if (record.listed !== null) return `list ${listedKey(record.listed)}`;
  return `${record.articleId} ${record.entity.id}`;
}

/** Links of the records of one entry of the gazetteer: thousands of records may have them. */
interface EntryLinks {
  type: EntityType;
  wikidata: string | undefined;
  links: readonly string[];
}

const linksOfEntries = new WeakMap<GazetteerEntry, EntryLinks>();

/** Records with one of these in common are one entity. */
export function bindingsOf({ record, ties }: PlacedRecord): readonly string[] {
  if (ties.same.length > 0) return [...linksOf(record), ...ties.same.map((number) => `decision ${number}`)];
  return record.entry === null || record.listed !== null ? linksOf(record) : knownLinks(record, record.entry);
}

function knownLinks(record: EntityRecord, entry: GazetteerEntry): readonly string[] {
  const { type } = record;
  const { wikidata } = record.entity.links;
  const known = linksOfEntries.get(entry);
  if (known?.type === type && known.wikidata === wikidata) return known.links;
  const links = linksOf(record);
  linksOfEntries.set(entry, { type, wikidata, links });
  return links;
}

/** Whether a person decided that it has another name, or is not another. */
export function isDecided({ record, ties }: PlacedRecord): boolean {
  return record.givenName !== null || ties.different.length > 0;
}

/** Whether people decided anything about it, or gave its entity another type. */
export function isTied(one: PlacedRecord): boolean {
  const { same, chosen, original } = one.ties;
  return isDecided(one) || same.length > 0 || chosen !== null || original !== null;
}

/** Where it is, its entity in the reading, and what was found out about it. */
export type EncodedRecord = [
  [reading: string, publishedAt: string | null, place: number],
  [
    id: string,
    type: EntityType,
    name: string,
    aliases: string[],
    links: Links,
    /** Where a decision finds it in the text. */
    place: Span | null,
  ],
  [
    type: EntityType,
    entry: string | null,
    coreName: string | null,
    countries: [string, { label: string; confidence: number }][],
    setting: EntityRecord['setting'],
    offices: EntityRecord['offices'],
    neighbours: [key: string, label: string][],
  ],
  /** Only where people decided something. */
  decided?:
    | [
        givenName: string | null,
        same: readonly number[],
        different: readonly number[],
        /** Only where people chose a type. */
        chosen?: EntityType | null,
        original?: Original | null,
      ]
    | null,
  listed?: ListedEntity,
];

export function encodeRecord(one: PlacedRecord): EncodedRecord {
  const { record, place, ties } = one;
  const { reading, entity, type, entry, coreName, countries, setting, offices, neighbours } = record;
  const { id, name, aliases, links } = entity;
  const { start, end } = anchorOf(record);
  const encoded: EncodedRecord = [
    [reading, record.publishedAt, place],
    [id, entity.type, name, aliases, links, start === null || end === null ? null : { start, end }],
    [type, entry?.id ?? null, coreName, [...countries], setting, offices, [...neighbours]],
  ];
  const { same, different, chosen, original } = ties;
  if (chosen !== null || original !== null)
    encoded.push([record.givenName, same, different, chosen, original]);
  else if (isTied(one)) encoded.push([record.givenName, same, different]);
  if (record.listed !== null) encoded[4] = record.listed;
  return encoded;
}

/** Characters of a body from which on records are parsed one by one. */
const LONG = 20_000;

/** Records are many, and share what they lack. */
const NO_COUNTRIES: EntityRecord['countries'] = new Map();
const NO_NEIGHBOURS: EntityRecord['neighbours'] = new Map();

/** The records in the body of a note. */
export function decodeRecords(body: string, gazetteer: GazetteerIndex): PlacedRecord[] {
  const texts = body.length < LONG ? null : textsIn(body);
  try {
    // What one has been decoded from can be forgotten before the next.
    if (texts !== null) return texts.map((text) => decode(JSON.parse(text) as EncodedRecord, gazetteer));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return (JSON.parse(body) as EncodedRecord[]).map((encoded) => decode(encoded, gazetteer));
}

function decode(encoded: EncodedRecord, { byId }: GazetteerIndex): PlacedRecord {
  const [source, names, found, decided, listed = null] = encoded;
  const [givenName, same, different, chosen = null, original = null] = decided ?? [null, [], []];
  const [reading, publishedAt, place] = source;
  const [id, entityType, name, aliases, links, mention] = names;
  const [type, entry, coreName, countries, setting, offices, neighbours] = found;
  // Without the text, the first mention is the one that decisions refer to.
  const mentions = mention === null ? [] : [mention];
  const record: EntityRecord = {
    reading,
    articleId: articleIn(reading),
    text: '',
    entity: { id, type: entityType, name, aliases, links, mentions },
    type,
    entry: entry === null ? null : byId.get(entry)!,
    listed,
    coreName,
    givenName,
    countries: countries.length === 0 ? NO_COUNTRIES : new Map(countries),
    setting,
    offices,
    neighbours: neighbours.length === 0 ? NO_NEIGHBOURS : new Map(neighbours),
    publishedAt,
  };
  return { record, place, ties: decided ? { same, different, chosen, original } : NO_TIES };
}

/** A record of an article begins with the key of its reading, which is JSON itself. No text within a record can have this. */
const BETWEEN = ',[["[\\"';

/** The texts of the records in the body of a note, if all of them are of articles. */
export function textsIn(body: string): string[] {
  const texts: string[] = [];
  let start = 1;
  for (let end = body.indexOf(BETWEEN); end >= 0; end = body.indexOf(BETWEEN, start)) {
    texts.push(body.slice(start, end));
    start = end + 1;
  }
  return [...texts, body.slice(start, -1)];
}

/** Parsing the whole of every key would take a tenth of the time. */
function articleIn(reading: string): string {
  if (reading === '') return '';
  const id = reading.slice(2, reading.indexOf('",'));
  return id.includes('\\') ? (JSON.parse(reading) as [string])[0] : id;
}
