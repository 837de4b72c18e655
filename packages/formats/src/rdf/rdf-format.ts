import type { Format } from '../format.ts';
import { toQuads } from './to-quads.ts';
import { writeRdf } from './write-rdf.ts';

/** A format of RDF that differs from others only in its syntax. */
export function rdfFormat(
  syntax: Parameters<typeof writeRdf>[1],
  names: Pick<Format, 'id' | 'label' | 'extension' | 'mediaType'>,
): Format {
  return {
    ...names,
    write: (graph, reference, options) =>
      writeRdf(toQuads(graph, reference, options), syntax, options?.filter),
  };
}
