import { createHash, hash } from 'node:crypto';
import {
  type Entity,
  type Fact,
  type GraphToKeep,
  MOST_BRIEF,
  type NamedOffice,
  type SourcedClaim,
} from '@precedent/model';
import { claimParts } from '../sql/digests.ts';
import type {
  GraphClaimRow,
  GraphEntityRow,
  GraphFactRow,
  GraphHeadRow,
  GraphOfficeRow,
} from '../sql/tables.ts';
import { compareToStored } from './claim-difference.ts';
import type { COUNTS } from './entity-counts.ts';
import { originOf } from './load-claims.ts';
import type { Numbers } from './numbers.ts';
import { packClaims, packedHead } from './pack-claims.ts';

/** The columns that an entity itself is in. */
export type EntityColumns = Omit<GraphEntityRow, (typeof COUNTS)[number]>;

export function rowFromEntity({ id, type, name, aliases, links }: Entity, number: number): EntityColumns {
  return { number, id, type, name, aliases: JSON.stringify(aliases), links: JSON.stringify(links) };
}

export function entityFromRow({ id, type, name, aliases, links }: EntityColumns): Entity {
  return { id, type, name, aliases: JSON.parse(aliases), links: JSON.parse(links) };
}

export function rowFromOffice({ id, title, body, label }: NamedOffice, number: number): GraphOfficeRow {
  return { number, id, title, body, label };
}

export function officeFromRow({ id, title, body, label }: GraphOfficeRow): NamedOffice {
  return { id, title, body, label };
}

/** A fact as rows but for its number, which its claims name too. */
export interface FactRows {
  fact: Omit<GraphFactRow, 'number'>;
  head: Omit<GraphHeadRow, 'fact'> | null;
  claims: Omit<GraphClaimRow, 'fact'>[];
}

export function rowsFromFact(fact: Fact, readingOf: GraphToKeep['readingOf'], numbers: Numbers): FactRows {
  const claims = fact.claims.map((claim, place) => {
    const speaker = claim.speaker === null ? null : numbers.entities.get(claim.speaker)!;
    const certain = claim.certain ? (1 as const) : (0 as const);
    const origin = originOf(claim, fact);
    if (origin !== null) {
      const { article, claim: ordinal, swapped, difference } = origin;
      return { place, article, claim: ordinal, swapped, speaker, certain, difference };
    }
    const article = numbers.articles.get(claim.article.id);
    const reading = article === undefined ? undefined : readingOf(claim.article.id);
    const { ordinal, swapped, difference } = compareToStored(claim, fact, reading);
    return {
      place,
      article: ordinal === null ? null : article!,
      ...{ claim: ordinal, swapped, speaker, certain, difference },
    };
  });
  const row = {
    subject: numbers.entities.get(fact.subject)!,
    relation: fact.relation,
    object: numbers.entities.get(fact.object)!,
    office: fact.office && numbers.offices.get(fact.office.id)!,
    symmetric: fact.symmetric ? (1 as const) : (0 as const),
    modality: fact.modality,
    polarity: fact.polarity,
    certain: fact.certain ? (1 as const) : (0 as const),
    valid_from: fact.from,
    valid_to: fact.to,
    claims: claims.length,
    certain_claims: fact.claims.filter(({ certain }) => certain).length,
  };
  const packed = packClaims(fact);
  const digests = { digest: digestFact(fact), packed_digest: digestPacked(fact, packed) };
  return { fact: { ...row, ...digests, packed }, head: headOf(fact, { ...row, packed }), claims };
}

/** The best claims of a fact with many, kept apart so that few are read where few are shown; null for one with few. */
export function headOf(
  fact: Fact,
  {
    packed,
    claims,
    certain_claims: certainClaims,
  }: Pick<GraphFactRow, 'packed' | 'claims' | 'certain_claims'>,
): FactRows['head'] {
  if (claims <= MOST_BRIEF) return null;
  const head = packedHead(packed, MOST_BRIEF);
  return { packed: head, digest: digestPacked(fact, head), certain_claims: certainClaims };
}

/** Enough to notice that a fact has changed, or that what is stored of it is damaged. */
const HEX_DIGITS = 16;

/** Of the fact with all its claims and quotes, in whatever order their properties are. */
export function digestFact(fact: Fact): string {
  return digestOf([...summaryParts(fact), fact.claims.map(sourcedParts)]);
}

/** Of the fact with the claims that are packed with it. */
export function digestPacked(fact: Fact, packed: string): string {
  return digestOf([...summaryParts(fact), packed]);
}

/** Of the terms of an office. */
export function digestTerms(office: string, terms: string): string {
  return createHash('sha256').update(`${office} `).update(terms).digest('hex').slice(0, HEX_DIGITS);
}

function digestOf(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, HEX_DIGITS);
}

function summaryParts({ id, office, symmetric, modality, polarity, certain, from, to }: Fact): unknown[] {
  return [
    [id, office && [office.title, office.body, office.label]],
    [symmetric, modality, polarity, certain, from, to],
  ];
}

function sourcedParts({ article, reader, copyOf, ...claim }: SourcedClaim): unknown[] {
  const { id, kind, url, title, publishedAt, source } = article;
  return [
    claimParts(claim),
    [id, kind, url, title, publishedAt, source],
    [reader.name, reader.version],
    copyOf ?? null,
  ];
}
