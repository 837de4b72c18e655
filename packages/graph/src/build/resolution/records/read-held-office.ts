import { type Claim, type Ontology, printOffice, slug, standardTitle, titleAtBody } from '@precedent/model';
import type { EntityRecord, RecordContext } from './entity-record.ts';
import type { HeldOffice } from './held-office.ts';
import { recordName } from './record-name.ts';

/** The office of `body` that a claim says `subject` holds or held; null if the claim doesn't name one. */
export function readHeldOffice(
  claim: Claim,
  subject: EntityRecord,
  body: EntityRecord,
  country: string | null,
  { index, titles, ontology }: RecordContext,
): HeldOffice | null {
  if (claim.office === null || body.entity.type === 'person') return null;
  const { key, label } = recordName(body);
  const title = titleAtBody(standardTitle(claim.office.title, titles), body.entry?.id, titles);
  const links = body.entry ? { gazetteer: body.entry.id } : {};
  return {
    key: `${slug(title)} ${key}`,
    label: printOffice(title, { type: body.entity.type, name: label, links }, index),
    country,
    ...timeOf(claim, subject.publishedAt, ontology),
  };
}

/** An office described as held at present was held on the day the article was published. */
function timeOf(
  claim: Claim,
  publishedAt: string | null,
  ontology: Ontology,
): { from: string | null; to: string | null } {
  const { from, to, status, relation } = claim;
  if (from !== null || to !== null) return { from, to };
  const isNow = ontology.isTenure(relation) && status !== 'former' && status !== 'elect';
  return isNow ? { from: publishedAt, to: publishedAt } : { from: null, to: null };
}
