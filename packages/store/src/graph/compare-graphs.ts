import { compareStrings, type Entity, type Fact, type GraphToKeep } from '@precedent/model';
import type { GraphChanges } from './graph-changes.ts';

/** What is needed of a graph that was kept before. */
export type GraphBefore = Pick<GraphToKeep, 'sequence' | 'entities' | 'facts'>;

/** Facts that are the same object are taken to be the same. */
export function compareGraphs(before: GraphBefore, after: GraphBefore): GraphChanges {
  const entities = compareLists(before.entities, after.entities, isSameEntity);
  const facts = compareLists(before.facts, after.facts, (a, b) => a === b);
  return {
    entities: entities.changed,
    facts: facts.changed,
    removedEntities: entities.removed.map(({ id }) => id),
    removedFacts: facts.removed,
  };
}

/** Both are ordered by id. */
function compareLists<Item extends Entity | Fact>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
) {
  const changed: Item[] = [];
  const removed: Item[] = [];
  let at = 0;
  for (const item of after) {
    while (before[at] !== item && at < before.length && compareStrings(before[at]!.id, item.id) < 0)
      removed.push(before[at++]!);
    const old = before[at];
    if (old?.id === item.id) at += 1;
    if (old?.id !== item.id || !isSame(old, item)) changed.push(item);
  }
  removed.push(...before.slice(at));
  return { changed, removed };
}

export function isSameEntity(a: Entity, b: Entity): boolean {
  const isSame = (one: unknown, other: unknown) =>
    one === other || JSON.stringify(one) === JSON.stringify(other);
  return (
    a === b ||
    (a.type === b.type && a.name === b.name && isSame(a.aliases, b.aliases) && isSame(a.links, b.links))
  );
}
