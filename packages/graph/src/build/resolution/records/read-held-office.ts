import {
  bodyInGazetteer,
  type Claim,
  type Ontology,
  parseOffice,
  printOffice,
  slug,
  titleAtBody,
} from '@precedent/model';
import type { EntityRecord, RecordContext } from './entity-record.ts';
import type { HeldOffice } from './held-office.ts';
import { recordName } from './record-name.ts';

/** What a claim that gives `subject` an office of `object` says; null where it names no office. */
export function readHeldOffice(
  claim: Claim,
  subject: EntityRecord,
  object: EntityRecord,
  country: string | null,
  { index, titles, ontology }: RecordContext,
): HeldOffice | null {
  if (claim.office === null || object.entity.type === 'person') return null;
  const body = recordName(object);
  const bodyNamed = (name: string) => {
    const entry = bodyInGazetteer(name, index);
    return entry && `${entry.type} ${entry.id}`;
  };
  const office = parseOffice(claim.office, { titles, bodyNamed, stated: body.key });
  if (office === null) return null;
  const title = titleAtBody(office.title, object.entry?.id, titles);
  const { type } = object.entity;
  const links = object.entry ? { gazetteer: object.entry.id } : {};
  return {
    key: `${slug(title)} ${body.key}`,
    label: printOffice(title, { type, name: body.label, links }, index),
    country,
    ...timeOf(claim, subject.publishedAt, ontology),
  };
}

/** An office that an article gives as held now was held when the article appeared. */
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
