import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { chooseLabels, type LabelBox } from './labels.ts';
import { EDGE_FONT_SIZE, FONT } from './stylesheet.ts';

/** Screen pixels of an edge that its arrow and the ends of its label need. */
const EDGE_MARGIN = 14;

/**
 * Hides the edge labels that have no room at the current zoom: those longer than their edge, and
 * those that would cover a node, a name or a label placed before. Names of entities always show, and
 * so does the label of an edge in focus; while something is in focus only what is near it is labelled.
 */
export function fitLabels(cy: Core): void {
  const zoom = cy.zoom();
  const near = cy.elements('.near:visible');
  const shown = near.empty() ? cy.elements(':visible') : near;
  const focused = shown
    .edges('.focus')
    .toArray()
    .map((edge) => edgeLabelBox(edge, zoom));
  const names = shown
    .nodes()
    .toArray()
    .flatMap((node) => nodeBoxes(node, zoom));
  const labels = shown
    .edges()
    .toArray()
    .sort(compareEdges)
    .map((edge) => edgeLabelBox(edge, zoom))
    .filter((label) => label.fits)
    .map((label) => label.box);
  const chosen = chooseLabels(labels, [...names, ...focused.map((label) => label.box)]);
  for (const { box } of focused) chosen.add(box.id);
  cy.batch(() => {
    cy.edges().forEach((edge) => {
      edge.toggleClass('crowded', !chosen.has(edge.id()));
    });
  });
}

/** What is not plainly so is worth its label most, then what most claims say. */
function compareEdges(first: EdgeSingular, second: EdgeSingular): number {
  const plain = (edge: EdgeSingular) => (edge.data('stance') === 'asserted' ? 1 : 0);
  return (
    plain(first) - plain(second) ||
    second.data('width') - first.data('width') ||
    (first.id() < second.id() ? -1 : 1)
  );
}

/** The shape and the name of a node: two boxes leave more room than one around both. */
function nodeBoxes(node: NodeSingular, zoom: number): LabelBox[] {
  const only = { includeOverlays: false, includeUnderlays: false, includeEdges: false };
  return [
    { ...only, includeLabels: false },
    { ...only, includeNodes: false },
  ].map((options) => {
    const { x1, y1, w, h } = node.boundingBox(options);
    return {
      id: node.id(),
      x: (x1 + w / 2) * zoom,
      y: (y1 + h / 2) * zoom,
      width: w * zoom,
      height: h * zoom,
      angle: 0,
    };
  });
}

function edgeLabelBox(edge: EdgeSingular, zoom: number): { box: LabelBox; fits: boolean } {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const { x, y } = edge.midpoint();
  const width = measureText(edge.data('label')) + 4;
  const room = Math.hypot(to.x - from.x, to.y - from.y) * zoom - EDGE_MARGIN;
  const angle = edge.isLoop() ? 0 : Math.atan2(to.y - from.y, to.x - from.x);
  const box = { id: edge.id(), x: x * zoom, y: y * zoom, width, height: EDGE_FONT_SIZE + 5, angle };
  return { box, fits: edge.isLoop() || width <= room };
}

let pen: CanvasRenderingContext2D | null = null;

/** Screen pixels. */
function measureText(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d')!;
  pen.font = `600 ${EDGE_FONT_SIZE}px ${FONT}`;
  return pen.measureText(text).width;
}
