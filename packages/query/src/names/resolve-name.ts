import { entitiesNamed, type PrecedentGraph, type RankedEntity, rankEntities } from '@precedent/graph';
import {
  type Entity,
  type EntityType,
  foldName,
  type GazetteerEntry,
  PrecedentError,
  type Reference,
  toCandidates,
} from '@precedent/model';

/** Kinds of match that count as the name itself; weaker ones are only offered as candidates. */
const CERTAIN_FITS: readonly RankedEntity['fit'][] = ['name', 'alias', 'last name', 'whole words'];

/**
 * The entity of the graph that a name means.
 *
 * @param type the type that the question requires, if any.
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
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
  throw best.length > 0 ? ambiguous(name, best) : unknown(name, ranked);
}

/** A name that no article uses, but that the gazetteer knows for a country or body of the graph: "Holland". */
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

function ambiguous(name: string, matches: readonly RankedEntity[]): PrecedentError {
  return new PrecedentError(
    'ambiguous',
    `"${name}" matches ${matches.length} entities`,
    'Use the full name, or the id of the right one.',
    { candidates: toCandidates(matches.map(({ entity }) => entity)) },
  );
}

function unknown(name: string, near: readonly RankedEntity[]): PrecedentError {
  return new PrecedentError(
    'not_found',
    `no match for "${name}"`,
    near.length > 0
      ? 'Did you mean one of these?'
      : 'Search for part of the name, or add an article about it.',
    { candidates: toCandidates(near.map(({ entity }) => entity)) },
  );
}
