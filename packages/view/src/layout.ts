import type { Core, EdgeSingular, LayoutOptions, NodeCollection, NodeSingular, Position } from 'cytoscape';
import { boxesAt, type Extent, fillAspect, type Positions, separateNodes } from './arrangement.ts';
import { scoreDrawing } from './layout-score.ts';
import { pullTogether, shelve } from './packing.ts';
import { hashText, withSeededRandom } from './seeded-random.ts';

/** Above this many nodes, fcose's force phase takes seconds, so only its spectral phase runs. */
const DRAFT_FROM = 400;
/** Ratio of width to height of a drawing, for wide and for tall screens. */
const ASPECTS = { landscape: 1.4, portrait: 0.7 };
/** Number of edges that make a node a hub. */
const HUB = 12;
/** Model pixels. */
const EDGE_LENGTH = { least: 140, most: 240, ends: 60, letter: 9 };
export type Orientation = keyof typeof ASPECTS;

/** Model pixels between a new node and the centre of its placed neighbours. */
const NEW_NODE_DISTANCE = 140;

/**
 * Positions every node of `cy`. Nodes in `placed` stay exactly where they are; the others are laid out
 * around them. The same nodes, edges, `placed` and orientation give the same positions. Synchronous.
 */
export function placeNodes(cy: Core, placed: Positions, orientation: Orientation): void {
  setPositions(cy, placed);
  const kept = cy.nodes().filter((node) => placed.has(node.id()));
  if (kept.length === cy.nodes().length) return;
  const extents = measureNodes(cy);
  const linked = kept.empty() ? placeAll(cy, extents, ASPECTS[orientation]) : placeNew(cy, extents, kept);
  const alone = cy
    .nodes()
    .toArray()
    .filter((node) => !linked.has(node.id()));
  setPositions(cy, new Map([...linked, ...shelve(sortByName(alone), linked, extents)]));
}

type Extents = ReadonlyMap<string, Extent>;

/** Lays linked nodes out from several seeds and keeps the drawing with the best score. */
function placeAll(cy: Core, extents: Extents, aspect: number): Positions {
  const nodes = inOrder(cy.nodes().filter((node) => node.degree(true) > 0));
  if (nodes.empty()) return new Map();
  const lines = cy.edges().map((edge) => ({ source: edge.source().id(), target: edge.target().id() }));
  const components = cy
    .edges()
    .union(nodes)
    .components()
    .map((part) =>
      part
        .nodes()
        .map((node) => node.id())
        .sort(),
    );
  let best: { score: number; positions: Positions } | null = null;
  for (let attempt = 0; attempt < countAttempts(nodes.length); attempt++) {
    setPositions(cy, startPositions(cy));
    runFcose(cy, nodes, attempt, { randomize: true });
    const packed = pullTogether(positionsOf(nodes), extents, components);
    const positions = separateNodes(fillAspect(packed, aspect), extents, new Set());
    const score = scoreDrawing(lines, positions, boxesAt(positions, extents));
    if (best === null || score < best.score) best = { score, positions };
  }
  return best!.positions;
}

/** As many as take about 200 ms in total on one core. */
function countAttempts(nodes: number): number {
  return nodes <= 60 ? 6 : nodes <= 90 ? 2 : 1;
}

function placeNew(cy: Core, extents: Extents, kept: NodeCollection): Positions {
  const pinned = new Map(kept.map((node) => [node.id(), { ...node.position() }]));
  const nodes = inOrder(cy.nodes().filter((node) => node.degree(true) > 0 || pinned.has(node.id())));
  const fresh = nodes.toArray().filter((node) => !pinned.has(node.id()));
  setPositions(cy, new Map(fresh.map((node) => [node.id(), positionBeside(node, kept)])));
  const fixedNodeConstraint = [...pinned].map(([nodeId, position]) => ({ nodeId, position }));
  if (nodes.length < DRAFT_FROM) runFcose(cy, nodes, 0, { randomize: false, fixedNodeConstraint });
  // fcose moves its pinned nodes by rounding errors: restore their exact positions.
  const positions = new Map([...positionsOf(nodes), ...pinned]);
  return separateNodes(positions, extents, new Set(pinned.keys()));
}

function runFcose(cy: Core, nodes: NodeCollection, attempt: number, options: object): void {
  const layout = nodes.union(cy.edges().sort(compareIds)).layout({
    name: 'fcose',
    quality: nodes.length < DRAFT_FROM ? 'default' : 'draft',
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    packComponents: false,
    nodeSeparation: 150,
    idealEdgeLength,
    nodeRepulsion: () => 30_000,
    edgeElasticity: () => 0.3,
    gravity: 0.2,
    ...options,
  } as LayoutOptions);
  const seed = hashText([...nodes.map((node) => node.id()), attempt].join('\n'));
  withSeededRandom(seed, () => layout.run());
}

/** Long enough for the label, except around a hub, where there isn't room for every label. */
function idealEdgeLength(edge: EdgeSingular): number {
  const isSpoke = Math.max(edge.source().degree(true), edge.target().degree(true)) >= HUB;
  if (isSpoke && edge.data('stance') === 'asserted') return EDGE_LENGTH.least;
  const wanted = EDGE_LENGTH.ends + EDGE_LENGTH.letter * edge.data('label').replaceAll('\u0336', '').length;
  return Math.min(EDGE_LENGTH.most, Math.max(EDGE_LENGTH.least, wanted));
}

/** Points that depend only on the ids, within a square of 1000 pixels. */
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

function positionsOf(nodes: NodeCollection): Positions {
  return new Map(nodes.map((node) => [node.id(), { ...node.position() }]));
}

/** By id, so that a drawing doesn't depend on the order in which things were added. */
function inOrder(nodes: NodeCollection): NodeCollection {
  return nodes.sort(compareIds) as unknown as NodeCollection;
}

function compareIds(first: { id(): string }, second: { id(): string }): number {
  return first.id() < second.id() ? -1 : first.id() > second.id() ? 1 : 0;
}

function sortByName(nodes: readonly NodeSingular[]): string[] {
  const name = (node: NodeSingular) => `${node.data('shape')} ${node.data('label')} ${node.id()}`;
  return [...nodes].sort((first, second) => (name(first) < name(second) ? -1 : 1)).map((node) => node.id());
}

function setPositions(cy: Core, positions: Positions): void {
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      const position = positions.get(node.id());
      if (position) node.position(position);
    });
  });
}
