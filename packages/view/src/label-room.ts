import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { chooseLabels, type LabelBox } from './labels.ts';
import { EDGE_FONT_SIZE, FONT } from './stylesheet.ts';

/** Screen pixels of an edge that its arrow and the margins of its label take up. */
const EDGE_MARGIN = 14;

/**
 * Hides labels that don't fit at the current zoom. Names have priority, starting with the most linked
 * entities; then come labels of edges that are long enough. While something is in focus, it is always
 * labelled, and other labels are limited to its neighbourhood.
 */
export function fitLabels(cy: Core, textScale: number): void {
  const zoom = cy.zoom();
  const near = cy.elements('.near:visible');
  const shown = near.empty() ? cy.elements(':visible') : near;
  const nodes = shown.nodes().toArray().sort(compareNodes);
  const edges = shown
    .edges()
    .toArray()
    .sort(compareEdges)
    .map((edge) => edgeLabelBox(edge, zoom, textScale * zoom));
  const focused = edges.filter((label) => label.focused).map((label) => label.box);
  const names = nodes.map((node) => nodeBox(node, zoom, 'name'));
  const named = chooseLabels(names, []);
  const obstacles = [
    ...names.filter((name) => named.has(name.id)),
    ...nodes.map((node) => nodeBox(node, zoom, 'shape')),
    ...focused,
  ];
  const labelled = chooseLabels(
    edges.filter((label) => label.fits && !label.focused).map((label) => label.box),
    obstacles,
  );
  for (const { id } of focused) labelled.add(id);
  cy.batch(() => {
    // While the rest is faded, names stay as they were, so that the drawing doesn't flicker.
    if (near.empty()) cy.nodes().forEach((node) => void node.toggleClass('crowded', !named.has(node.id())));
    cy.edges().forEach((edge) => void edge.toggleClass('crowded', !labelled.has(edge.id())));
  });
}

/** Most linked first. */
function compareNodes(first: NodeSingular, second: NodeSingular): number {
  return second.data('degree') - first.data('degree') || (first.id() < second.id() ? -1 : 1);
}

/** First facts that aren't simply asserted, whose labels matter most; then by number of claims. */
function compareEdges(first: EdgeSingular, second: EdgeSingular): number {
  const plain = (edge: EdgeSingular) => (edge.data('stance') === 'asserted' ? 1 : 0);
  return (
    plain(first) - plain(second) ||
    second.data('width') - first.data('width') ||
    (first.id() < second.id() ? -1 : 1)
  );
}

/** The box of a node's shape or of its name: two boxes take less room than one around both. */
function nodeBox(node: NodeSingular, zoom: number, part: 'shape' | 'name'): LabelBox {
  const { x1, y1, w, h } = node.boundingBox({
    includeOverlays: false,
    includeUnderlays: false,
    includeNodes: part === 'shape',
    includeLabels: part === 'name',
  });
  const centre = { x: (x1 + w / 2) * zoom, y: (y1 + h / 2) * zoom };
  return { id: node.id(), ...centre, width: w * zoom, height: h * zoom, angle: 0 };
}

interface EdgeLabel {
  box: LabelBox;
  /** Whether the edge is long enough for the label. */
  fits: boolean;
  focused: boolean;
}

function edgeLabelBox(edge: EdgeSingular, zoom: number, fontScale: number): EdgeLabel {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const { x, y } = edge.midpoint();
  const width = measureText(edge.data('label')) * fontScale + 4;
  const room = Math.hypot(to.x - from.x, to.y - from.y) * zoom - EDGE_MARGIN;
  const angle = edge.isLoop() ? 0 : Math.atan2(to.y - from.y, to.x - from.x);
  const box = {
    id: edge.id(),
    x: x * zoom,
    y: y * zoom,
    width,
    height: EDGE_FONT_SIZE * fontScale + 5,
    angle,
  };
  return { box, fits: edge.isLoop() || width <= room, focused: edge.hasClass('focus') };
}

let pen: CanvasRenderingContext2D | null = null;

/** Pixels at text scale 1. */
function measureText(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d')!;
  pen.font = `600 ${EDGE_FONT_SIZE}px ${FONT}`;
  return pen.measureText(text).width;
}
