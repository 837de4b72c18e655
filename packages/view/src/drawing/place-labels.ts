import type { Position } from 'cytoscape';
import type { EdgeRecord, LabelRecord, LabelRecords, NameRecord } from './label-records.ts';
import { type LabelBox, TakenPlaces } from './labels.ts';
import { EDGE_LABEL_SIZE, LINE_HEIGHT, NAME_SIZE, textScaleAt } from './text.ts';

/** A label and its place, in screen pixels from the origin of the model. */
export interface PlacedLabel {
  record: LabelRecord;
  box: LabelBox;
  faded: boolean;
}

/** What the labels depend on. */
export interface LabelView {
  zoom: number;
  /** The part of the model within reach, in model pixels. */
  region: { x1: number; y1: number; x2: number; y2: number };
  /** Ids whose labels come before all others; those of the others are faded. Null if nothing is in focus. */
  near: ReadonlySet<string> | null;
  /** Ids that are labelled even where there is no room. */
  focus: ReadonlySet<string>;
}

/** Screen pixels. */
const NAME_GAP = 3;
/** Screen pixels of an edge that its arrow and the margins of its label take up. */
const EDGE_MARGIN = 14;
const MOST = { names: 400, edges: 250 };
/** As many of the most linked entities on screen are named even over the shapes of others. */
const LANDMARKS = 40;

/**
 * Chooses the labels for which there is room, as on a map: names first, below, above or beside their nodes; then the
 * labels of edges that are long enough.
 */
export function placeLabels({ names, edges }: LabelRecords, view: LabelView): PlacedLabel[] {
  const [shapes, labels] = [new TakenPlaces(), new TakenPlaces()];
  const within = names.filter(({ node }) => isVisible(node) && isWithin(node.position(), view));
  for (const record of within) shapes.add(shapeBox(record, view.zoom));
  const placed: PlacedLabel[] = [];
  const isNear = ({ id }: LabelRecord) => view.near === null || view.near.has(id);
  for (const group of [within.filter(isNear), within.filter((record) => !isNear(record))])
    group.forEach((record, rank) => {
      if (placed.length >= MOST.names) return;
      const box = findRoom(record, view, [shapes, labels], rank < LANDMARKS && isNear(record));
      if (!box) return;
      labels.add(box);
      placed.push({ record, box, faded: !isNear(record) });
    });
  placeEdgeLabels(edges.filter(isNear), view, [shapes, labels], placed);
  return placed;
}

function isVisible(element: { hasClass(name: string): boolean }): boolean {
  return !element.hasClass('unplaced');
}

function isWithin({ x, y }: Position, { region }: LabelView): boolean {
  return x >= region.x1 && x <= region.x2 && y >= region.y1 && y <= region.y2;
}

function shapeBox({ id, node, radius }: NameRecord, zoom: number): LabelBox {
  const { x, y } = node.position();
  const side = radius * 2 * zoom;
  return { id, x: x * zoom, y: y * zoom, width: side, height: side, angle: 0 };
}

/** The first free place of a name; if it is in focus, the usual one. That of a landmark may cover shapes, but no name. */
function findRoom(
  record: NameRecord,
  view: LabelView,
  [shapes, labels]: readonly [TakenPlaces, TakenPlaces],
  isLandmark: boolean,
): LabelBox | null {
  const { zoom } = view;
  const scale = textScaleAt(zoom);
  const { x, y } = record.node.position();
  const width = record.width * scale + 4;
  const height = record.lines.length * NAME_SIZE * LINE_HEIGHT * scale + 2;
  const reach = record.radius * zoom + NAME_GAP;
  const at = (dx: number, dy: number): LabelBox => ({
    id: record.id,
    x: x * zoom + dx,
    y: y * zoom + dy,
    width,
    height,
    angle: 0,
  });
  const below = at(0, reach + height / 2);
  if (view.focus.has(record.id)) return below;
  const places = [below, at(0, -reach - height / 2), at(reach + width / 2, 0), at(-reach - width / 2, 0)];
  const unnamed = places.filter((box) => !labels.isTaken(box));
  return unnamed.find((box) => !shapes.isTaken(box)) ?? (isLandmark ? unnamed[0] : null) ?? null;
}

function placeEdgeLabels(
  edges: readonly EdgeRecord[],
  view: LabelView,
  [shapes, labels]: readonly [TakenPlaces, TakenPlaces],
  placed: PlacedLabel[],
): void {
  const scale = textScaleAt(view.zoom);
  const isTaken = (box: LabelBox) => labels.isTaken(box) || shapes.isTaken(box);
  let amount = 0;
  const inFocus = ({ id }: EdgeRecord) => view.focus.has(id);
  // Those in focus are labelled in any case, so the others make room for them.
  for (const record of [...edges.filter(inFocus), ...edges.filter((edge) => !inFocus(edge))]) {
    if (amount >= MOST.edges) return;
    const box = edgeBox(record, view, scale, inFocus(record));
    if (box === null || (!inFocus(record) && isTaken(box))) continue;
    labels.add(box);
    placed.push({ record, box, faded: false });
    amount += 1;
  }
}

/** Null if the edge is out of sight or too short for its label. */
function edgeBox(record: EdgeRecord, view: LabelView, scale: number, focused: boolean): LabelBox | null {
  const [from, to] = [record.source.position(), record.target.position()];
  const { zoom } = view;
  const width = record.width * scale + 4;
  const isLoop = record.source === record.target;
  const room = Math.hypot(to.x - from.x, to.y - from.y) * zoom - EDGE_MARGIN - reachOf(record) * zoom;
  if (!focused && !isLoop && width > room) return null;
  const straight = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (!isWithin(straight, view) || !isVisible(record.source) || !isVisible(record.target)) return null;
  // Unknown until the edge has been drawn once.
  const middle = (record.bends && record.edge.midpoint()) || straight;
  const angle = isLoop ? 0 : Math.atan2(to.y - from.y, to.x - from.x);
  const height = EDGE_LABEL_SIZE * scale + 5;
  return { id: record.id, x: middle.x * zoom, y: middle.y * zoom, width, height, angle };
}

function reachOf({ source, target }: EdgeRecord): number {
  return (source.data('size') + target.data('size')) / 2;
}
