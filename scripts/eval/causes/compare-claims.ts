import type { Ontology } from '@precedent/model';
import type { ClaimLine } from '@precedent/reader';
import type { GoldClaim, GoldLine } from '../gold-line.ts';
import { alignEntities } from './align-entities.ts';

export type DrawnClaim = ClaimLine['claims'][number];

/** A claim with its ends as gold entities; null if an end is not one. */
export interface Placed<T> {
  claim: T;
  subject: string | null;
  object: string | null;
}

/** The gold claims of an article compared with the reader's. */
export interface Comparison {
  missed: Placed<GoldClaim>[];
  spurious: Placed<DrawnClaim>[];
  /** Equal in subject, relation and object; of several claims of the reader the first, as in the scorer. */
  agreed: { gold: GoldClaim[]; drawn: DrawnClaim }[];
  /** Gold entity by entity of the reading. */
  aligned: ReadonlyMap<string, string>;
}

/** As in the scorer, claims with equal subject, relation and object count once on each side. */
export function compareClaims(gold: GoldLine, line: ClaimLine, ontology: Ontology): Comparison {
  const aligned = alignEntities(gold.entities, line.entities);
  const drawn = line.claims.map((claim) => ({
    claim,
    subject: aligned.get(claim.subject) ?? null,
    object: aligned.get(claim.object) ?? null,
  }));
  const wanted = gold.claims.map((claim) => ({ claim, subject: claim.subject, object: claim.object }));
  const drawnBy = groupBy(drawn, (one) => keyOf(one, ontology));
  const goldBy = groupBy(wanted, (one) => keyOf(one, ontology));
  const unmatched = <T>(groups: Map<string, T[]>, others: Map<string, unknown>) =>
    [...groups].filter(([key]) => !others.has(key)).map(([, [first]]) => first!);
  return {
    missed: unmatched(goldBy, drawnBy),
    spurious: unmatched(drawnBy, goldBy),
    agreed: [...goldBy].flatMap(([key, group]) => {
      const same = drawnBy.get(key);
      return same ? [{ gold: group.map(({ claim }) => claim), drawn: same[0]!.claim }] : [];
    }),
    aligned,
  };
}

function keyOf({ claim, subject, object }: Placed<GoldClaim | DrawnClaim>, ontology: Ontology): string {
  const ends = [subject ?? `drawn ${claim.subject}`, object ?? `drawn ${claim.object}`];
  if (ontology.relation(claim.relation).symmetric) ends.sort();
  return [ends[0], claim.relation, ends[1]].join('\n');
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
