import { entitiesNamed, expectAll, type GraphView, rankEntities } from '@precedent/graph';
import {
  type Entity,
  type EntityType,
  foldName,
  type GazetteerEntry,
  type Reference,
} from '@precedent/model';
import type { QueryContext } from '../query/context.ts';
import { type MeantEntity, meant } from './meant.ts';

/** Most lookups kept for a graph: one question looks up the same words many times. */
const MOST_KEPT = 2000;
const kept = new WeakMap<GraphView, Map<string, unknown>>();

/** The result of a lookup in a graph, kept from the last time if there was one. */
export function keep<Result>(
  { graph }: Pick<QueryContext, 'graph'>,
  key: string,
  look: () => Result,
): Result {
  const known = kept.get(graph) ?? new Map<string, unknown>();
  kept.set(graph, known);
  if (known.has(key)) return known.get(key) as Result;
  if (known.size >= MOST_KEPT) known.clear();
  const result = look();
  known.set(key, result);
  return result;
}

/** The entities that a text names exactly: by name, alias, family name, or a name that the gazetteer knows. */
export function findEntitiesNamed(
  context: QueryContext,
  text: string,
  type: EntityType | null = null,
): MeantEntity[] {
  return keep(context, `named ${type} ${text}`, () => lookUp(context, text, type));
}

function lookUp({ graph, reference }: QueryContext, text: string, type: EntityType | null): MeantEntity[] {
  const named = entitiesNamed(graph, text).filter(({ entity }) => type === null || entity.type === type);
  const full = named.filter(({ fit }) => fit === 'name');
  if (full.length > 0)
    return distinct(
      graph,
      withoutBorrowed(
        full.map(({ entity }) => entity),
        text,
      ),
      text,
    );
  const byGazetteer = findByGazetteer({ graph, reference }, text, type);
  if (byGazetteer) return [meant(byGazetteer)];
  const own = withoutBorrowed(
    named.map(({ entity }) => entity),
    text,
  );
  if (own.length === 1) return [meant(own[0]!)];
  return own.map((entity) => meant(entity, 0, `“${text}” may be ${entity.name}`));
}

/** A name that a text once gave somebody is another's if it is part of that one's own name. */
function withoutBorrowed(entities: readonly Entity[], text: string): Entity[] {
  const word = ` ${foldName(text)} `;
  const owns = ({ name }: Entity) => ` ${foldName(name)} `.includes(word);
  return entities.filter(
    (entity) => owns(entity) || !entities.some((it) => it.type === entity.type && owns(it)),
  );
}

/** Of several of one type with the same name the one that most is known about comes first. */
function distinct(graph: GraphView, entities: Entity[], text: string): MeantEntity[] {
  const degree = ({ id }: Entity) => graph.degree(id);
  if (entities.length > 1) expectAll(graph, entities, degree);
  const sorted = [...entities].sort((a, b) => degree(b) - degree(a));
  const note = (entity: Entity) =>
    sorted.length > 1 ? `of ${sorted.length} entities named “${text}”, ${entity.id}` : null;
  return sorted.map((entity, at) => {
    const rank = sorted.slice(0, at).filter(({ type }) => type === entity.type).length;
    return meant(entity, rank, note(entity));
  });
}

/** Entities whose names contain the text as whole words, or differ from it by a slip. */
export function findEntitiesNear(
  context: QueryContext,
  text: string,
  type: EntityType | null = null,
): { whole: Entity[]; slips: Entity[]; near: Entity[] } {
  const all = keep(context, `near ${text}`, () => rankEntities(context.graph, text));
  const ranked = all.filter(({ entity }) => type === null || entity.type === type);
  const of = (fit: string) => ranked.filter((it) => it.fit === fit).map(({ entity }) => entity);
  return { whole: of('whole words'), slips: of('typing error'), near: ranked.map(({ entity }) => entity) };
}

/** A name that no article uses, but that the gazetteer knows for a country or body of the graph: "Holland". */
function findByGazetteer(
  { graph, reference }: Pick<QueryContext, 'graph' | 'reference'>,
  name: string,
  type: EntityType | null,
): Entity | null {
  const entries = namesOfGazetteer(reference.gazetteer).get(foldName(name)) ?? [];
  const ids = [...new Set(entries)]
    .map((entry) => `${entry.type}/${entry.id}`)
    .filter((id) => graph.hasNode(id));
  const found = ids
    .map((id) => graph.getNodeAttributes(id))
    .filter((it) => type === null || it.type === type);
  return found.length === 1 ? found[0]! : null;
}

/** Whether the gazetteer has the name of something that may not be in the graph. */
export function isKnownElsewhere({ reference }: QueryContext, name: string): boolean {
  return namesOfGazetteer(reference.gazetteer).has(foldName(name));
}

const gazetteerNames = new WeakMap<Reference['gazetteer'], Map<string, GazetteerEntry[]>>();

function namesOfGazetteer(gazetteer: Reference['gazetteer']): Map<string, GazetteerEntry[]> {
  const known = gazetteerNames.get(gazetteer);
  if (known) return known;
  const names = new Map<string, GazetteerEntry[]>();
  for (const entry of gazetteer)
    for (const name of [entry.name, ...entry.names, ...entry.adjectives, ...entry.demonyms])
      names.set(foldName(name), [...(names.get(foldName(name)) ?? []), entry]);
  gazetteerNames.set(gazetteer, names);
  return names;
}
