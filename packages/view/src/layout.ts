import type { Core, LayoutOptions, NodeCollection, NodeSingular, Position } from 'cytoscape';
import { boxesAt, type Extent, fillAspect, type Positions, separateNodes } from './arrangement.ts';
import { scoreDrawing } from './layout-score.ts';
import { hashText, withSeededRandom } from './seeded-random.ts';

/** Above this many nodes fcose's force phase takes seconds, so only its spectral phase is run. */
const DRAFT_FROM = 220;
/** Width to height of a drawing for a wide screen and for a high one. */
const ASPECTS = { landscape: 1.4, portrait: 0.7 };
export type Orientation = keyof typeof ASPECTS;

/** Model pixels between a new node and the centre of its placed neighbours. */
const NEW_NODE_DISTANCE = 140;

/**
 * Places every node of `cy`. Nodes in `placed` stay exactly where they are; the others are laid out
 * around them. The same nodes, edges, `placed` and orientation give the same positions. Synchronous.
 */
export function placeNodes(cy: Core, placed: Positions, orientation: Orientation): void {
  const kept = cy.nodes().filter((node) => placed.has(node.id()));
  setPositions(cy, placed);
  if (kept.length === cy.nodes().length) return;
  setPositions(cy, kept.empty() ? placeAll(cy, ASPECTS[orientation]) : placeNew(cy, kept));
}

/** Lays out from several seeds and keeps the drawing that reads best, the first among equals. */
function placeAll(cy: Core, aspect: number): Positions {
  const extents = measureNodes(cy);
  const lines = cy.edges().map((edge) => ({ source: edge.source().id(), target: edge.target().id() }));
  let best: { score: number; positions: Positions } | null = null;
  for (let attempt = 0; attempt < countAttempts(cy.nodes().length); attempt++) {
    setPositions(cy, startPositions(cy));
    runFcose(cy, attempt, { randomize: true });
    const positions = separateNodes(fillAspect(positionsOf(cy), aspect), extents, new Set());
    const score = scoreDrawing(lines, positions, boxesAt(positions, extents));
    if (best === null || score < best.score) best = { score, positions };
  }
  return best!.positions;
}

/** As many as take some 200 ms together on one core. */
function countAttempts(nodes: number): number {
  return nodes <= 60 ? 6 : nodes <= 120 ? 2 : 1;
}

function placeNew(cy: Core, kept: NodeCollection): Positions {
  const pinned = new Map(kept.map((node) => [node.id(), { ...node.position() }]));
  const fresh = cy
    .nodes()
    .toArray()
    .filter((node) => !pinned.has(node.id()));
  setPositions(cy, new Map(fresh.map((node) => [node.id(), positionBeside(node, kept)])));
  const fixedNodeConstraint = [...pinned].map(([nodeId, position]) => ({ nodeId, position }));
  if (cy.nodes().length < DRAFT_FROM) runFcose(cy, 0, { randomize: false, fixedNodeConstraint });
  // fcose moves its pinned nodes by rounding errors: take them as they were, to the last digit.
  const positions = new Map([...positionsOf(cy), ...pinned]);
  return separateNodes(positions, measureNodes(cy), new Set(pinned.keys()));
}

function runFcose(cy: Core, attempt: number, options: object): void {
  const nodes = cy.nodes();
  const layout = cy.layout({
    name: 'fcose',
    quality: nodes.length < DRAFT_FROM ? 'default' : 'draft',
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    packComponents: false,
    nodeSeparation: 150,
    idealEdgeLength: () => 150,
    nodeRepulsion: () => 30_000,
    edgeElasticity: () => 0.3,
    gravity: 0.2,
    ...options,
  } as LayoutOptions);
  const seed = hashText([...nodes.map((node) => node.id()), attempt].join('\n'));
  withSeededRandom(seed, () => layout.run());
}

/** Points that follow from the ids alone, within a square of 1000 pixels. */
function startPositions(cy: Core): Positions {
  return new Map(
    cy.nodes().map((node) => {
      const hash = hashText(node.id());
      return [node.id(), { x: hash % 1000, y: (hash >>> 10) % 1000 }];
    }),
  );
}

function positionBeside(node: NodeSingular, kept: NodeCollection): Position {
  const neighbours = node.neighborhood().nodes().intersection(kept);
  const around = neighbours.empty() ? kept : neighbours;
  const points = around.map((other) => other.position());
  const mean = (pick: (point: Position) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const angle = (hashText(node.id()) / 2 ** 32) * 2 * Math.PI;
  return {
    x: mean((point) => point.x) + NEW_NODE_DISTANCE * Math.cos(angle),
    y: mean((point) => point.y) + NEW_NODE_DISTANCE * Math.sin(angle),
  };
}

function measureNodes(cy: Core): ReadonlyMap<string, Extent> {
  return new Map(
    cy.nodes().map((node) => {
      const { x1, y1, w, h } = node.boundingBox({ includeOverlays: false, includeUnderlays: false });
      const { x, y } = node.position();
      return [node.id(), { left: x1 - x, top: y1 - y, width: w, height: h }];
    }),
  );
}

function positionsOf(cy: Core): Positions {
  return new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}

function setPositions(cy: Core, positions: Positions): void {
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      const position = positions.get(node.id());
      if (position) node.position(position);
    });
  });
}
