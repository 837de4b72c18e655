import type { Reference } from '@precedent/model';

/**
 * To be raised when the same readings give another graph, or other keys of it, than before. A graph that an archive keeps
 * from an earlier version is then not used, but built again.
 */
export const GRAPH_VERSION = 2;

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

const PRIME = 0x01000193;

/** FNV-1a twice, from two beginnings: 64 bits, against accidents only. */
export function hashText(text: string): string {
  let [one, other] = [0x811c9dc5, 0x2c1b3c6d];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, PRIME);
    other = Math.imul(other ^ code ^ (other >>> 15), PRIME);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
