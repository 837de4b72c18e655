import type { Fact, GraphData, Vocabulary } from '@precedent/model';
import { publisherOf } from '@precedent/model/wording';
import { stanceOf } from '../stance.ts';
import { findRelation } from '../wording.ts';
import { type GraphView, isFiltered, type OffGroup } from './graph-view.ts';

/**
 * What `view` leaves of `data`. An entity is hidden if it or its type is, or if all facts about it are; an entity without
 * facts stays.
 */
export function filterData(data: GraphData, vocabulary: Vocabulary, view: GraphView): GraphData {
  if (!isFiltered(view) && view.hidden.length === 0) return data;
  const { off } = view;
  const [types, hidden] = [new Set(off.types), new Set(view.hidden)];
  const present = new Set(
    data.entities.filter(({ id, type }) => !types.has(type) && !hidden.has(id)).map(({ id }) => id),
  );
  const accepts = factFilter(vocabulary, view);
  const facts = data.facts.filter(
    (fact) => present.has(fact.subject) && present.has(fact.object) && accepts(fact),
  );
  // What lost its last fact to a filter would be a stray dot. What was hidden by hand leaves its neighbours.
  const linkable = data.facts.filter((fact) => !hidden.has(fact.subject) && !hidden.has(fact.object));
  const [before, after] = [linkedBy(linkable), linkedBy(facts)];
  const entities = data.entities.filter(({ id }) => present.has(id) && (after.has(id) || !before.has(id)));
  return { entities, facts };
}

function factFilter(vocabulary: Vocabulary, { off, certainty }: GraphView): (fact: Fact) => boolean {
  const [families, relations] = [new Set(off.families), new Set(off.relations)];
  const [stances, sources] = [new Set(off.stances), new Set(off.sources)];
  return (fact) =>
    !families.has(findRelation(vocabulary, fact.relation).family) &&
    !relations.has(fact.relation) &&
    !stances.has(stanceOf(fact)) &&
    (fact.certain || certainty === null || confidenceOf(fact) >= certainty) &&
    (sources.size === 0 || publishersOf(fact).some((publisher) => !sources.has(publisher)));
}

const UNNAMED = 'Unnamed source';

/** That of its best claim. */
function confidenceOf({ claims }: Fact): number {
  return Math.max(0, ...claims.map(({ confidence }) => confidence));
}

function publishersOf({ claims }: Fact): string[] {
  return [...new Set(claims.map(({ article }) => publisherOf(article) ?? UNNAMED))];
}

function linkedBy(facts: readonly Fact[]): Set<string> {
  return new Set(facts.flatMap((fact) => [fact.subject, fact.object]));
}

type Counts = Record<OffGroup, Map<string, number>>;

const counted = new WeakMap<GraphData, Counts>();

/**
 * How many entities or facts of `data` each entry of the legend stands for; entries with none are absent. Counted once,
 * because the legend is shown again with every move of the pointer.
 */
export function countGroups(data: GraphData, vocabulary: Vocabulary): Counts {
  const known = counted.get(data);
  if (known) return known;
  const counts = {
    types: tally(data.entities.map((entity) => entity.type)),
    families: tally(data.facts.map((fact) => findRelation(vocabulary, fact.relation).family)),
    relations: tally(data.facts.map((fact) => fact.relation)),
    stances: tally(data.facts.map(stanceOf)),
    sources: tally(data.facts.flatMap(publishersOf)),
  };
  counted.set(data, counts);
  return counts;
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
