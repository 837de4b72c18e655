import type { Entity, SourcedClaim, TenureStatus, Vocabulary } from '@precedent/model';
import type { SentVerdict } from '../api/api.ts';
import { signed } from '../state/signature.ts';

/** What the form of a claim has, as text. */
export interface ClaimFields {
  subject: string;
  subjectType: string;
  relation: string;
  object: string;
  objectType: string;
  office: string;
  modality: string;
  denied: boolean;
  from: string;
  to: string;
  status: string;
  quote: string;
  reason: string;
  by: string;
}

export const TENURES: readonly TenureStatus[] = ['current', 'former', 'outgoing', 'elect', 'acting'];

/** The fields of a new claim. */
export function emptyFields(quote: string, by: string): ClaimFields {
  return {
    subject: '',
    subjectType: '',
    relation: '',
    object: '',
    objectType: '',
    office: '',
    modality: 'asserted',
    denied: false,
    from: '',
    to: '',
    status: '',
    quote,
    reason: '',
    by,
  };
}

/** The fields of a claim as it is. */
export function fieldsOf(
  claim: SourcedClaim,
  office: string | null,
  entities: ReadonlyMap<string, Entity>,
  by: string,
): ClaimFields {
  return {
    ...emptyFields(claim.evidence[0]!.quote, by),
    subject: entities.get(claim.subject)?.name ?? claim.subject,
    relation: claim.relation,
    object: entities.get(claim.object)?.name ?? claim.object,
    office: office ?? '',
    modality: claim.modality,
    denied: claim.polarity === 'negative',
    from: claim.from ?? '',
    to: claim.to ?? '',
    status: claim.status ?? '',
  };
}

/** Relations that can name an office. */
export function namesOffice(relation: string, { relations }: Vocabulary): boolean {
  return relations.some(({ id, office }) => id === relation && office !== null);
}

type Edit = Extract<SentVerdict, { kind: 'edit' }>;
type Adding = Extract<SentVerdict, { kind: 'add' }>;

/** The decision that changes a claim from `before` to `after`; it only says what differs. */
export function editOf(claim: Edit['claim'], before: ClaimFields, after: ClaimFields): Edit {
  const all = saidBy(after) as Record<string, unknown>;
  const changed = Object.keys(all).filter(
    (key) => JSON.stringify(all[key]) !== JSON.stringify(saidBy(before)[key as keyof Adding['says']]),
  );
  const says = Object.fromEntries(changed.map((key) => [key, all[key]])) as Edit['says'];
  return { kind: 'edit', claim, says, ...signatureOf(after) };
}

/** The decision that adds a claim. The offset only holds for the quote as it was selected. */
export function addingOf(
  article: string,
  fields: ClaimFields,
  selected: { quote: string; start: number } | null,
): Adding {
  const quote = fields.quote.trim();
  const start = selected?.quote === quote ? { start: selected.start } : {};
  return { kind: 'add', article, quote, ...start, says: saidBy(fields), ...signatureOf(fields) };
}

function signatureOf({ reason, by }: ClaimFields): { reason: string | null; by?: string } {
  return { reason: reason.trim() || null, ...signed(by) };
}

function saidBy(fields: ClaimFields): Adding['says'] {
  const { relation, office, modality, denied, from, to, status } = fields;
  return {
    subject: endOf(fields.subject, fields.subjectType),
    relation,
    object: endOf(fields.object, fields.objectType),
    office: office.trim() || null,
    modality: modality as SourcedClaim['modality'],
    polarity: denied ? 'negative' : 'positive',
    from: from.trim() || null,
    to: to.trim() || null,
    status: (status || null) as TenureStatus | null,
  };
}

function endOf(name: string, type: string): Adding['says']['subject'] {
  return type === '' ? name.trim() : { name: name.trim(), type: type as Entity['type'] };
}
