import { datePrefixSchema, type EntityType, entityTypeSchema, isWebAddress } from '@precedent/model';
import { typeOfSchema } from './ftm-schemas.ts';
import type { ListedRecord } from './read-entity-list.ts';
import { linksOfItem } from './wikidata-links.ts';

/** Column names as Wikidata's query service and OpenSanctions write them, by their content. */
const COLUMNS = {
  id: ['id', 'item', 'qid', 'wikidata', 'wikidataid', 'person'],
  wikidata: ['wikidata', 'wikidataid', 'qid'],
  name: ['name', 'label', 'itemlabel', 'personlabel', 'caption'],
  aliases: ['aliases', 'alias', 'altlabel', 'itemaltlabel', 'weak_aliases'],
  countries: ['countries', 'country', 'countrylabel', 'citizenship', 'citizenshiplabel', 'nationality'],
  offices: ['positions', 'position', 'positionlabel', 'office', 'offices', 'officelabel'],
  born: ['born', 'birth_date', 'birthdate', 'dateofbirth', 'dob'],
  died: ['died', 'death_date', 'deathdate', 'dateofdeath', 'dod'],
  type: ['type', 'schema'],
  url: ['url', 'sourceurl', 'source_url'],
} as const;

/** One row of a table whose header names the columns. */
export function listedFromTable(row: Record<string, unknown>, type: EntityType | null): ListedRecord {
  const cells = new Map(
    Object.entries(row).map(([name, value]) => [name.trim().toLowerCase(), String(value ?? '')]),
  );
  const cell = (what: keyof typeof COLUMNS) =>
    COLUMNS[what].map((name) => cells.get(name)?.trim() ?? '').find((value) => value !== '') ?? null;
  const [id, name] = [bareItem(cell('id')), cell('name')];
  if (id === null || name === null)
    return {
      message: `the row has no ${id === null ? 'id' : 'name'}`,
      remedy:
        'The columns id (or item) and name (or itemLabel) are needed. Wikidata leaves out missing labels.',
    };
  const given = cell('type');
  const known = given === null ? type : typeOf(given);
  if (known === 'skipped') return 'skipped';
  if (known === null)
    return {
      message: `the type of ${name} is not given`,
      remedy: 'Add a column type (person, country, institution, place), or set --type for the whole file.',
    };
  const item = bareItem(cell('wikidata'));
  return {
    id,
    type: known,
    name,
    aliases: listOf(cell('aliases')).filter((alias) => alias !== name),
    links: { ...linksOfItem(id), ...(item ? linksOfItem(item) : {}), ...urlOf(cell('url')) },
    countries: listOf(cell('countries')).map((country) => bareItem(country)!),
    offices: listOf(cell('offices')),
    born: dateOf(cell('born')),
    died: dateOf(cell('died')),
  };
}

function typeOf(text: string): EntityType | 'skipped' {
  const own = entityTypeSchema.safeParse(text.toLowerCase());
  return own.success ? own.data : (typeOfSchema(text) ?? 'skipped');
}

/** `http://www.wikidata.org/entity/Q57792` is Q57792. */
function bareItem(text: string | null): string | null {
  return text === null ? null : text.replace(/^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\//, '');
}

/** Several values in a cell are separated by semicolons or vertical bars. */
function listOf(text: string | null): string[] {
  return (text ?? '')
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Accepts `1967-02-14T00:00:00Z` and `1967`; other values are left out. */
export function dateOf(text: string | null): string | null {
  const day =
    text
      ?.replace(/T.*$/, '')
      .replace(/^\+/, '')
      .replace(/(?:-00)+$/, '') ?? '';
  return datePrefixSchema.safeParse(day).success ? day : null;
}

function urlOf(url: string | null): Record<string, string> {
  return url !== null && isWebAddress(url) ? { url } : {};
}
