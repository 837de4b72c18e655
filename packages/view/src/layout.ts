import type { Core, LayoutOptions, NodeCollection, NodeSingular, Position } from 'cytoscape';
import { hashText, withSeededRandom } from './seeded-random.ts';
import { separateBoxes } from './separation.ts';

/** Above this many nodes fcose's force phase takes seconds, so only its spectral phase is run. */
const DRAFT_FROM = 220;
/** Text runs sideways, so a graph that is wider than high has room for its labels. */
const STRETCH = 1.3;
/** Model pixels between a new node and the centre of its placed neighbours. */
const NEW_NODE_DISTANCE = 140;

export type Positions = ReadonlyMap<string, Position>;

/**
 * Places every node of `cy`. Nodes in `placed` stay exactly where they are; the others are laid out
 * around them. The same nodes, edges and `placed` give the same positions. Synchronous.
 */
export function placeNodes(cy: Core, placed: Positions): void {
  const nodes = cy.nodes();
  const kept = nodes.filter((node) => placed.has(node.id()));
  cy.batch(() => {
    kept.forEach((node) => {
      node.position(placed.get(node.id())!);
    });
  });
  if (kept.length === nodes.length) return;
  if (kept.empty()) placeAll(cy);
  else placeNew(cy, kept);
}

function placeAll(cy: Core): void {
  const nodes = cy.nodes();
  cy.batch(() => {
    nodes.forEach((node) => {
      node.position(startPosition(node.id()));
    });
  });
  runFcose(cy, { randomize: true, quality: nodes.length < DRAFT_FROM ? 'default' : 'draft' });
  cy.batch(() => {
    nodes.forEach((node) => {
      node.position({ x: node.position('x') * STRETCH, y: node.position('y') });
    });
  });
  separateNodes(cy, new Set());
}

function placeNew(cy: Core, kept: NodeCollection): void {
  const fresh = cy.nodes().not(kept);
  cy.batch(() => {
    fresh.forEach((node) => {
      node.position(positionBeside(node, kept));
    });
  });
  const fixedNodeConstraint = kept.map((node) => ({ nodeId: node.id(), position: { ...node.position() } }));
  if (cy.nodes().length < DRAFT_FROM)
    runFcose(cy, { randomize: false, quality: 'default', fixedNodeConstraint });
  // fcose moves its pinned nodes by rounding errors: put them back to the last digit.
  cy.batch(() => {
    for (const { nodeId, position } of fixedNodeConstraint) cy.getElementById(nodeId).position(position);
  });
  separateNodes(cy, new Set(kept.map((node) => node.id())));
}

function runFcose(cy: Core, options: object): void {
  const ids = cy.nodes().map((node) => node.id());
  const layout = cy.layout({
    name: 'fcose',
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    packComponents: false,
    nodeSeparation: 130,
    idealEdgeLength: () => 130,
    nodeRepulsion: () => 12_000,
    edgeElasticity: () => 0.35,
    gravity: 0.3,
    numIter: 2500,
    ...options,
  } as LayoutOptions);
  withSeededRandom(hashText(ids.join('\n')), () => layout.run());
}

/** A point that follows from the id alone, within a square of 1000 pixels. */
function startPosition(id: string): Position {
  const hash = hashText(id);
  return { x: hash % 1000, y: (hash >>> 10) % 1000 };
}

function positionBeside(node: NodeSingular, kept: NodeCollection): Position {
  const neighbours = node.neighborhood().nodes().intersection(kept);
  const around = neighbours.empty() ? kept : neighbours;
  const centre = centreOf(around);
  const angle = (hashText(node.id()) / 2 ** 32) * 2 * Math.PI;
  return {
    x: centre.x + NEW_NODE_DISTANCE * Math.cos(angle),
    y: centre.y + NEW_NODE_DISTANCE * Math.sin(angle),
  };
}

function centreOf(nodes: NodeCollection): Position {
  const points = nodes.map((node) => node.position());
  const mean = (pick: (point: Position) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  return { x: mean((point) => point.x), y: mean((point) => point.y) };
}

/** Moves nodes apart until no name covers another node or name; `pinned` ones don't move. */
function separateNodes(cy: Core, pinned: ReadonlySet<string>): void {
  const nodes = cy.nodes();
  const boxes = nodes.map((node) => {
    const { x1, y1, w, h } = node.boundingBox({ includeOverlays: false });
    const { x, y } = node.position();
    return { id: node.id(), x: x1 + w / 2, y: y1 + h / 2, width: w, height: h, from: { x, y } };
  });
  const moved = separateBoxes(boxes, pinned);
  cy.batch(() => {
    boxes.forEach((box, index) => {
      const { x, y } = moved[index]!;
      nodes[index]!.position({ x: box.from.x + x - box.x, y: box.from.y + y - box.y });
    });
  });
}
