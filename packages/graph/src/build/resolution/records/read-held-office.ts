import { type Claim, type Entity, type Ontology, slug } from '@precedent/model';
import { normaliseTitle, titleAtBody } from '../../titles/normalise-title.ts';
import { officeLabel } from '../../titles/office-label.ts';
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
  const lookup = (name: string) => {
    for (const type of ['country', 'institution', 'place']) {
      const [entry, other] = index.byName.get(`${type} ${name}`) ?? [];
      if (entry && !other) return `${entry.type} ${entry.id}`;
    }
    return null;
  };
  const normal = normaliseTitle(claim.office, titles, lookup, body.key);
  const title = titleAtBody(normal.title, object.entry?.id, titles);
  const named: Entity = { ...object.entity, name: body.label };
  return {
    key: `${slug(title)} ${body.key}`,
    label: officeLabel(title, named, object.entry ?? undefined),
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
  const isNow = ontology.endThat('holds', relation) !== null && status !== 'former' && status !== 'elect';
  return isNow ? { from: publishedAt, to: publishedAt } : { from: null, to: null };
}
