import type { EntityType } from '@precedent/model';
import { dateOf } from './listed-from-table.ts';
import type { ListedRecord } from './read-entity-list.ts';

/** Instance of (P31): human; sovereign state, country; city, capital. */
const TYPES: Record<string, EntityType> = {
  Q5: 'person',
  Q6256: 'country',
  Q3624078: 'country',
  Q515: 'place',
  Q5119: 'place',
};

interface Statement {
  mainsnak?: { datavalue?: { value?: unknown } };
}

/** One item of a dump of Wikidata; its English label and aliases. */
export function listedFromWikidata(record: Record<string, unknown>): ListedRecord {
  const id = String(record.id ?? '');
  const labels = record.labels as Record<string, { value?: string }>;
  const aliases = (record.aliases ?? {}) as Record<string, { value?: string }[]>;
  const name = labels.en?.value;
  if (!/^Q\d+$/.test(id)) return 'skipped';
  if (!name) return { message: `${id} has no English label`, remedy: 'Remove the item, or give it a label.' };
  const values = (property: string) => valuesOf(record, property);
  const classes = values('P31').map(itemOf);
  const type = classes.map((item) => TYPES[item]).find((one) => one !== undefined) ?? 'institution';
  return {
    id,
    type,
    name,
    aliases: (aliases.en ?? []).flatMap(({ value }) => (value && value !== name ? [value] : [])),
    links: { wikidata: id },
    // Items that the gazetteer knows: citizenship of people, country of institutions.
    countries: [...values('P27'), ...values('P17')].map(itemOf).filter((item) => item !== ''),
    offices: [],
    born: timeOf(values('P569')[0]),
    died: timeOf(values('P570')[0]),
  };
}

function valuesOf(record: Record<string, unknown>, property: string): unknown[] {
  const claims = (record.claims ?? {}) as Record<string, Statement[]>;
  return (claims[property] ?? []).flatMap(({ mainsnak }) => mainsnak?.datavalue?.value ?? []);
}

function itemOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}

/** `{"time": "+1967-02-14T00:00:00Z"}` */
function timeOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'time' in value ? dateOf(String(value.time)) : null;
}
