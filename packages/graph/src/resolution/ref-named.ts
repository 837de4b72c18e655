import { type EntityRef, foldName, type ListedEntity, PrecedentError } from '@precedent/model';
import { entitiesNamed, rankEntities } from '../find-entities.ts';
import { type PrecedentGraph, resolutionOf } from '../precedent-graph.ts';

/**
 * Whom a person means by an id of the graph, a name, a name as one article means it
 * (`John Smith@3f9a1c`, with the beginning of the article's id) or an id of a list (`Q57792`).
 *
 * @throws PrecedentError `not_found`, or `ambiguous` naming the ids that could be meant.
 */
export function refNamed(
  graph: PrecedentGraph,
  text: string,
  listed: readonly ListedEntity[] = [],
): EntityRef {
  const known = listed.find(({ id }) => id === text);
  if (known) return { type: known.type, name: known.name, links: withoutUrl(known.links), anchors: [] };
  const at = text.lastIndexOf('@');
  const [name, article] = at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, undefined];
  const named = entitiesNamed(graph, name).filter(({ fit }) => fit === 'name' || fit === 'alias');
  const best = named.filter(({ fit }) => fit === named[0]!.fit).map(({ entity }) => entity.id);
  const refs = (article === undefined ? best : named.map(({ entity }) => entity.id)).flatMap((id) => {
    const ref = resolutionOf(graph).refOf(id, { article });
    return ref ? [{ id, ref }] : [];
  });
  if (refs.length === 1) return refs[0]!.ref;
  if (refs.length === 0) throw notFound(graph, text, name);
  throw new PrecedentError(
    'ambiguous',
    `"${text}" names ${refs.length} entities: ${refs.map(({ id }) => id).join(', ')}`,
    'Give the id, or the name as one article means it: "NAME@ARTICLE".',
  );
}

/** Decisions tell entities by identifiers; an address says nothing more. */
function withoutUrl({ url: _, ...links }: EntityRef['links']): EntityRef['links'] {
  return links;
}

function notFound(graph: PrecedentGraph, text: string, name: string): PrecedentError {
  const near = rankEntities(graph, name)
    .filter(({ entity }) => foldName(entity.name) !== '')
    .slice(0, 5)
    .map(({ entity }) => `${entity.id} (${entity.name})`);
  return new PrecedentError(
    'not_found',
    `nothing in the graph is named "${text}"`,
    near.length > 0 ? `Nearest by name: ${near.join(', ')}.` : 'Look for the name with `precedent search`.',
  );
}
