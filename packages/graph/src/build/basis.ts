import type { Reference } from '@precedent/model';
import { hashText } from './order/hash-text.ts';

/**
 * To be raised when the same readings give another graph, or other keys or notes of it, than before. A graph that an archive keeps
 * from an earlier version is then not used, but built again.
 */
export const GRAPH_VERSION = 3;

const bases = new WeakMap<Reference, string>();

/** Identifies what a graph depends on beside an archive: the rules by which it is built, and the reference data. */
export function basisOf(reference: Reference): string {
  const known = bases.get(reference);
  if (known !== undefined) return known;
  const { ontology, gazetteer, officeTitles } = reference;
  const basis = `${GRAPH_VERSION}-${hashText(JSON.stringify([ontology.data, gazetteer, officeTitles]))}`;
  bases.set(reference, basis);
  return basis;
}
