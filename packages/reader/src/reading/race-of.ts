import type { Ontology, ReadingEntity } from '@precedent/model';
import type { DrawnClaim } from '../claims/drawn-claim.ts';
import { ruleRelations } from '../claims/rule-relations.ts';
import type { EntityOf } from './state-of-office.ts';

/** What somebody who enters or gives up a race is said to run for in another sentence: "She dropped out". */
export function raceOf(
  draft: DrawnClaim,
  drafts: readonly DrawnClaim[],
  entityOf: EntityOf,
  ontology: Ontology,
): ReadingEntity | null {
  const { running, withdrawing } = ruleRelations(ontology);
  if (draft.relation !== running && draft.relation !== withdrawing) return null;
  const subject = entityOf(draft.subject);
  const races = drafts.filter(
    (one) => one.relation === running && one.object !== null && entityOf(one.subject) === subject,
  );
  const [nearest] = races.sort((a, b) => distance(a, draft) - distance(b, draft));
  return nearest?.object ? entityOf(nearest.object) : null;
}

function distance(a: DrawnClaim, b: DrawnClaim): number {
  return Math.abs(a.sentence - b.sentence);
}
