import type { Ontology, ReadingEntity } from '@precedent/model';
import type { DrawnClaim } from '../claims/drawn-claim.ts';
import { ruleRelations } from '../claims/rule-relations.ts';
import type { EntityOf } from './state-of-office.ts';

/** What somebody who enters or gives up a race runs for according to another sentence: "She dropped out". */
export function raceOf(
  draft: DrawnClaim,
  drafts: readonly DrawnClaim[],
  entityOf: EntityOf,
  ontology: Ontology,
): ReadingEntity | null {
  if (!isRace(draft, ontology)) return null;
  const { running } = ruleRelations(ontology);
  const subject = entityOf(draft.subject);
  const races = drafts.filter(
    (one) => one.relation === running && one.object !== null && entityOf(one.subject) === subject,
  );
  const [nearest] = races.sort((a, b) => distance(a, draft) - distance(b, draft));
  return nearest?.object ? entityOf(nearest.object) : null;
}

export function isRace({ relation }: DrawnClaim, ontology: Ontology): boolean {
  const { running, withdrawing } = ruleRelations(ontology);
  return relation === running || relation === withdrawing;
}

function distance(a: DrawnClaim, b: DrawnClaim): number {
  return Math.abs(a.sentence - b.sentence);
}
