import type { Reference } from '@precedent/model';
import type { Format, WriteOptions } from './format.ts';
import { factsWriter } from './graphml/facts-writer.ts';
import { FACT_ATTRIBUTES } from './graphml/graphml-attributes.ts';
import { readGraphml } from './graphml/read-graphml.ts';
import { writeElements } from './write-elements.ts';

const writer = (reference: Reference, options?: WriteOptions) =>
  factsWriter(FACT_ATTRIBUTES, reference, options);

/** GraphML as NetworkX, igraph and Gephi read it: entities are nodes, facts are edges. */
export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  extension: '.graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  write: (graph, reference, options) => writeElements(graph, writer(reference, options)),
  writer,
  read: readGraphml,
};
