import { type EntityRef, foldName, type ListedEntity, PrecedentError, toCandidates } from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { resolvedIn } from '../../partial/resolved-in.ts';
import { entitiesNamed, findEntities } from './find-entities.ts';

/**
 * The entity that a person means by its id in the graph, a name, a name in one article (`John Smith@3f9a1c`,
 * with the beginning of the article's id) or an id of a list (`Q57792`).
 *
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function refNamed(graph: GraphView, text: string, listed: readonly ListedEntity[] = []): EntityRef {
  const known = listed.find(({ id }) => id === text);
  if (known) return { type: known.type, name: known.name, links: withoutUrl(known.links), anchors: [] };
  const at = text.lastIndexOf('@');
  const [name, article] = at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, undefined];
  const named = entitiesNamed(graph, name).filter(({ fit }) => fit === 'name' || fit === 'alias');
  const best = named.filter(({ fit }) => fit === named[0]!.fit);
  const refs = mapTogether(article === undefined ? best : named, ({ entity }) => {
    const ref = resolvedIn(graph).refOf(entity.id, { article });
    return ref ? [{ entity, ref }] : [];
  }).flat();
  if (refs.length === 1) return refs[0]!.ref;
  if (refs.length === 0) throw notFound(graph, text, name);
  throw new PrecedentError(
    'ambiguous',
    `"${text}" matches ${refs.length} entities`,
    'Use the id of the one you mean, or its name in one article: "NAME@ARTICLE".',
    { candidates: toCandidates(refs.map(({ entity }) => entity)) },
  );
}

/** The identifiers by which decisions recognise an entity; a web address adds nothing. */
function withoutUrl({ url: _, ...links }: EntityRef['links']): EntityRef['links'] {
  return links;
}

function notFound(graph: GraphView, text: string, name: string): PrecedentError {
  const near = findEntities(graph, name).filter((entity) => foldName(entity.name) !== '');
  return new PrecedentError(
    'not_found',
    `no match for "${text}"`,
    near.length > 0 ? 'Did you mean one of these?' : 'Search for part of the name.',
    { candidates: toCandidates(near) },
  );
}
