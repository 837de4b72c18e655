import cytoscape, { type Core, type EdgeSingular, type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { boxesAt, extentsOf, fillAspect, type Positions, separateNodes } from './arrangement.ts';
import type { LayoutJob, LayoutNode, Orientation } from './job.ts';
import { pullTogether } from './packing.ts';
import { scoreDrawing } from './score.ts';
import { hashText, withSeededRandom } from './seeded-random.ts';

cytoscape.use(fcose);

/** Ratio of width to height of a drawing, for wide and for tall screens. */
const ASPECTS: Record<Orientation, number> = { landscape: 1.4, portrait: 0.7 };
/** Number of edges that make a node a hub. */
const HUB = 12;
/** Model pixels. */
const EDGE_LENGTH = { least: 140, most: 240, ends: 60, letter: 9 };

/** Lays linked nodes out from several seeds, with fcose, and keeps the drawing with the best score. */
export function layOutSmall(job: LayoutJob): Positions {
  const cy = createHeadless(job);
  const ids = job.nodes.map(({ id }) => id);
  const extents = extentsOf(job.nodes);
  const components = componentsOf(cy);
  let best: { score: number; positions: Positions } | null = null;
  for (let attempt = 0; attempt < countAttempts(ids.length); attempt++) {
    setPositions(cy, startPositions(ids));
    runFcose(cy, attempt, { randomize: true });
    const packed = pullTogether(positionsOf(cy), extents, components);
    const positions = separateNodes(fillAspect(packed, ASPECTS[job.orientation]), extents, new Set());
    const score = scoreDrawing(job.edges, positions, boxesAt(positions, extents));
    if (best === null || score < best.score) best = { score, positions };
  }
  cy.destroy();
  return best!.positions;
}

/** Lays new nodes out around those in `job.placed`, starting from `beside`. */
export function growSmall(job: LayoutJob, beside: Positions): Positions {
  const cy = createHeadless(job);
  setPositions(cy, new Map([...beside, ...job.placed]));
  const fixedNodeConstraint = [...job.placed].map(([nodeId, position]) => ({ nodeId, position }));
  runFcose(cy, 0, { randomize: false, fixedNodeConstraint });
  const positions = positionsOf(cy);
  cy.destroy();
  return positions;
}

/** Only small graphs are drawn again: others take a quarter of a second each time, in a worker that has just started. */
function countAttempts(nodes: number): number {
  return nodes <= 30 ? 6 : 1;
}

/** Nodes are as large as their shapes with their names. */
function createHeadless({ nodes, edges }: LayoutJob): Core {
  return cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      {
        selector: 'node',
        style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)', 'border-width': 0 },
      },
    ],
    elements: [
      ...nodes.map(({ id, extent: { width, height } }: LayoutNode) => ({
        group: 'nodes' as const,
        data: { id, width, height },
      })),
      ...edges.map((edge) => ({ group: 'edges' as const, data: { ...edge } })),
    ],
  });
}

function runFcose(cy: Core, attempt: number, options: object): void {
  const layout = cy.layout({
    name: 'fcose',
    quality: 'default',
    animate: false,
    fit: false,
    packComponents: false,
    nodeSeparation: 150,
    idealEdgeLength,
    nodeRepulsion: () => 30_000,
    edgeElasticity: () => 0.3,
    gravity: 0.2,
    ...options,
  } as LayoutOptions);
  const seed = hashText([...cy.nodes().map((node) => node.id()), attempt].join('\n'));
  withSeededRandom(seed, () => layout.run());
}

/** Long enough for the label, except around a hub, where there isn't room for every label. */
function idealEdgeLength(edge: EdgeSingular): number {
  const isSpoke = Math.max(edge.source().degree(true), edge.target().degree(true)) >= HUB;
  if (isSpoke && !edge.data('telling')) return EDGE_LENGTH.least;
  const wanted = EDGE_LENGTH.ends + EDGE_LENGTH.letter * edge.data('letters');
  return Math.min(EDGE_LENGTH.most, Math.max(EDGE_LENGTH.least, wanted));
}

/** Points that depend only on the ids, within a square of 1000 pixels. */
function startPositions(ids: readonly string[]): Positions {
  return new Map(
    ids.map((id) => {
      const hash = hashText(id);
      return [id, { x: hash % 1000, y: (hash >>> 10) % 1000 }];
    }),
  );
}

function componentsOf(cy: Core): string[][] {
  const parts = cy.elements().components();
  return parts.map((part) =>
    part
      .nodes()
      .map((node) => node.id())
      .sort(),
  );
}

function positionsOf(cy: Core): Positions {
  return new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}

function setPositions(cy: Core, positions: Positions): void {
  cy.batch(() => {
    for (const [id, position] of positions) cy.getElementById(id).position(position);
  });
}
