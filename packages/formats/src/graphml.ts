import type { Format } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import { ENTITY_ATTRIBUTES, FACT_ATTRIBUTES, nodesOf, summariseFacts } from './graphml/graphml-attributes.ts';
import { readGraphml } from './graphml/read-graphml.ts';
import { writeDocument } from './graphml/write-document.ts';

/** GraphML as NetworkX, igraph and Gephi read it: entities are nodes, facts are edges. */
export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  extension: '.graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  write: (graph, reference, options) =>
    writeDocument({
      filter: options?.filter,
      nodeAttributes: ENTITY_ATTRIBUTES,
      edgeAttributes: FACT_ATTRIBUTES,
      nodes: nodesOf(entitiesInOrder(graph)),
      edges: summariseFacts(factsInOrder(graph), reference),
    }),
  read: readGraphml,
};
