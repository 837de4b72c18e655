import type { PrecedentGraph } from '@precedent/graph';
import type { Entity } from '@precedent/model';
import type { Format } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import { type ClaimOfFact, claimAttributes } from './graphml/claim-attributes.ts';
import { ENTITY_ATTRIBUTES, nodesOf } from './graphml/graphml-attributes.ts';
import { writeDocument } from './graphml/write-document.ts';

/** Each claim as an edge of its own: to count, weigh and filter what single articles say. */
export const graphmlClaimEdges: Format = {
  id: 'graphml-claim-edges',
  label: 'GraphML, claims as edges',
  extension: '.claim-edges.graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  write: (graph, reference, options) =>
    writeDocument<Entity, ClaimOfFact>({
      filter: options?.filter,
      nodeAttributes: ENTITY_ATTRIBUTES,
      edgeAttributes: [
        ...claimAttributes(reference),
        { name: 'weight', type: 'double', value: () => 1 },
        { name: 'fact', type: 'string', value: ({ fact }) => fact.id },
        { name: 'symmetric', type: 'boolean', value: ({ fact }) => fact.symmetric },
      ],
      nodes: nodesOf(entitiesInOrder(graph)),
      edges: edgesOf(graph),
    }),
};

function* edgesOf(graph: PrecedentGraph) {
  for (const fact of factsInOrder(graph))
    for (const [index, claim] of fact.claims.entries())
      yield {
        id: `${fact.id}/${index + 1}`,
        source: fact.subject,
        target: fact.object,
        item: { fact, claim },
      };
}
