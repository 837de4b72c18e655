import { type Ontology, parseProvenance } from '@precedent/model';
import type { Comparison, DrawnClaim, Placed } from './compare-claims.ts';

/** Why the reader made a claim that is not in the gold data. */
export function causeOfSpurious(
  { claim, subject, object }: Placed<DrawnClaim>,
  { missed }: Comparison,
  ontology: Ontology,
): string {
  if (subject === null || object === null) return 'an end is not an entity in the gold data';
  // Only missed gold claims: one that was found cannot have been confused with this.
  const between = claimsBetween(missed, subject, object);
  if (between.length > 0) return otherRelation(claim.relation, between, ontology);
  const back = claimsBetween(missed, object, subject);
  if (back.some((one) => one.relation === claim.relation)) return 'right relation, wrong direction';
  const { by } = parseProvenance(claim.how);
  return `no such claim in the gold data, by ${by === 'rule' ? 'a rule' : 'the model'}`;
}

export function claimsBetween<T>(placed: readonly Placed<T>[], subject: string, object: string): T[] {
  return placed.filter((one) => one.subject === subject && one.object === object).map(({ claim }) => claim);
}

/** For a right pair: whether the relation at least belongs to the same family. */
export function otherRelation(
  relation: string,
  others: readonly { relation: string }[],
  ontology: Ontology,
): string {
  const family = ontology.root(relation).id;
  const close = others.some((other) => ontology.root(other.relation).id === family);
  return close ? 'right pair, another relation of the family' : 'right pair, relation of another family';
}
