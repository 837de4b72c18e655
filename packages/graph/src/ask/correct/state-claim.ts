import {
  type AddingVerdict,
  type Claim,
  type ClaimRef,
  type EntityRef,
  PrecedentError,
  type QuoteRef,
  type Reading,
  type RulingVerdict,
  type StatementRef,
} from '@precedent/model';
import { applyRulings, withAddedClaims } from '../../build/verdicts/apply-rulings.ts';
import { refToClaim, refToReadingEntity } from '../../build/verdicts/claim-meant.ts';
import { groupRulings } from '../../build/verdicts/rulings.ts';
import { checkStatement } from './check-statement.ts';
import { findEnd } from './find-end.ts';
import { findOffice } from './find-office.ts';
import type { Said, Setting } from './said.ts';

/** Why, and who says so. */
export type Signed = Pick<AddingVerdict, 'reason' | 'by'>;

/** A quote that a person chose; without its place, where the article has it first. */
export type SaidQuote = Pick<QuoteRef, 'quote'> & { start?: number | undefined };

/**
 * How a decision refers to a claim of an article, which its reader drew or a person added.
 *
 * @throws PrecedentError `not_found` if it has no such claim.
 */
export function claimOf(
  { reading, decisions }: Pick<Setting, 'reading' | 'decisions'>,
  id: string,
): ClaimRef {
  const rulings = groupRulings(decisions).get(reading.article.id) ?? [];
  const claim = refToClaim(withAddedClaims(reading, rulings), id);
  if (claim) return claim;
  throw new PrecedentError(
    'not_found',
    `article ${reading.article.id} has no claim ${id}`,
    'Facts have the ids of their claims and articles: GET /api/facts/{id}, or precedent ask --json.',
  );
}

/**
 * Corrects a claim: what `said` leaves out stays as it is now, after earlier corrections.
 *
 * @throws PrecedentError if there is no such claim, or the correction doesn't fit: an unknown end, for example.
 */
export function editClaim(setting: Setting, id: string, said: Said, signed: Signed): RulingVerdict {
  const claim = claimOf(setting, id);
  const rulings = groupRulings(setting.decisions).get(claim.article) ?? [];
  const judged = applyRulings(setting.reading, rulings).reading;
  const now = judged.claims.find((each) => each.id === id);
  if (!now) throw rejected(claim, id);
  const before = stateAgain(judged, now);
  const says = complete({ ...setting, reading: judged }, said, before, now.evidence[0]!);
  if (isSame(says, before))
    throw new PrecedentError('invalid_input', 'nothing about the claim would change', 'Change something.');
  return { kind: 'edit', claim, says, ...signed };
}

/**
 * Adds a claim that the reader of an article missed.
 *
 * @throws PrecedentError if the quote is not in the article, or the claim doesn't fit: an unknown end, for example.
 */
export function addClaim(setting: Setting, said: Said, chosen: SaidQuote, signed: Signed): AddingVerdict {
  const quote = findQuote(setting.reading, chosen);
  const { subject, relation, object } = said;
  if (subject === undefined || relation === undefined || object === undefined)
    throw new PrecedentError(
      'invalid_input',
      'the claim is not complete',
      'Give its subject, its relation and its object.',
    );
  const rulings = groupRulings(setting.decisions).get(quote.article) ?? [];
  const { reading } = applyRulings(setting.reading, rulings);
  const says = complete({ ...setting, reading }, { ...said, relation }, null, quote);
  return { kind: 'add', quote, says, ...signed };
}

function findQuote(
  { article }: Reading,
  { quote, start = article.text.indexOf(quote) }: SaidQuote,
): QuoteRef {
  const end = start + quote.length;
  if (quote.trim() !== '' && start >= 0 && article.text.slice(start, end) === quote)
    return { article: article.id, start, end, quote };
  throw new PrecedentError(
    'invalid_input',
    `the quote is not in the text of article ${article.id}: "${quote}"`,
    'Copy it from the text, character by character.',
  );
}

/** What a claim says now, in the words of a decision. */
function stateAgain(reading: Reading, claim: Claim): StatementRef {
  const refTo = (id: string): EntityRef =>
    refToReadingEntity(reading, reading.entities.find((entity) => entity.id === id)!);
  const { relation, office, modality, polarity, from, to, status } = claim;
  return {
    subject: refTo(claim.subject),
    relation,
    object: refTo(claim.object),
    office: office && { title: office.title, body: office.body === null ? null : refTo(office.body) },
    modality,
    polarity,
    from,
    to,
    status,
  };
}

const UNSTATED = {
  office: null,
  modality: 'asserted',
  polarity: 'positive',
  from: null,
  to: null,
  status: null,
} as const;

/** What is said, with what was said before where it says nothing. */
function complete(
  setting: Setting,
  { subject, object, office, ...said }: Said,
  before: StatementRef | null,
  near: QuoteRef | Claim['evidence'][number],
): StatementRef {
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const stated = { ...UNSTATED, ...before, ...given } as StatementRef;
  if (subject !== undefined) stated.subject = findEnd(setting, subject, near);
  if (object !== undefined) stated.object = findEnd(setting, object, near);
  const { ontology } = setting.reference;
  const hasOffice = !ontology.has(stated.relation) || ontology.relation(stated.relation).office !== null;
  if (typeof office === 'string') stated.office = findOffice(setting, office, stated);
  else if (office === null || !hasOffice) stated.office = null;
  checkStatement(stated, ontology, setting.graph);
  return stated;
}

function isSame(one: StatementRef, other: StatementRef): boolean {
  const keys = Object.keys(one) as (keyof StatementRef)[];
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}

function rejected({ article }: ClaimRef, id: string): PrecedentError {
  return new PrecedentError(
    'not_found',
    `claim ${id} of article ${article} was rejected`,
    'Undo that decision first: precedent resolve decisions lists it.',
  );
}
