import type { Format } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import { ENTITY_ATTRIBUTES, FACT_ATTRIBUTES, nodesOf, summariseFacts } from './graphml/graphml-attributes.ts';
import { writeDocument } from './graphml/write-document.ts';

/** Each fact with its best quote, without the claims in full, which take up more than half of a file. */
export const graphmlSlim: Format = {
  id: 'graphml-slim',
  label: 'GraphML, slim: one quote for each fact',
  extension: '.slim.graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  write: (graph, reference, options) =>
    writeDocument({
      filter: options?.filter,
      nodeAttributes: ENTITY_ATTRIBUTES,
      edgeAttributes: FACT_ATTRIBUTES.filter(({ name }) => name !== 'claims'),
      nodes: nodesOf(entitiesInOrder(graph)),
      edges: summariseFacts(factsInOrder(graph), reference),
    }),
};
