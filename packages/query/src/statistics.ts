import type { PrecedentGraph } from '@precedent/graph';
import {
  type EntityType,
  MODALITIES,
  type Modality,
  type Ontology,
  type QueryScope,
  type Reference,
} from '@precedent/model';
import { contextAt } from './query/context-at.ts';

/** How many facts and claims there are of one kind. */
export interface Tally {
  facts: number;
  claims: number;
}

/** What a graph consists of. */
export interface Statistics {
  entities: { type: EntityType; count: number }[];
  relations: ({ relation: string; label: string } & Tally)[];
  modalities: ({ modality: Modality } & Tally)[];
  /** Facts that their sources deny, and those on which they disagree. */
  denied: number;
  contested: number;
  /** Claims by the year in which their article was published; null for those without a date. */
  years: { year: string | null; articles: number; claims: number }[];
}

/** Counts the entities, facts and claims of a graph, in time linear in its claims. */
export function statistics(graph: PrecedentGraph, reference: Reference, scope: QueryScope = {}): Statistics {
  const { graph: known } = contextAt(graph, reference, scope, 'valid');
  const types = new Map<EntityType, number>();
  known.forEachNode((_, { type }) => types.set(type, (types.get(type) ?? 0) + 1));
  const relations = new Map<string, Tally>();
  const modalities = new Map<Modality, Tally>(
    MODALITIES.map((modality) => [modality, { facts: 0, claims: 0 }]),
  );
  const years = new Map<string | null, { articles: Set<string>; claims: number }>();
  let [denied, contested] = [0, 0];
  known.forEachEdge((_, { relation, modality, polarity, claims }) => {
    add(relations, relation, claims.length);
    add(modalities, modality, claims.length);
    if (polarity === 'negative') denied++;
    if (polarity === 'contested') contested++;
    for (const { article } of claims) {
      const year = article.publishedAt?.slice(0, 4) ?? null;
      const own = years.get(year) ?? { articles: new Set(), claims: 0 };
      own.articles.add(article.id);
      own.claims++;
      years.set(year, own);
    }
  });
  return {
    entities: [...types].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count),
    relations: byLabel(relations, reference.ontology),
    modalities: [...modalities].map(([modality, tally]) => ({ modality, ...tally })),
    denied,
    contested,
    years: [...years]
      .sort(([a], [b]) => ((a ?? '9999') < (b ?? '9999') ? -1 : 1))
      .map(([year, { articles, claims }]) => ({ year, articles: articles.size, claims })),
  };
}

function add<Key>(tallies: Map<Key, Tally>, key: Key, claims: number): void {
  const tally = tallies.get(key) ?? { facts: 0, claims: 0 };
  tallies.set(key, { facts: tally.facts + 1, claims: tally.claims + claims });
}

function byLabel(relations: ReadonlyMap<string, Tally>, ontology: Ontology): Statistics['relations'] {
  return [...relations]
    .sort((a, b) => b[1].claims - a[1].claims || (a[0] < b[0] ? -1 : 1))
    .map(([relation, tally]) => ({ relation, label: ontology.relation(relation).label, ...tally }));
}
