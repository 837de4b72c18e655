import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Palette } from '../palette.ts';
import { polygonOf } from '../shapes.ts';
import { findNearest, type Targets } from './find-nearest.ts';
import { Snapshot } from './snapshot.ts';
import type { Detail } from './stylesheet.ts';
import type { Zooming } from './zooming.ts';

/** What is replaced in Cytoscape's canvas renderer: it draws what stays and what is dragged, after it has worked out where that is. */
interface CanvasRenderer {
  recalculateRenderedStyle(elements: Drawn, ...rest: unknown[]): void;
  findNearestElements(x: number, y: number, interactive: boolean, isTouch: boolean): Element[];
  onUpdateEleCalcs(changed: (willDraw: boolean, elements: Drawn) => void): void;
  drawElements: Draw;
  drawLayeredElements: Draw;
  drawCachedElements: Draw;
}
type Pen = CanvasRenderingContext2D;
type Element = NodeSingular | EdgeSingular;
type Drawn = ArrayLike<Element>;
type Draw = (pen: Pen, elements: Drawn) => void;

/** `nothing` until the first nodes have their places. */
type Painting = 'nothing' | Detail;

const DASHES: Record<string, number[]> = { planned: [8, 5], alleged: [10, 4, 2, 4], hypothetical: [1.5, 5] };
const UNCERTAIN = { width: 0.7, alpha: 0.7 };
const CHOSEN = { alpha: 0.3, reach: 6 };
const CURSOR = { alpha: 0.4, reach: 7 };

/** Lines that are drawn in one stroke. */
interface Stroke {
  colour: string;
  width: number;
  alpha: number;
  dash: number[];
  /** Two points each. */
  ends: number[];
}

/**
 * Draws the graph. Cytoscape would keep an image of every element, which takes longer than to draw a few hundred, and seconds
 * for thousands. In a large graph, all lines of a colour are one stroke here, and all nodes of a colour one shape; what the
 * pointer is on is found here too.
 */
export class PlainPainter {
  private painting: Painting = 'nothing';
  private palette: Palette;
  private targets: Omit<Targets, 'zoom'> = { nodes: [], edges: [] };
  private strokes = new Map<string, Stroke>();
  private strokeOf = new Map<string, Stroke>();

  private readonly snapshot = new Snapshot();

  constructor(cy: Core, palette: Palette, zooming: Zooming) {
    this.palette = palette;
    cy.on('position data class grab free', () => this.snapshot.invalidate());
    const own = rendererOf(cy);
    own.onUpdateEleCalcs((_, { length }) => {
      if (length > 0) this.snapshot.invalidate();
    });
    own.drawCachedElements = (pen, elements) => this.draw(own, pen, elements);
    own.drawLayeredElements = (pen, elements) => {
      if (this.painting === 'nothing') return;
      this.snapshot.show(pen, zooming.isOn, (inside) => this.draw(own, inside, elements));
    };
    const findExactly = own.findNearestElements;
    own.findNearestElements = (x, y, interactive, isTouch) =>
      this.painting === 'full'
        ? findExactly.call(own, x, y, interactive, isTouch)
        : findNearest({ ...this.targets, zoom: cy.zoom() }, { x, y }, isTouch ? 'finger' : 'pointer');
    const recalculate = own.recalculateRenderedStyle;
    own.recalculateRenderedStyle = (elements, ...rest) => {
      if (this.painting !== 'nothing') recalculate.call(own, elements, ...rest);
    };
  }

  /** In full, Cytoscape draws each element; it would keep images of them, which takes longer than to draw a few hundred. */
  private draw(renderer: CanvasRenderer, pen: Pen, elements: Drawn): void {
    if (this.painting === 'full') renderer.drawElements(pen, elements);
    else if (this.painting === 'plain') this.paint(pen, elements);
  }

  /** After elements or their data changed; from the first time on, they are painted. */
  collect(cy: Core, palette: Palette, detail: Detail): void {
    this.painting = detail;
    this.snapshot.invalidate();
    this.palette = palette;
    this.strokes = new Map();
    this.strokeOf = new Map();
    this.targets = { nodes: [], edges: [] };
    // Works out where everything is now, instead of in the frame that draws it.
    rendererOf(cy).recalculateRenderedStyle(cy.elements().toArray());
    if (detail === 'full') return;
    this.targets = { nodes: cy.nodes().toArray(), edges: cy.edges().toArray() };
    for (const edge of this.targets.edges) this.strokeOf.set(edge.id(), this.findStroke(edge.data()));
  }

  private findStroke(data: Record<string, unknown>): Stroke {
    const [colour, modality] = [String(data.colour), String(data.modality)];
    // Widths in steps, so that there are few strokes.
    const width = data.certain === false ? UNCERTAIN.width : Math.round(Number(data.width) * 2) / 2;
    const key = `${colour} ${modality} ${width}`;
    const known = this.strokes.get(key);
    if (known) return known;
    const alpha = data.certain === false ? UNCERTAIN.alpha : 1;
    const stroke = { colour, width, alpha, dash: DASHES[modality] ?? [], ends: [] };
    this.strokes.set(key, stroke);
    return stroke;
  }

