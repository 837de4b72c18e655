import type { TenureStatus } from '../claim.ts';
import type { Fact } from '../fact.ts';
import type { RelationWording } from './relation-wording.ts';
import type { Named } from './with-article.ts';
import { type Statement, writePredicate, writeSentence } from './write-sentence.ts';

/** An entity by id; null if only part of the graph is at hand and the entity is not in it. */
export type FindNamed = (id: string) => Named | null;

/**
 * "Mark Rutte is to succeed Jens Stoltenberg as Secretary General of NATO on 1 October 2024"; of an uncertain fact,
 * "Mark Rutte met Joe Biden (uncertain)".
 */
export function writeFact(fact: Fact, wording: RelationWording, find: FindNamed): string {
  const speaker = speakerOf(fact);
  // Without the name of its speaker, an alleged fact has "allegedly" instead.
  const named = speaker !== null && find(speaker) !== null ? speaker : null;
  const sentence = write(fact, { ...fact, status: statusOf(fact), speaker: named }, wording, find);
  return markUncertain(sentence, fact);
}

/** The sentence of a claim or fact; if that is uncertain, "Mark Rutte met Joe Biden (uncertain)". */
export function markUncertain(sentence: string, { certain }: Pick<Fact, 'certain'>): string {
  return certain ? sentence : `${sentence} (uncertain)`;
}

/**
 * The label of an edge for what isn't simply so: "did not agree with (denied)", "is to meet (planned)". Null for what
 * is asserted and certain, because the name of the relation says it.
 *
 * @param office the office if it is what the edge is about, else null.
 */
export function writeEdgeLabel(fact: Fact, wording: RelationWording, office: string | null): string | null {
  const status = statusOf(fact);
  const remarks = remarksOn(fact, status);
  if (remarks.length === 0) return null;
  // The reader of a label can't look up its speaker, so it says "allegedly" instead.
  const predicate = writePredicate({ ...fact, status, speaker: null, office }, wording);
  const unsaid = predicate.includes('allegedly') ? remarks.filter((remark) => remark !== 'alleged') : remarks;
  return addRemarks(predicate, unsaid);
}

/** "greeted (denied)", for a relation whose wording isn't known. */
export function remarkOn(label: string, fact: Fact): string {
  return addRemarks(label, remarksOn(fact, statusOf(fact)));
}

function addRemarks(label: string, remarks: readonly string[]): string {
  return remarks.length === 0 ? label : `${label} (${remarks.join(', ')})`;
}

/** Empty for what is asserted and certain. */
function remarksOn(fact: Fact, status: TenureStatus | null): string[] {
  const modality = status === 'elect' && fact.modality !== 'hypothetical' ? 'planned' : fact.modality;
  return [
    modality === 'asserted' ? null : modality,
    fact.polarity === 'positive' ? null : POLARITIES[fact.polarity],
    fact.certain ? null : 'uncertain',
  ].filter((remark) => remark !== null);
}

const POLARITIES = { negative: 'denied', contested: 'disputed' } as const;

/** What a fact is about, without its dates, modality and polarity: "Mark Rutte succeeded Jens Stoltenberg". */
export function writeMatter(
  fact: Fact,
  wording: RelationWording,
  find: FindNamed,
  status: Partial<Pick<Statement, 'modality' | 'polarity' | 'lapsed'>> = {},
): string {
  const undated = { ...fact, from: null, to: null } as const;
  return write(fact, { ...undated, modality: 'asserted', polarity: 'positive', ...status }, wording, find);
}

function write(
  fact: Fact,
  statement: Omit<Statement, 'office'>,
  wording: RelationWording,
  find: FindNamed,
): string {
  const office = fact.office?.label ?? null;
  return writeSentence({ ...statement, office }, wording, (id) => find(id) ?? { type: 'person', name: id });
}

/** A person reported to have left has left, even if earlier reports call them current. */
function statusOf(fact: Fact): TenureStatus | null {
  const given = countingClaims(fact).map(({ status }) => status);
  const statuses = new Set(given.filter((status) => status !== null));
  if (statuses.has('former')) return 'former';
  return statuses.size === 1 ? [...statuses][0]! : null;
}

/** The only entity that the fact is attributed to; null if there are several or none. */
function speakerOf(fact: Fact): string | null {
  const strongest = countingClaims(fact).filter(({ modality }) => modality === fact.modality);
  const speakers = new Set(strongest.map(({ speaker }) => speaker));
  return speakers.size === 1 ? [...speakers][0]! : null;
}

/** Uncertain claims don't count beside certain ones. */
function countingClaims({ claims, certain }: Fact): Fact['claims'] {
  return claims.filter((claim) => claim.certain === certain);
}
