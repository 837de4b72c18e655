import { findFormat } from '@precedent/formats';
import { loadReference } from '@precedent/reference';
import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import { buildHostileGraph } from './interop/hostile-graph.ts';

test('Cytoscape.js takes Cytoscape JSON of hostile texts with every node, edge and label', async () => {
  const graph = buildHostileGraph(1000);
  const text = [...findFormat('cytoscape').write(graph, await loadReference())].join('');
  const drawn = cytoscape({ headless: true, ...JSON.parse(text) });
  expect([drawn.nodes().length, drawn.edges().length]).toEqual([graph.order, graph.size]);
  for (const edge of drawn.edges().toArray()) {
    const fact = graph.getEdgeAttributes(edge.id());
    expect([edge.data('source'), edge.data('target')]).toEqual([fact.subject, fact.object]);
    expect(edge.data('label')).toBeTruthy();
  }
});
