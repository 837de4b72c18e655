import type { GraphData, Vocabulary } from '@precedent/model';
import { loadGraph } from './load-graph.ts';
import type { GraphView } from './view/graph-view.ts';

/** Pixels of the screen for which it is arranged. */
const SIZE = { width: '1280px', height: '800px' };

/** A graph as SVG, as `<precedent-graph>` would show it. */
export async function drawGraph(drawing: {
  data: GraphData;
  view: GraphView;
  vocabulary: Vocabulary;
}): Promise<string> {
  await loadGraph();
  const graph = Object.assign(document.createElement('precedent-graph'), drawing, { plain: true });
  graph.ariaHidden = 'true';
  Object.assign(graph.style, SIZE, { position: 'fixed', left: '-10000px', top: '0' });
  document.body.append(graph);
  try {
    return await graph.svg();
  } finally {
    graph.remove();
  }
}
