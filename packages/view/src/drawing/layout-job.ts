import type { Extent, Positions } from '../layout/arrangement.ts';
import type { LayoutEdge, LayoutJob, LayoutNode, Orientation } from '../layout/job.ts';
import type { Elements } from './graph-elements.ts';
import { LINE_HEIGHT, NAME_SIZE, wrapName } from './text.ts';

/** The text scale at which the layout keeps names apart: that of a drawing fitted at zoom 0.56. */
const TEXT_SCALE = 1.5;
const GAP = 3;

/** What the layout of a drawing depends on. */
export function toLayoutJob(
  { nodes, edges }: Elements,
  placed: Positions,
  orientation: Orientation,
): LayoutJob {
  return { nodes: nodes.map(({ data }) => toNode(data)), edges: edges.map(toEdge), placed, orientation };
}

function toEdge({ data }: Elements['edges'][number]): LayoutEdge {
  const letters = data.label.replaceAll('\u0336', '').length;
  return {
    id: data.id!,
    source: data.source!,
    target: data.target!,
    letters,
    telling: data.stance !== 'asserted',
  };
}

function toNode({ id, label, shape, size }: Elements['nodes'][number]['data']): LayoutNode {
  return {
    id: id!,
    shape: { left: -size / 2, top: -size / 2, width: size, height: size },
    extent: extentOf(label, size),
    order: `${shape} ${label} ${id}`,
  };
}

/** Around a shape and the name below it. */
function extentOf(label: string, size: number): Extent {
  const { lines, width } = wrapName(label);
  const wide = Math.max(size, width * TEXT_SCALE);
  const high = size + (GAP + lines.length * NAME_SIZE * LINE_HEIGHT) * TEXT_SCALE;
  return { left: -wide / 2, top: -size / 2, width: wide, height: high };
}
