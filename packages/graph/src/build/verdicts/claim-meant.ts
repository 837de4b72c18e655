import {
  type Claim,
  type ClaimRef,
  type EntityRef,
  foldName,
  type Reading,
  type ReadingEntity,
} from '@precedent/model';

/**
 * How a decision refers to a claim of a reading.
 *
 * @returns null if the reading has no such claim.
 */
export function refToClaim(reading: Reading, claimId: string): ClaimRef | null {
  const claim = reading.claims.find(({ id }) => id === claimId);
  if (!claim) return null;
  const endOf = (id: string) => {
    const { type, name } = reading.entities.find((entity) => entity.id === id)!;
    return { type, name };
  };
  const { start, end } = claim.evidence[0]!;
  const { relation } = claim;
  const [subject, object] = [endOf(claim.subject), endOf(claim.object)];
  return { article: reading.article.id, start, end, relation, subject, object };
}

/** How a decision refers to an entity of a reading. */
export function refToReadingEntity({ article }: Reading, { type, name, mentions }: ReadingEntity): EntityRef {
  const { start, end } = mentions[0] ?? { start: null, end: null };
  return { type, name, links: {}, anchors: [{ article: article.id, start, end, name }] };
}

/** Whether a decision about `ref` is about this claim, which another reader may have drawn since. */
export function isMeant(ref: ClaimRef, claim: Claim, entities: ReadonlyMap<string, ReadingEntity>): boolean {
  return (
    claim.relation === ref.relation &&
    claim.evidence.some(({ start, end }) => start < ref.end && ref.start < end) &&
    isNamed(entities.get(claim.subject), ref.subject) &&
    isNamed(entities.get(claim.object), ref.object)
  );
}

/** Readers may choose another of its names, or another type. */
function isNamed(entity: ReadingEntity | undefined, { name }: ClaimRef['subject']): boolean {
  if (!entity) return false;
  const folded = foldName(name);
  return [entity.name, ...entity.aliases].some((one) => foldName(one) === folded);
}