  private paint(pen: Pen, elements: Drawn): void {
    const nodes: NodeSingular[] = [];
    for (const stroke of this.strokes.values()) stroke.ends.length = 0;
    for (let index = 0; index < elements.length; index++) {
      const element = elements[index]!;
      if (element.isNode()) {
        if (!element.hasClass('unplaced')) nodes.push(element);
      } else this.addLine(pen, element as EdgeSingular);
    }
    pen.save();
    for (const stroke of this.strokes.values()) paintStroke(pen, stroke);
    this.paintNodes(pen, nodes);
    pen.restore();
  }

  private addLine(pen: Pen, edge: EdgeSingular): void {
    const [source, target] = [edge.source(), edge.target()];
    if (source.hasClass('unplaced') || target.hasClass('unplaced')) return;
    const [from, to] = [source.position(), target.position()];
    this.strokeOf.get(edge.id())?.ends.push(from.x, from.y, to.x, to.y);
    if (!edge.hasClass('selected') && !edge.hasClass('cursor')) return;
    const { colour } = { colour: this.palette.accent };
    paintStroke(pen, {
      colour,
      width: 12,
      alpha: CURSOR.alpha,
      dash: [],
      ends: [from.x, from.y, to.x, to.y],
    });
  }

  /** Those of one colour and shape are one path; what is marked in some way comes on top. */
  private paintNodes(pen: Pen, nodes: readonly NodeSingular[]): void {
    const alike = new Map<string, NodeSingular[]>();
    for (const node of nodes) {
      const { colour, shape } = node.data();
      const key = `${colour} ${shape}`;
      const known = alike.get(key);
      if (known) known.push(node);
      else alike.set(key, [node]);
    }
    pen.lineWidth = 1.5;
    pen.strokeStyle = this.palette.background;
    for (const group of alike.values()) {
      pen.fillStyle = group[0]!.data('colour');
      pen.beginPath();
      for (const node of group) addShape(pen, node, 0);
      pen.fill();
      pen.stroke();
    }
    for (const node of nodes) this.markNode(pen, node);
  }

  private markNode(pen: Pen, node: NodeSingular): void {
    const { accent, ink } = this.palette;
    const { inside, pinned } = node.data();
    if (node.hasClass('chosen')) fillAround(pen, node, accent, CHOSEN);
    if (node.hasClass('cursor')) fillAround(pen, node, accent, CURSOR);
    if (inside > 0) outline(pen, node, { colour: ink, width: 1.5, reach: 3, dash: [] });
    if (pinned) outline(pen, node, { colour: ink, width: 3, reach: 0, dash: [1, 4] });
    if (node.hasClass('selected')) outline(pen, node, { colour: accent, width: 3, reach: 0, dash: [] });
  }
}

function rendererOf(cy: Core): CanvasRenderer {
  return (cy as unknown as { renderer(): CanvasRenderer }).renderer();
}

function paintStroke(pen: Pen, { colour, width, alpha, dash, ends }: Stroke): void {
  if (ends.length === 0) return;
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.globalAlpha = alpha;
  pen.setLineDash(dash);
  pen.beginPath();
  for (let at = 0; at < ends.length; at += 4) {
    pen.moveTo(ends[at]!, ends[at + 1]!);
    pen.lineTo(ends[at + 2]!, ends[at + 3]!);
  }
  pen.stroke();
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}

function fillAround(
  pen: Pen,
  node: NodeSingular,
  colour: string,
  mark: { alpha: number; reach: number },
): void {
  pen.globalAlpha = mark.alpha;
  pen.fillStyle = colour;
  pen.beginPath();
  addShape(pen, node, mark.reach);
  pen.fill();
  pen.globalAlpha = 1;
}

function outline(
  pen: Pen,
  node: NodeSingular,
  line: { colour: string; width: number; reach: number; dash: number[] },
): void {
  pen.strokeStyle = line.colour;
  pen.lineWidth = line.width;
  pen.setLineDash(line.dash);
  pen.beginPath();
  addShape(pen, node, line.reach);
  pen.stroke();
  pen.setLineDash([]);
}

/** The corners of each shape in a box of 1 × 1 around its middle; null for a circle. */
const corners = new Map<string, readonly (readonly [number, number])[] | null>();

function cornersOf(shape: string): readonly (readonly [number, number])[] | null {
  if (!corners.has(shape)) {
    const points = polygonOf(shape)
      ?.points.split(' ')
      .map((point) => {
        const [x = 8, y = 8] = point.split(',').map(Number);
        return [x / 16 - 0.5, y / 16 - 0.5] as const;
      });
    corners.set(shape, points ?? null);
  }
  return corners.get(shape)!;
}

function addShape(pen: Pen, node: NodeSingular, reach: number): void {
  const { x, y } = node.position();
  const { size, shape } = node.data();
  const whole = size + 2 * reach;
  const points = cornersOf(shape);
  if (points === null) {
    pen.moveTo(x + whole / 2, y);
    pen.arc(x, y, whole / 2, 0, 2 * Math.PI);
    return;
  }
  points.forEach(([dx, dy], index) => {
    if (index === 0) pen.moveTo(x + dx * whole, y + dy * whole);
    else pen.lineTo(x + dx * whole, y + dy * whole);
  });
  pen.closePath();
}
