import { PrecedentError } from '@precedent/model';
import type { ImportedEdge, ImportedGraph } from './imported-graph.ts';

interface WrittenClaim {
  subject?: unknown;
  relation?: unknown;
  object?: unknown;
  modality?: unknown;
  polarity?: unknown;
}

/**
 * An edge of our own profiles carries its claims, which somebody may have changed in only one of the two places.
 *
 * @throws PrecedentError `invalid_input`, naming the edge.
 */
export function refuseContradiction(edge: ImportedEdge, nodes: ImportedGraph['nodes']): void {
  const claims = parseClaims(edge.attributes.get('claims') ?? '');
  const said = claims.length === 0 ? null : contradicted(edge, nodes, claims);
  if (said === null) return;
  throw new PrecedentError(
    'invalid_input',
    `${edge.place} ${said}, but its claims say otherwise`,
    'Correct the edge or its attribute "claims", or remove that attribute.',
  );
}

/** What the edge says that its claims don't. */
function contradicted(
  { source, target, attributes }: ImportedEdge,
  nodes: ImportedGraph['nodes'],
  claims: readonly WrittenClaim[],
): string | null {
  const relation = attributes.get('relation');
  if (relation !== undefined && claims.some((claim) => claim.relation !== relation))
    return `is "${relation}"`;
  const ends = [source, target].map((id) => nodes.get(id)?.attributes.get('entity_id'));
  // The claims of a relation without direction run either way.
  const isBetween = ({ subject, object }: WrittenClaim) =>
    String([subject, object].sort()) === String([...ends].sort());
  if (!ends.includes(undefined) && !claims.every(isBetween)) return `is between ${ends.join(' and ')}`;
  for (const name of ['modality', 'polarity'] as const) {
    const value = attributes.get(name);
    const isNamed = value !== undefined && value !== 'contested';
    if (isNamed && claims.every((claim) => claim[name] !== value)) return `is ${value}`;
  }
  return null;
}

function parseClaims(text: string): WrittenClaim[] {
  try {
    const claims: unknown = JSON.parse(text);
    return Array.isArray(claims) ? claims.filter((claim) => typeof claim === 'object' && claim !== null) : [];
  } catch {
    return [];
  }
}
