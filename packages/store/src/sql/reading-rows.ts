import {
  type Article,
  type ArticleRef,
  type Claim,
  type Evidence,
  parseProvenance,
  printProvenance,
  type Reading,
  type ReadingEntity,
} from '@precedent/model';
import { addressOf } from './address.ts';
import { digestReading } from './digests.ts';
import { groupBy } from './group-by.ts';
import type { ArticleRow, ClaimRow, EntityRow, EvidenceRow, ReadingRow } from './tables.ts';

/** Columns that are no part of the article. */
type OnlyStored = 'number' | 'file' | 'address' | 'latest' | 'claims' | 'uncertain';

/** A reading as rows of the tables that depend on `articles`. */
export interface ReadingRows {
  reading: ReadingRow;
  entities: EntityRow[];
  claims: ClaimRow[];
  evidence: EvidenceRow[];
}

export function rowFromArticle(
  { article, claims }: Reading,
  number: number,
  file: string | null,
): ArticleRow {
  const { id, kind, url, title, text, publishedAt, source } = article;
  return {
    number,
    id,
    kind,
    url,
    title,
    text,
    published_at: publishedAt,
    source,
    file,
    address: addressOf(article),
    latest: 1,
    ...countsOf(claims),
  };
}

export function countsOf(claims: readonly Claim[]): Pick<ArticleRow, 'claims' | 'uncertain'> {
  return { claims: claims.length, uncertain: claims.filter(({ certain }) => !certain).length };
}

export function refFromRow(row: Omit<ArticleRow, 'text' | OnlyStored>): ArticleRef {
  const { id, kind, url, title, published_at, source } = row;
  return { id, kind, url, title, publishedAt: published_at, source };
}

export function articleFromRow(row: Omit<ArticleRow, OnlyStored>): Article {
  const { id, kind, url, title, text, published_at, source } = row;
  return { id, kind, url, title, text, publishedAt: published_at, source };
}

/** @param file `Origin.file` of its article. */
export function rowsFromReading(reading: Reading, article: number, file: string | null): ReadingRows {
  const { reader, notes, entities, claims } = reading;
  return {
    reading: {
      article,
      reader_name: reader.name,
      reader_version: reader.version,
      notes: JSON.stringify(notes),
      digest: digestReading(reading, file),
    },
    entities: entities.map((entity, ordinal) => rowFromEntity(entity, article, ordinal)),
    claims: claims.map((claim, ordinal) => rowFromClaim(claim, article, ordinal)),
    evidence: claims.flatMap((claim, ordinal) =>
      claim.evidence.map((evidence, place) => rowFromEvidence(evidence, article, ordinal, place)),
    ),
  };
}

export function readingFromRows(articleRow: ArticleRow, rows: ReadingRows): Reading {
  const evidence = groupBy(rows.evidence, (row) => row.claim);
  return {
    article: articleFromRow(articleRow),
    reader: { name: rows.reading.reader_name, version: rows.reading.reader_version },
    entities: rows.entities.map(entityFromRow),
    claims: rows.claims.map((row) => claimFromRow(row, evidence.get(row.ordinal) ?? [])),
    notes: JSON.parse(rows.reading.notes),
  };
}

function rowFromEntity(entity: ReadingEntity, article: number, ordinal: number): EntityRow {
  const { id, type, name, aliases, links, mentions } = entity;
  return {
    article,
    ordinal,
    id,
    type,
    name,
    aliases: JSON.stringify(aliases),
    links: JSON.stringify(links),
    mentions: JSON.stringify(mentions),
  };
}

export function entityFromRow(row: EntityRow): ReadingEntity {
  const { id, type, name } = row;
  const [aliases, links, mentions] = [row.aliases, row.links, row.mentions].map((json) => JSON.parse(json));
  return { id, type, name, aliases, links, mentions };
}

function rowFromClaim(claim: Claim, article: number, ordinal: number): ClaimRow {
  const { from, to, office, certain, how, asOf = null, evidence: _, ...rest } = claim;
  return {
    article,
    ordinal,
    office_title: office?.title ?? null,
    office_body: office?.body ?? null,
    valid_from: from,
    valid_to: to,
    as_of: asOf,
    ...rest,
    certain: certain ? 1 : 0,
    how: printProvenance(how),
  };
}

export function claimFromRow(row: ClaimRow, evidence: EvidenceRow[]): Claim {
  const {
    article: _,
    ordinal: __,
    office_title,
    office_body,
    valid_from,
    valid_to,
    as_of,
    certain,
    how,
    ...rest
  } = row;
  return {
    ...rest,
    office: office_title === null ? null : { title: office_title, body: office_body },
    from: valid_from,
    to: valid_to,
    certain: certain === 1,
    how: parseProvenance(how),
    ...(as_of === null ? {} : { asOf: as_of }),
    evidence: evidence.map(({ span_start, span_end, quote }) => ({
      start: span_start,
      end: span_end,
      quote,
    })),
  };
}

function rowFromEvidence(evidence: Evidence, article: number, claim: number, ordinal: number): EvidenceRow {
  return {
    article,
    claim,
    ordinal,
    span_start: evidence.start,
    span_end: evidence.end,
    quote: evidence.quote,
  };
}
