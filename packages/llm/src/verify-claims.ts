import {
  datePrefixSchema,
  type Evidence,
  type Modality,
  modalitySchema,
  type Ontology,
  type Polarity,
  polaritySchema,
  quoteAt,
  type Span,
  type TenureStatus,
  type TitleIndex,
  tenureStatusSchema,
} from '@precedent/model';
import type { AnsweredClaim } from './answer.ts';
import type { Reject } from './counts.ts';
import type { RegisteredEntity } from './entity-register.ts';
import { findQuote } from './find-verbatim.ts';
import { type AnsweredOffice, isOfficeNamed, type OfficeReader } from './read-office.ts';

/** A claim that passed every check. */
export interface VerifiedClaim {
  subject: RegisteredEntity;
  relation: string;
  object: RegisteredEntity;
  office: AnsweredOffice | null;
  modality: Modality;
  polarity: Polarity;
  from: string | null;
  to: string | null;
  status: TenureStatus | null;
  speaker: RegisteredEntity | null;
  evidence: Evidence;
}

/** What the claims of an article are checked against. */
export interface ArticleGrounds {
  /** The whole article. */
  text: string;
  /** The text after `foldName`. */
  folded: string;
  publishedAt: string | null;
  /** Its sentences, in order. */
  sentences: readonly Span[];
  ontology: Ontology;
  titles: TitleIndex;
}

/** What the claims of a chunk are checked against. */
export interface Grounds extends ArticleGrounds {
  /** The part given to the model; it cannot quote anything else. */
  chunk: Span;
  /** The entity that the model means by an id. */
  entityOf: (id: string) => RegisteredEntity | null;
  readOffice: OfficeReader;
}

/** In characters; a person cannot check longer quotes at a glance. */
const LONGEST_QUOTE = 1200;

/** The claim with its evidence; null, with the reason counted, if it fails a check. */
export function verifyClaim(answered: AnsweredClaim, grounds: Grounds, reject: Reject): VerifiedClaim | null {
  const ends = verifyEnds(answered, grounds, reject);
  const standing = ends && verifyStanding(answered, reject);
  const evidence = standing && verifyQuote(answered.quote, grounds, reject);
  if (!evidence) return null;
  const { subject, relation } = ends;
  return {
    ...ends,
    office: verifyOffice(answered, ends.object, grounds, reject),
    ...standing,
    ...verifyTime(answered, grounds, reject),
    status: grounds.ontology.isTenure(relation) ? statusOf(answered) : null,
    speaker: verifySpeaker(answered, subject, grounds, reject),
    evidence,
  };
}

function verifyEnds(
  { relation, subject: from, object: to }: AnsweredClaim,
  { ontology, entityOf }: Grounds,
  reject: Reject,
): Pick<VerifiedClaim, 'subject' | 'relation' | 'object'> | null {
  const [subject, object] = [entityOf(from), entityOf(to)];
  if (!ontology.has(relation)) reject('unknown_relation');
  else if (!subject || !object) reject('unknown_argument');
  else if (subject === object) reject('same_ends');
  else if (!ontology.allows(relation, subject.type, object.type)) reject('types_not_linked');
  else return { subject, relation, object };
  return null;
}

function verifyStanding(
  answered: AnsweredClaim,
  reject: Reject,
): Pick<VerifiedClaim, 'modality' | 'polarity'> | null {
  const modality = modalitySchema.safeParse(answered.modality);
  const polarity = polaritySchema.safeParse(answered.polarity);
  if (modality.success && polarity.success) return { modality: modality.data, polarity: polarity.data };
  reject('malformed');
  return null;
}

/** The whole sentences around the quote, because a part of "refused to meet Orban" would say the opposite. */
function verifyQuote(quote: string, { text, sentences, chunk }: Grounds, reject: Reject): Evidence | null {
  const found = findQuote(text, chunk, quote);
  if (!found) reject('quote_not_found');
  else if (!/\S\s+\S/.test(quote.trim())) reject('quote_too_short');
  else if (found.end - found.start > LONGEST_QUOTE) reject('quote_too_long');
  else {
    const around = sentences.filter(({ start, end }) => start < found.end && end > found.start);
    const start = Math.min(found.start, ...around.map((sentence) => sentence.start));
    const end = Math.max(found.end, ...around.map((sentence) => sentence.end));
    return quoteAt(text, end - start > LONGEST_QUOTE ? found : { start, end });
  }
  return null;
}

/** Null for relations without an office, and for an office that is not in the text. */
function verifyOffice(
  { office: words, relation }: AnsweredClaim,
  object: RegisteredEntity,
  { folded, ontology, titles, readOffice }: Grounds,
  reject: Reject,
): AnsweredOffice | null {
  const office = words && ontology.namesOffice(relation) ? readOffice(words, object) : null;
  if (office === null || isOfficeNamed(office.title, folded, titles)) return office;
  reject('office_not_found');
  return null;
}

function verifyTime(
  answered: AnsweredClaim,
  grounds: Grounds,
  reject: Reject,
): Pick<VerifiedClaim, 'from' | 'to'> {
  const [from, to] = [answered.from, answered.to].map((date) => verifyDate(date, grounds, reject));
  // A shorter prefix is compared only by its length.
  const length = Math.min(from?.length ?? 0, to?.length ?? 0);
  if (from && to && from.slice(0, length) > to.slice(0, length)) {
    reject('date_malformed');
    return { from: null, to: null };
  }
  return { from: from ?? null, to: to ?? null };
}

/** An undated article can only give the years that it names. */
function verifyDate(
  date: string | null | undefined,
  { text, publishedAt }: Grounds,
  reject: Reject,
): string | null {
  const wanted = date?.trim();
  if (!wanted) return null;
  if (!datePrefixSchema.safeParse(wanted).success) reject('date_malformed');
  else if (publishedAt === null && !text.includes(wanted.slice(0, 4))) reject('date_not_found');
  else return wanted;
  return null;
}

/** The current holder if the model gives no status, as in the built-in reader. */
function statusOf({ status }: AnsweredClaim): TenureStatus {
  const parsed = tenureStatusSchema.safeParse(status);
  return parsed.success ? parsed.data : 'current';
}

function verifySpeaker(
  { speaker }: AnsweredClaim,
  subject: RegisteredEntity,
  { entityOf }: Grounds,
  reject: Reject,
): RegisteredEntity | null {
  if (!speaker?.trim()) return null;
  const entity = entityOf(speaker);
  if (!entity) reject('unknown_speaker');
  return entity === subject ? null : entity;
}
