import type { ReadingEntity, Reference } from '@precedent/model';
import type { DrawnClaim } from '../claims/drawn-claim.ts';
import type { Mention } from '../mentions/mention.ts';
import type { ImpliedBody } from './implied-body.ts';
import type { EntityOf } from './state-of-office.ts';

/** How many sentences back somebody may stand whom an act means without naming him. */
const REACH = 3;

/** Number of those last spoken of that may be meant. */
const MOST_RECENT = 3;

/** Finds whom or what an act may be aimed at if its sentence doesn't say: "She was the first to call for it". */
export function findImpliedObjects(
  draft: DrawnClaim,
  stated: readonly DrawnClaim[],
  mentions: readonly Mention[],
  entityOf: EntityOf,
  { ontology }: Reference,
): ImpliedBody[] {
  const subject = entityOf(draft.subject);
  if (!subject) return [];
  const { object: types } = ontology.relation(draft.relation);
  const fits = (entity: ReadingEntity | null): entity is ReadingEntity =>
    entity !== null && entity !== subject && types.includes(entity.type);
  const same = stated
    .filter((one) => one.relation === draft.relation && entityOf(one.subject) === subject)
    .sort((a, b) => distance(a, draft) - distance(b, draft))
    .map((one) => one.object && entityOf(one.object))
    .find(fits);
  const recent = mentions
    .filter(({ sentence }) => sentence < draft.sentence && sentence >= draft.sentence - REACH)
    .map(entityOf)
    .filter(fits);
  return [
    ...(same ? [{ body: same, by: 'same-act' as const }] : []),
    ...mostMentioned(recent).map((body) => ({ body, by: 'recent' as const })),
  ];
}

function distance(a: DrawnClaim, b: DrawnClaim): number {
  return Math.abs(a.sentence - b.sentence);
}

/** Those that stand most often; of equals the last. */
function mostMentioned(entities: readonly ReadingEntity[]): ReadingEntity[] {
  const counts = new Map<ReadingEntity, number>();
  for (const entity of entities.toReversed()) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_RECENT)
    .map(([entity]) => entity);
}
