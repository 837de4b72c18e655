import { entitiesNamed, type PrecedentGraph, type RankedEntity, rankEntities } from '@precedent/graph';
import {
  type Entity,
  type EntityType,
  foldName,
  type GazetteerEntry,
  PrecedentError,
  type Reference,
} from '@precedent/model';

/** Fits that a name in a question may have; the rest are only offered as what could be meant. */
const CERTAIN_FITS: readonly RankedEntity['fit'][] = ['name', 'alias', 'last name', 'whole words'];
const MOST_SUGGESTIONS = 5;

/**
 * The entity of the graph that a name means.
 *
 * @param type what the question asks for, where it leaves no choice.
 * @throws PrecedentError `not_found`, naming the nearest names; `ambiguous`, naming the candidates.
 */
export function resolveName(
  graph: PrecedentGraph,
  reference: Reference,
  name: string,
  type: EntityType | null = null,
): Entity {
  const ofType = ({ entity }: RankedEntity) => type === null || entity.type === type;
  const named = entitiesNamed(graph, name).filter(ofType);
  const byGazetteer = named[0]?.fit === 'name' ? null : findByGazetteer(graph, reference, name, type);
  if (byGazetteer) return byGazetteer;
  const ranked = named.length > 0 ? named : rankEntities(graph, name).filter(ofType);
  const best = ranked.filter(({ fit }) => fit === ranked[0]!.fit && CERTAIN_FITS.includes(fit));
  if (best.length === 1) return best[0]!.entity;
  const candidates = (best.length > 0 ? best : ranked).slice(0, MOST_SUGGESTIONS).map(({ entity }) => entity);
  throw best.length > 0 ? ambiguous(name, candidates) : unknown(name, candidates);
}

/** A name that no article used, but that the gazetteer has for a country or body of the graph: "Holland". */
function findByGazetteer(
  graph: PrecedentGraph,
  { gazetteer }: Reference,
  name: string,
  type: EntityType | null,
): Entity | null {
  const entries = namesOfGazetteer(gazetteer).get(foldName(name)) ?? [];
  const ids = [...new Set(entries)]
    .map((entry) => `${entry.type}/${entry.id}`)
    .filter((id) => graph.hasNode(id));
  const found = ids
    .map((id) => graph.getNodeAttributes(id))
    .filter((it) => type === null || it.type === type);
  return found.length === 1 ? found[0]! : null;
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

function ambiguous(name: string, candidates: readonly Entity[]): PrecedentError {
  return new PrecedentError(
    'ambiguous',
    `"${name}" can mean ${candidates.map(({ name, id }) => `${name} (${id})`).join(', ')}`,
    'Ask with the full name, or with the id in brackets.',
  );
}

function unknown(name: string, candidates: readonly Entity[]): PrecedentError {
  const nearest = candidates.map((entity) => entity.name).join(', ');
  return new PrecedentError(
    'not_found',
    `no one and nothing in the graph is named "${name}"`,
    nearest
      ? `The nearest names are: ${nearest}.`
      : 'Search for part of the name, or add an article about it.',
  );
}
