import type { Reference } from '@precedent/model';
import type { Format, WriteOptions } from './format.ts';
import { factsWriter } from './graphml/facts-writer.ts';
import { FACT_ATTRIBUTES } from './graphml/graphml-attributes.ts';
import { writeElements } from './write-elements.ts';

const SLIM_ATTRIBUTES = FACT_ATTRIBUTES.filter(({ name }) => name !== 'claims');

const writer = (reference: Reference, options?: WriteOptions) =>
  factsWriter(SLIM_ATTRIBUTES, reference, options);

/** Each fact with its best quote, without the claims in full, which take up more than half of a file. */
export const graphmlSlim: Format = {
  id: 'graphml-slim',
  label: 'GraphML, slim: one quote for each fact',
  extension: '.slim.graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  write: (graph, reference, options) => writeElements(graph, writer(reference, options)),
  writer,
};
