import { createHash } from 'node:crypto';
import {
  type Article,
  type Claim,
  type EntityList,
  printProvenance,
  type Reading,
  type ReadingEntity,
} from '@precedent/model';
import type { ChangeRow, DecisionRow, SavedRow } from './tables.ts';

/** A compile error here means that a field is missing in a digest. */
type Nothing = Record<string, never>;

/** 128 bits are enough against accidents. Whoever can write to the archive can write a digest too. */
const HEX_DIGITS = 32;

/** Null if what is stored no longer has the form of what is hashed. */
export function tryDigest(make: () => string): string | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Whether a row is still what its digest was made of. */
export function matches(digest: string | null, make: () => string): boolean {
  return digest !== null && digest === tryDigest(make);
}

/**
 * The digest of everything that is stored of a reading. Never change what is hashed: digests made before
 * would no longer match. A field added later is appended only if it has a value.
 */
export function digestReading(reading: Reading, file: string | null): string {
  const { article, reader, entities, claims, notes, ...rest } = reading;
  rest satisfies Nothing;
  return digestOf([
    [...articleParts(article), ...(file === null ? [] : [file])],
    [reader.name, reader.version],
    notes,
    entities.map(entityParts),
    claims.map(claimParts),
  ]);
}

export function digestDecision({
  number,
  kind,
  verdict,
  decided_at,
  undone_at,
}: Hashed<DecisionRow>): string {
  return digestOf([number, kind, verdict, decided_at, undone_at]);
}

export function digestChange({ sequence, kind, subject }: Hashed<ChangeRow>): string {
  return digestOf([sequence, kind, subject]);
}

export function digestSaved({ id, kind, content, saved_at }: Hashed<SavedRow>): string {
  return digestOf([id, kind, content, saved_at]);
}

type Hashed<Row> = Omit<Row, 'digest'>;

/** Hashes one entity at a time, because a list may have hundreds of thousands. */
export function digestList({ id, name, entities }: EntityList): string {
  const hash = createHash('sha256').update(JSON.stringify([id, name]));
  for (const entity of entities) {
    const { id, type, name, aliases, links, countries, offices, born, died, ...rest } = entity;
    rest satisfies Nothing;
    const parts = [id, type, name, aliases, Object.entries(links), countries, offices, born, died];
    hash.update(JSON.stringify(parts));
  }
  return hash.digest('hex').slice(0, HEX_DIGITS);
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, HEX_DIGITS);
}

function articleParts({ id, kind, url, title, text, publishedAt, source, ...rest }: Article): unknown[] {
  rest satisfies Nothing;
  return [id, kind, url, title, text, publishedAt, source];
}

function entityParts({ id, type, name, aliases, links, mentions, ...rest }: ReadingEntity): unknown[] {
  rest satisfies Nothing;
  const places = mentions.map(({ start, end }) => [start, end]);
  return [id, type, name, aliases, Object.entries(links), places];
}

export function claimParts({ id, subject, relation, object, office, ...more }: Claim): unknown[] {
  const { modality, polarity, from, to, status, speaker, evidence, confidence, certain, how, ...others } =
    more;
  const { source, asOf = null, ...rest } = others;
  rest satisfies Nothing;
  return [
    [id, subject, relation, object, office && [office.title, office.body]],
    [modality, polarity, from, to, status, speaker],
    evidence.map(({ start, end, quote }) => [start, end, quote]),
    [confidence, certain, printProvenance(how), source, asOf],
  ];
}
