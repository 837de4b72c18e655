import type { GraphView } from '@precedent/graph';
import { type Entity, type EntityType, PrecedentError, type Reference, toCandidates } from '@precedent/model';
import { tokenise } from '../text/tokens.ts';
import { findEntitiesNamed } from './find-entities-named.ts';
import { findTerm } from './find-term.ts';

/**
 * The one entity that a name means.
 *
 * @param type the type that is required, if any.
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function resolveName(
  graph: GraphView,
  reference: Reference,
  name: string,
  type: EntityType | null = null,
): Entity {
  const context = { graph, reference, asOf: null };
  const named = findEntitiesNamed(context, name, type);
  const found = named.length > 0 ? named : findTerm(context, tokenise(name), type).meant;
  const best = found.filter(({ rank }) => rank === found[0]!.rank);
  if (best.length === 1) return best[0]!.thing;
  throw ambiguousName(
    name,
    best.map(({ thing }) => thing),
  );
}

function ambiguousName(name: string, entities: readonly Entity[]): PrecedentError {
  return new PrecedentError(
    'ambiguous',
    `"${name}" matches ${entities.length} entities`,
    'Use the full name, or the id of the right one.',
    { candidates: toCandidates(entities) },
  );
}
