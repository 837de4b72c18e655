import { lineageOf, officesOf, type PrecedentGraph } from '@precedent/graph';
import {
  datePrecision,
  type Lineage,
  type Reference,
  type SourcedClaim,
  type Tenure,
} from '@precedent/model';
import { type Positions, WIKIDATA_ITEM } from './read-positions.ts';

/** A term of office that can't be a statement, and why. */
export interface OmittedTenure {
  person: string;
  office: string;
  reason: 'no item of the person' | 'no item of the office' | 'no address of a source' | 'not plainly held';
}

export interface QuickStatements {
  /** Lines for the first version of QuickStatements, each a position held. */
  lines: string[];
  omitted: OmittedTenure[];
}

/** More references than anybody checks help nobody. */
const MOST_REFERENCES = 3;
/** Of a quotation; Wikidata's own limit is 1,500 characters. */
const LONGEST_TEXT = 400;

/**
 * Terms of office as statements for Wikidata, ordered by office and time: position held (P39), with start (P580), end
 * (P582), predecessor (P1365) and successor (P1366), and with address, title, day and quotation of the sources. Only what
 * is plainly held, by a person whose item is known, in an office whose item is known.
 */
export function quickStatements(
  graph: PrecedentGraph,
  reference: Reference,
  positions: Positions,
): QuickStatements {
  const result: QuickStatements = { lines: [], omitted: [] };
  for (const { id } of officesOf(graph, reference)) {
    const lineage = lineageOf(graph, reference, id);
    const position = positions.get(lineage.office.label.toLowerCase()) ?? null;
    const items = new Map(lineage.people.map((person) => [person.id, itemOf(person.links.wikidata)]));
    for (const tenure of lineage.tenures) {
      const line = toLine(tenure, lineage, position, items);
      if (Array.isArray(line)) result.lines.push(`${line.join('\t')}\n`);
      else
        result.omitted.push({ person: nameOf(tenure, lineage), office: lineage.office.label, reason: line });
    }
  }
  return result;
}

type Items = ReadonlyMap<string, string | null>;

function toLine(
  tenure: Tenure,
  lineage: Lineage,
  position: string | null,
  items: Items,
): string[] | OmittedTenure['reason'] {
  const person = items.get(tenure.person);
  const isHeld = tenure.established && tenure.status !== 'acting' && tenure.status !== 'elect';
  if (!isHeld) return 'not plainly held';
  if (!person) return 'no item of the person';
  if (!position) return 'no item of the office';
  const references = tenure.claims.filter(isPlain).flatMap(toReference).slice(0, MOST_REFERENCES);
  if (references.length === 0) return 'no address of a source';
  // A further reference begins with an exclamation mark.
  const cited = references.flatMap((parts, at) => (at === 0 ? parts : [`!${parts[0]}`, ...parts.slice(1)]));
  return [person, 'P39', position, ...qualifiersOf(tenure, lineage, items), ...cited];
}

function qualifiersOf(tenure: Tenure, { successions }: Lineage, items: Items): string[] {
  const before = successions.find(({ successor }) => isSame(successor, tenure))?.predecessor.person;
  const after = successions.find(({ predecessor }) => isSame(predecessor, tenure))?.successor.person;
  return [
    ['P580', tenure.from && toTime(tenure.from)],
    ['P582', tenure.to && toTime(tenure.to)],
    ['P1365', before === undefined ? null : items.get(before)],
    ['P1366', after === undefined ? null : items.get(after)],
  ].flatMap(([property, value]) => (value ? [property!, value] : []));
}

function isSame(a: Tenure, b: Tenure): boolean {
  return a.person === b.person && a.from === b.from && a.to === b.to;
}

function isPlain({ certain, modality, polarity }: SourcedClaim): boolean {
  return certain && modality === 'asserted' && polarity === 'positive';
}

const ADDRESS = /https?:\/\/[^\s"<>|]+/;

/** The address of the source, with its title, day and the quotation of an article; nothing if it has no address. */
function toReference({ article, source, evidence }: SourcedClaim): string[][] {
  const cited = source ?? article.url ?? '';
  const address = ADDRESS.exec(cited)?.[0];
  if (address === undefined) return [];
  const parts = ['S854', quoteText(address)];
  // The title and quotation of a facts file are not those of the source that it cites.
  if (source !== null) return [parts];
  if (article.title !== '') parts.push('S1476', `en:${quoteText(article.title)}`);
  if (article.publishedAt) parts.push('S577', toTime(article.publishedAt));
  const quote = evidence[0]?.quote ?? '';
  if (quote !== '' && quote.length <= LONGEST_TEXT) parts.push('S1683', `en:${quoteText(quote)}`);
  return [parts];
}

const PRECISIONS: Record<string, string> = { year: '9', month: '10', day: '11' };

/** A day, month or year as Wikidata writes it: "+2024-10-00T00:00:00Z/10". */
function toTime(date: string): string {
  const [year, month = '00', day = '00'] = date.split('-');
  return `+${year}-${month}-${day}T00:00:00Z/${PRECISIONS[datePrecision(date)]}`;
}

/** QuickStatements has no escape for a quotation mark, and ends a statement at a line break or two bars. */
function quoteText(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .replaceAll('"', '”')
    .replaceAll('|', '¦');
  return `"${plain.replace(/ {2,}/g, ' ').trim().slice(0, LONGEST_TEXT)}"`;
}

function itemOf(item: string | undefined): string | null {
  return item !== undefined && WIKIDATA_ITEM.test(item) ? item : null;
}

function nameOf({ person }: Tenure, { people }: Lineage): string {
  return people.find(({ id }) => id === person)?.name ?? person;
}
