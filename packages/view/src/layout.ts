import type { Core, LayoutOptions, NodeCollection, NodeSingular, Position } from 'cytoscape';
import { type Line, type Obstacle, scoreDrawing } from './layout-score.ts';
import { hashText, withSeededRandom } from './seeded-random.ts';
import { separateBoxes } from './separation.ts';

/** Above this many nodes fcose's force phase takes seconds, so only its spectral phase is run. */
const DRAFT_FROM = 220;
/** Width to height of a drawing: text runs sideways, and so do screens. */
const ASPECT = 1.4;
/** Model pixels between a new node and the centre of its placed neighbours. */
const NEW_NODE_DISTANCE = 140;

export type Positions = ReadonlyMap<string, Position>;

/**
 * Places every node of `cy`. Nodes in `placed` stay exactly where they are; the others are laid out
 * around them. The same nodes, edges and `placed` give the same positions. Synchronous.
 */
export function placeNodes(cy: Core, placed: Positions): void {
  const kept = cy.nodes().filter((node) => placed.has(node.id()));
  setPositions(cy, placed);
  if (kept.length === cy.nodes().length) return;
  if (kept.empty()) placeAll(cy);
  else placeNew(cy, kept);
}

/** Lays out from several seeds and keeps the drawing that reads best. */
function placeAll(cy: Core): void {
  let best: { score: number; positions: Positions } | null = null;
  for (let attempt = 0; attempt < countAttempts(cy.nodes().length); attempt++) {
    setPositions(cy, startPositions(cy));
    runFcose(cy, attempt, { randomize: true });
    fillAspect(cy);
    separateNodes(cy, new Set());
    const score = scorePositions(cy);
    if (best === null || score < best.score) best = { score, positions: positionsOf(cy) };
  }
  setPositions(cy, best!.positions);
}

/** As many as stay under some 300 ms together on a slow machine. */
function countAttempts(nodes: number): number {
  return nodes <= 60 ? 8 : nodes <= 120 ? 3 : 1;
}

function placeNew(cy: Core, kept: NodeCollection): void {
  const pinned = new Map(kept.map((node) => [node.id(), { ...node.position() }]));
  const fresh = cy
    .nodes()
    .toArray()
    .filter((node) => !pinned.has(node.id()));
  setPositions(cy, new Map(fresh.map((node) => [node.id(), positionBeside(node, kept)])));
  const fixedNodeConstraint = [...pinned].map(([nodeId, position]) => ({ nodeId, position }));
  if (cy.nodes().length < DRAFT_FROM) runFcose(cy, 0, { randomize: false, fixedNodeConstraint });
  // fcose moves its pinned nodes by rounding errors: put them back to the last digit.
  setPositions(cy, pinned);
  separateNodes(cy, new Set(pinned.keys()));
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

/** Turns the longer side sideways and brings the drawing to the aspect of a screen, its area kept. */
function fillAspect(cy: Core): void {
  const points = cy.nodes().map((node) => node.position());
  const [width, height] = [extent(points.map(({ x }) => x)), extent(points.map(({ y }) => y))];
  if (width < 1 || height < 1) return;
  const turned = height > width;
  const ratio = turned ? height / width : width / height;
  // A chain stays a chain: never squeezed or stretched by more than a third.
  const stretch = Math.min(1.35, Math.max(0.75, Math.sqrt(ASPECT / ratio)));
  const place = ({ x, y }: Position) =>
    turned ? { x: y * stretch, y: x / stretch } : { x: x * stretch, y: y / stretch };
  setPositions(cy, new Map(cy.nodes().map((node) => [node.id(), place(node.position())])));
}

function extent(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
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

/** Moves nodes apart until no name covers another node or name; `pinned` ones don't move. */
function separateNodes(cy: Core, pinned: ReadonlySet<string>): void {
  const boxes = obstaclesOf(cy).map(({ id, x1, y1, x2, y2 }) => {
    const { x, y } = cy.getElementById(id).position();
    return { id, x: (x1 + x2) / 2, y: (y1 + y2) / 2, width: x2 - x1, height: y2 - y1, node: { x, y } };
  });
  const moved = separateBoxes(boxes, pinned);
  const places = boxes.map(({ id, x, y, node }, index) => {
    const to = moved[index]!;
    return [id, { x: node.x + to.x - x, y: node.y + to.y - y }] as const;
  });
  setPositions(cy, new Map(places));
}

function scorePositions(cy: Core): number {
  const lines: Line[] = cy
    .edges()
    .map((edge) => ({ source: edge.source().id(), target: edge.target().id() }));
  return scoreDrawing(lines, positionsOf(cy), obstaclesOf(cy));
}

function obstaclesOf(cy: Core): Obstacle[] {
  return cy.nodes().map((node) => {
    const { x1, y1, x2, y2 } = node.boundingBox({ includeOverlays: false, includeUnderlays: false });
    return { id: node.id(), x1, y1, x2, y2 };
  });
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
