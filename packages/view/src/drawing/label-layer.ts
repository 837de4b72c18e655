import type { Core } from 'cytoscape';
import type { Palette } from '../palette.ts';
import type { GraphItem } from './emphasis.ts';
import type { LabelRecords } from './label-records.ts';
import { paintLabel } from './paint-label.ts';
import { type PlacedLabel, placeLabels } from './place-labels.ts';
import type { Zooming } from './zooming.ts';

/** How far beyond the screen labels are placed, in screens, so that panning doesn't place them anew each time. */
const MARGIN = 0.5;
const MANY_NAMES = 500;

/**
 * Names and labels, on a canvas above the drawing. They are placed when the zoom, the graph or the focus changes, and
 * only moved while panning, so that a large graph is as fast as a small one.
 */
export class LabelLayer {
  private readonly canvas: HTMLCanvasElement;
  private readonly cy: Core;
  private readonly zooming: Zooming;
  private records: LabelRecords = { names: [], edges: [] };
  private placed: PlacedLabel[] = [];
  private palette: Palette;
  private near: ReadonlySet<string> | null = null;
  private focus: ReadonlySet<string> = new Set();
  /** For what the labels were placed. */
  private zoom = 0;
  private region = { x1: 0, y1: 0, x2: 0, y2: 0 };

  constructor(canvas: HTMLCanvasElement, cy: Core, palette: Palette, zooming: Zooming) {
    this.zooming = zooming;
    this.canvas = canvas;
    this.cy = cy;
    this.palette = palette;
    cy.on('render', () => this.paint());
    cy.on('position', 'node', () => this.invalidate());
  }

  /** After elements or their data changed. */
  show(records: LabelRecords, palette: Palette): void {
    this.palette = palette;
    this.records = records;
    this.invalidate();
  }

  setFocus(near: ReadonlySet<string> | null, focus: ReadonlySet<string>): void {
    this.near = near;
    this.focus = focus;
    this.invalidate();
    this.paint();
  }

  invalidate(): void {
    this.zoom = 0;
  }

  /** What is named at a point of the screen. */
  itemAt(x: number, y: number): GraphItem | null {
    const pan = this.cy.pan();
    const hit = this.placed.find(({ box }) => {
      const [dx, dy] = [x - pan.x - box.x, y - pan.y - box.y];
      const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
      return Math.abs(dx * cos + dy * sin) * 2 < box.width && Math.abs(dy * cos - dx * sin) * 2 < box.height;
    });
    return hit ? { kind: hit.record.kind, id: hit.record.id } : null;
  }

  /** All labels of the whole graph at this zoom, for pictures. */
  placeAll(zoom: number): PlacedLabel[] {
    const { x1, y1, x2, y2 } = this.cy.elements().boundingBox();
    return placeLabels(this.records, { zoom, region: { x1, y1, x2, y2 }, near: null, focus: new Set() });
  }

  private paint(): void {
    if (!this.isHeldByZooming()) this.place();
    const { cy, canvas } = this;
    const ratio = window.devicePixelRatio;
    const [width, height] = [Math.round(cy.width() * ratio), Math.round(cy.height() * ratio)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const pen = canvas.getContext('2d')!;
    const { x, y } = cy.pan();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
    const factor = cy.zoom() / this.zoom;
    for (const placed of this.placed) {
      const label = factor === 1 ? placed : moveBy(placed, factor);
      const { box } = label;
      const reach = box.width / 2;
      if (box.x + x + reach < 0 || box.x + x - reach > cy.width()) continue;
      if (box.y + y + reach < 0 || box.y + y - reach > cy.height()) continue;
      pen.setTransform(ratio, 0, 0, ratio, x * ratio, y * ratio);
      paintLabel(pen, label, this.zoom, this.palette);
    }
  }

  /** Choosing among thousands of names takes longer than a frame: meanwhile those of before move with the drawing. */
  private isHeldByZooming(): boolean {
    return this.zooming.isOn && this.zoom !== 0 && this.records.names.length > MANY_NAMES;
  }

  private place(): void {
    const zoom = this.cy.zoom();
    const { x1, y1, x2, y2, w, h } = this.cy.extent();
    const { region } = this;
    const isInside = x1 >= region.x1 && y1 >= region.y1 && x2 <= region.x2 && y2 <= region.y2;
    if (zoom === this.zoom && isInside) return;
    this.zoom = zoom;
    this.region = { x1: x1 - w * MARGIN, y1: y1 - h * MARGIN, x2: x2 + w * MARGIN, y2: y2 + h * MARGIN };
    this.placed = placeLabels(this.records, {
      zoom,
      region: this.region,
      near: this.near,
      focus: this.focus,
    });
  }
}

/** To where it is when the drawing is scaled. */
function moveBy({ box, ...label }: PlacedLabel, factor: number): PlacedLabel {
  return { ...label, box: { ...box, x: box.x * factor, y: box.y * factor } };
}
