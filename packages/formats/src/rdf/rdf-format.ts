import type { Reference } from '@precedent/model';
import type { ElementWriter, Format, WriteOptions } from '../format.ts';
import { writeElements } from '../write-elements.ts';
import { quadSource } from './to-quads.ts';
import { quadWriter, type RdfSyntax } from './write-rdf.ts';

/** A format of RDF that differs from others only in its syntax. */
export function rdfFormat(
  syntax: RdfSyntax,
  names: Pick<Format, 'id' | 'label' | 'extension' | 'mediaType'>,
): Format {
  const writer = (reference: Reference, options: WriteOptions = {}): ElementWriter => {
    const source = quadSource(reference, options);
    const { begin, write, end } = quadWriter(syntax, options.filter);
    return {
      begin,
      entity: (entity) => write(source.entity(entity)),
      fact: (fact) => write(source.fact(fact)),
      end,
    };
  };
  return {
    ...names,
    write: (graph, reference, options) => writeElements(graph, writer(reference, options)),
    writer,
  };
}
