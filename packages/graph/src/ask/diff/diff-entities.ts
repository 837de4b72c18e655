import type { Differences, Entity } from '@precedent/model';
import { compareStrings } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { fieldChanges, nameChanges } from './describe-change.ts';
import type { Counterparts } from './match-entities.ts';

/** Entities that were merged or split count as changed, not as removed or added. */
export function diffEntities(
  before: PrecedentGraph,
  after: PrecedentGraph,
  forward: Counterparts,
  backward: Counterparts,
): Differences<Entity> {
  const differences: Differences<Entity> = { added: [], removed: [], changed: [] };
  const reached = new Set<string>();
  for (const id of before.nodes().sort(compareStrings)) {
    const old = before.getNodeAttributes(id);
    const counterpart = forward.get(id);
    if (counterpart === undefined) {
      differences.removed.push(old);
      continue;
    }
    reached.add(counterpart);
    const now = after.getNodeAttributes(counterpart);
    const changes =
      backward.get(counterpart) === id ? compareEntities(old, now) : [`merged into ${now.name} (${now.id})`];
    if (changes.length > 0) differences.changed.push({ before: old, after: now, changes });
  }
  for (const id of after.nodes().sort(compareStrings)) {
    if (reached.has(id)) continue;
    const now = after.getNodeAttributes(id);
    const origin = backward.get(id);
    if (origin === undefined) differences.added.push(now);
    else {
      const old = before.getNodeAttributes(origin);
      const changes = [`split from ${old.name} (${old.id})`];
      differences.changed.push({ before: old, after: now, changes });
    }
  }
  return differences;
}

function compareEntities(before: Entity, after: Entity): string[] {
  return [
    ...fieldChanges(before, after, ['id', 'type', 'name', 'links']),
    ...nameChanges(before.aliases, after.aliases),
  ];
}
