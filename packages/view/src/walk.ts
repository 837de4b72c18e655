import type { Core, EdgeSingular, NodeSingular, Position } from 'cytoscape';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The keyboard position: an entity, or a fact that was reached from the entity `origin`. */
export type Place = { kind: 'entity'; id: string } | { kind: 'fact'; id: string; origin: string };

const VECTORS: Record<Direction, Position> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
/** An arrow key within 45° of an edge moves along it; any other turns to the next edge. */
const ALONG = Math.SQRT1_2;

/**
 * The position after an arrow key. From an entity it moves to the edge closest to that direction; from an
 * edge, along it to one of its ends, or across it to the next edge of the entity that it was reached from.
 * If nothing lies that way, the position stays the same.
 */
export function walk(cy: Core, place: Place, direction: Direction): Place {
  const vector = VECTORS[direction];
  return place.kind === 'entity'
    ? leaveEntity(cy.getElementById(place.id) as unknown as NodeSingular, place, vector)
    : leaveFact(cy.getElementById(place.id) as unknown as EdgeSingular, place, vector);
}

/** Where a walk begins: the entity with the most facts; if several have as many, the first by id. */
export function firstPlace(cy: Core): Place | null {
  const nodes = cy.nodes(':visible').sort((first, second) => compareNodes(first, second));
  return nodes.empty() ? null : { kind: 'entity', id: nodes[0]!.id() };
}

function compareNodes(first: NodeSingular, second: NodeSingular): number {
  return second.degree(true) - first.degree(true) || (first.id() < second.id() ? -1 : 1);
}

function leaveEntity(node: NodeSingular, place: Place, vector: Position): Place {
  let best: { edge: EdgeSingular; likeness: number } | null = null;
  for (const { edge, angle } of edgesAround(node)) {
    const likeness = Math.cos(angle) * vector.x + Math.sin(angle) * vector.y;
    if (likeness > 0 && (best === null || likeness > best.likeness + 1e-9)) best = { edge, likeness };
  }
  return best === null ? place : { kind: 'fact', id: best.edge.id(), origin: node.id() };
}

function leaveFact(edge: EdgeSingular, place: Place & { kind: 'fact' }, vector: Position): Place {
  const origin = edge.source().id() === place.origin ? edge.source() : edge.target();
  const far = origin.same(edge.source()) ? edge.target() : edge.source();
  const angle = angleBetween(origin.position(), far.position());
  const likeness = Math.cos(angle) * vector.x + Math.sin(angle) * vector.y;
  if (likeness >= ALONG) return { kind: 'entity', id: far.id() };
  if (likeness <= -ALONG) return { kind: 'entity', id: origin.id() };
  const clockwise = Math.cos(angle) * vector.y - Math.sin(angle) * vector.x > 0;
  const around = edgesAround(origin).map((item) => item.edge.id());
  const at = around.indexOf(edge.id());
  const next = around[(at + (clockwise ? 1 : -1) + around.length) % around.length]!;
  return { kind: 'fact', id: next, origin: origin.id() };
}

/** The visible edges of a node, clockwise on screen starting from the right, parallel ones by id. */
function edgesAround(node: NodeSingular): { edge: EdgeSingular; angle: number }[] {
  return node
    .connectedEdges(':visible')
    .map((edge) => {
      const far = edge.source().same(node) ? edge.target() : edge.source();
      return { edge, angle: angleBetween(node.position(), far.position()) };
    })
    .sort((first, second) => first.angle - second.angle || (first.edge.id() < second.edge.id() ? -1 : 1));
}

function angleBetween(from: Position, to: Position): number {
  return Math.atan2(to.y - from.y, to.x - from.x);
}
