import { compareStrings, foldName, type ListedEntity, parseOffice, slug } from '@precedent/model';
import { hashText } from '../../order/hash-text.ts';
import type { EntityRecord, RecordContext } from './entity-record.ts';
import type { HeldOffice } from './held-office.ts';

/** Unique among the entities of lists that differ. */
export function listedKey(listed: ListedEntity): string {
  const parts = Object.entries(listed).sort(([a], [b]) => compareStrings(a, b));
  return `${listed.id} ${hashText(JSON.stringify(parts))}`;
}

/** In an order that does not depend on the lists, and without those that several lists have alike. */
export function orderListed(listed: readonly ListedEntity[]): ListedEntity[] {
  const byKey = new Map(listed.map((one) => [listedKey(one), one]));
  return [...byKey].sort(([a], [b]) => compareStrings(a, b)).map(([, one]) => one);
}

/** An entity of a list as a record without a reading, so that it is compared like all others. */
export function recordListed(entity: ListedEntity, context: RecordContext): EntityRecord {
  const { id, type, name, aliases, links } = entity;
  return {
    reading: '',
    articleId: '',
    text: '',
    entity: { id, type, name, aliases, links, mentions: [] },
    type,
    entry: null,
    listed: entity,
    coreName: null,
    givenName: null,
    countries: new Map(entity.countries.map((country) => countryOf(country, context))),
    setting: null,
    offices: entity.offices.flatMap((office) => officeOf(office, context)),
    neighbours: new Map(),
    publishedAt: null,
  };
}

/** Lists give countries as names, Wikidata ids, or ISO 3166-1 codes in upper or lower case. */
function countryOf(
  country: string,
  { index }: RecordContext,
): [string, { label: string; confidence: number }] {
  const [named] = index.byName.get(`country ${foldName(country)}`) ?? [];
  const entry = index.byIso.get(country.toUpperCase()) ?? index.byWikidata.get(country) ?? named;
  return entry
    ? [`country ${entry.id}`, { label: entry.name, confidence: 1 }]
    : [`country ${foldName(country)}`, { label: country, confidence: 1 }];
}

function officeOf(words: string, { index, titles }: RecordContext): HeldOffice[] {
  const bodyNamed = (name: string) => {
    const [entry] = index.byName.get(`country ${name}`) ?? index.byName.get(`institution ${name}`) ?? [];
    return entry ? `${entry.type} ${entry.id}` : null;
  };
  const office = parseOffice(words, { titles, bodyNamed, stated: null });
  if (office === null || office.body === null) return [];
  const { title, body } = office;
  const country = body.startsWith('country ') ? body : null;
  return [{ key: `${slug(title)} ${body}`, label: words, country, from: null, to: null }];
}
