import type { Extent, Positions } from './arrangement.ts';

export type Orientation = 'landscape' | 'portrait';

/** By force; along a time axis; a row for each office; in a ring. */
export type Arrangement = 'organic' | 'time' | 'offices' | 'circle';

export interface LayoutNode {
  id: string;
  /** Around its shape and name. */
  extent: Extent;
  /** Around its shape only. */
  shape: Extent;
  /** Nodes without edges are listed in the order of these. */
  order: string;
  /** Years since the beginning of our era, with the part of the year that has passed; null if nothing is dated. */
  year: number | null;
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
  arrangement: Arrangement;
  /** For each office its body and its holders in turn. */
  chains: readonly (readonly string[])[];
  /** Nodes that stay exactly where they are. */
  placed: Positions;
  /** Places that the user gave, whatever the layout. */
  pins: Positions;
  /** Where a new node comes from: the group that it was part of. */
  origins: Positions;
  orientation: Orientation;
}
