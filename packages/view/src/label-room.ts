import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { chooseLabels, type LabelBox } from './labels.ts';
import { EDGE_FONT_SIZE, FONT } from './stylesheet.ts';

/** Screen pixels of an edge that its arrow and the ends of its label need. */
const EDGE_MARGIN = 14;

/**
 * Hides the edge labels that have no room at the current zoom: those longer than their edge, and
 * those that would cover a node, a name or a label placed before. Names of entities always show,
 * hidden labels do while their edge is in focus.
 */
export function fitLabels(cy: Core): void {
  const zoom = cy.zoom();
  const names = cy
    .nodes(':visible')
    .toArray()
    .flatMap((node) => nodeBoxes(node, zoom));
  const labels = cy
    .edges(':visible')
    .toArray()
    .sort(compareEdges)
    .map((edge) => edgeLabelBox(edge, zoom))
    .filter((box) => box !== null);
  const chosen = chooseLabels(labels, names);
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

function edgeLabelBox(edge: EdgeSingular, zoom: number): LabelBox | null {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const { x, y } = edge.midpoint();
  const width = measureText(edge.data('label')) + 4;
  const room = Math.hypot(to.x - from.x, to.y - from.y) * zoom - EDGE_MARGIN;
  if (width > room && !edge.isLoop()) return null;
  const angle = edge.isLoop() ? 0 : Math.atan2(to.y - from.y, to.x - from.x);
  return { id: edge.id(), x: x * zoom, y: y * zoom, width, height: EDGE_FONT_SIZE + 5, angle };
}

let pen: CanvasRenderingContext2D | null = null;

/** Screen pixels. */
function measureText(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d')!;
  pen.font = `600 ${EDGE_FONT_SIZE}px ${FONT}`;
  return pen.measureText(text).width;
}
