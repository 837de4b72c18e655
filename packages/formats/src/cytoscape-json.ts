import type { PrecedentGraph } from '@precedent/graph';
import type { Reference } from '@precedent/model';
import { canonicalJson } from './canonical-json.ts';
import { summariseFact } from './fact-summary.ts';
import type { Format, WriteOptions } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import { writeJsonList } from './json-lists.ts';
import { toPrintedClaim } from './printed-claim.ts';

/** The `elements` of Cytoscape.js, which Cytoscape desktop opens as a network. */
export const cytoscapeJson: Format = {
  id: 'cytoscape',
  label: 'Cytoscape JSON',
  extension: '.cyjs',
  mediaType: 'application/json; charset=utf-8',
  write: writeCytoscape,
};

function* writeCytoscape(
  graph: PrecedentGraph,
  reference: Reference,
  { filter }: WriteOptions = {},
): Generator<string, void> {
  yield `{"data": ${canonicalJson({ name: 'Precedent', filter })},\n"elements": {\n`;
  yield* writeJsonList('nodes', toNodes(graph));
  yield ',\n';
  yield* writeJsonList('edges', toEdges(graph, reference));
  yield '}}\n';
}

function* toNodes(graph: PrecedentGraph) {
  for (const { name, ...entity } of entitiesInOrder(graph)) yield { data: { ...entity, name, label: name } };
}

function* toEdges(graph: PrecedentGraph, reference: Reference) {
  for (const fact of factsInOrder(graph)) {
    const { subject: source, object: target, id } = fact;
    const claims = fact.claims.map(toPrintedClaim);
    // Cytoscape desktop shows `interaction` as the edge's kind.
    yield {
      data: { ...summariseFact(fact, reference), id, source, target, interaction: fact.relation, claims },
    };
  }
}
