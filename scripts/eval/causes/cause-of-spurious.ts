import { type Ontology, parseProvenance } from '@precedent/model';
import type { Comparison, DrawnClaim, Placed } from './compare-claims.ts';

/** Why a claim was drawn that the gold lacks. */
export function causeOfSpurious(
  { claim, subject, object }: Placed<DrawnClaim>,
  { missed }: Comparison,
  ontology: Ontology,
): string {
  if (subject === null || object === null) return 'an end is no entity of the gold';
  // Of the gold's claims only those that were missed: one that was drawn too is no confusion with this.
  const between = claimsBetween(missed, subject, object);
  if (between.length > 0) return otherRelation(claim.relation, between, ontology);
  const back = claimsBetween(missed, object, subject);
  if (back.some((one) => one.relation === claim.relation)) return 'right relation, wrong way round';
  const { by } = parseProvenance(claim.how);
  return `nothing of the kind between the two, by ${by === 'rule' ? 'rule' : 'model'}`;
}

export function claimsBetween<T>(placed: readonly Placed<T>[], subject: string, object: string): T[] {
  return placed.filter((one) => one.subject === subject && one.object === object).map(({ claim }) => claim);
}

/** The pair is right: whether the relation at least belongs to the same family. */
export function otherRelation(
  relation: string,
  others: readonly { relation: string }[],
  ontology: Ontology,
): string {
  const family = ontology.root(relation).id;
  const close = others.some((other) => ontology.root(other.relation).id === family);
  return close ? 'right pair, other relation of the family' : 'right pair, relation of another family';
}
