import type { Extent, Positions } from './arrangement.ts';

export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

export interface LayoutNode {
  id: string;
  /** Around its shape and name. */
  extent: Extent;
  /** Around its shape only. */
  shape: Extent;
  /** Nodes without edges are listed in the order of these. */
  order: string;
}

export interface LayoutEdge {
  id: string;
  source: string;
  target: string;
  /** Characters of its label. */
  letters: number;
  /** Whether its label matters even around a hub. */
  telling: boolean;
}

/** Everything that a layout depends on, as plain data that can be sent to a worker. */
export interface LayoutJob {
  /** Ordered by id, like `edges`: the same graph gives the same picture. */
  nodes: readonly LayoutNode[];
  edges: readonly LayoutEdge[];
  /** Nodes that stay exactly where they are. */
  placed: Positions;
  orientation: Orientation;
}
