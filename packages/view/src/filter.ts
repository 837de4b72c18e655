import type { EntityType, Fact, GraphData, Vocabulary } from '@precedent/model';
import { type Stance, stanceOf } from './stance.ts';
import { findRelation } from './wording.ts';

/** What the legend has switched off. */
export interface Filter {
  types: ReadonlySet<EntityType>;
  families: ReadonlySet<string>;
  stances: ReadonlySet<Stance>;
}

export type FilterGroup = keyof Filter;

export const NO_FILTER: Filter = { types: new Set(), families: new Set(), stances: new Set() };

/** `filter` with one entry of a group toggled. */
export function toggleFilter(filter: Filter, group: FilterGroup, key: string): Filter {
  const hidden = new Set<string>(filter[group]);
  if (!hidden.delete(key)) hidden.add(key);
  return { ...filter, [group]: hidden };
}

export function isFiltered(filter: Filter): boolean {
  return filter.types.size + filter.families.size + filter.stances.size > 0;
}

/**
 * What `filter` leaves of `data`. An entity is hidden if its type is, or if all facts about it are; an
 * entity without facts stays.
 */
export function filterData(data: GraphData, vocabulary: Vocabulary, filter: Filter): GraphData {
  if (!isFiltered(filter)) return data;
  const typed = new Set(
    data.entities.filter((entity) => !filter.types.has(entity.type)).map((entity) => entity.id),
  );
  const facts = data.facts.filter(
    (fact) =>
      typed.has(fact.subject) &&
      typed.has(fact.object) &&
      !filter.families.has(findRelation(vocabulary, fact.relation).family) &&
      !filter.stances.has(stanceOf(fact)),
  );
  const [before, after] = [linkedBy(data.facts), linkedBy(facts)];
  const entities = data.entities.filter(
    (entity) => typed.has(entity.id) && (after.has(entity.id) || !before.has(entity.id)),
  );
  return { entities, facts };
}

function linkedBy(facts: readonly Fact[]): Set<string> {
  return new Set(facts.flatMap((fact) => [fact.subject, fact.object]));
}

/** How many entities or facts of `data` each entry of the legend represents; entries with none are absent. */
export function countGroups(
  data: GraphData,
  vocabulary: Vocabulary,
): Record<FilterGroup, Map<string, number>> {
  return {
    types: tally(data.entities.map((entity) => entity.type)),
    families: tally(data.facts.map((fact) => findRelation(vocabulary, fact.relation).family)),
    stances: tally(data.facts.map(stanceOf)),
  };
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
