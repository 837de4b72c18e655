import type { GraphData, Vocabulary } from '@precedent/model';
import cytoscape, { type CollectionReturnValue, type Core, type Position } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Positions } from './arrangement.ts';
import { applyEmphasis, type Emphasis, type GraphItem, NO_EMPHASIS } from './emphasis.ts';
import { toElements } from './graph-elements.ts';
import { fitLabels } from './label-room.ts';
import { placeNodes } from './layout.ts';
import { LIGHT, type Palette } from './palette.ts';
import { createStylesheet } from './stylesheet.ts';

cytoscape.use(fcose);

const FIT_PADDING = 24;
/** Pixels at the bottom that the buttons cover. */
const TOOLBAR = 44;
const REVEAL_PADDING = 24;
/** Below this zoom, names are too small or too many to read, so `reveal` also zooms in. */
const LEGIBLE_ZOOM = 0.4;
/** Maximum zoom when fitting, so that three nodes don't fill the screen. */
const MAX_FIT_ZOOM = 1.25;
/** Low, because Cytoscape ignores a viewport below its minimum: tall graphs stayed out of view on low screens. */
const MIN_ZOOM = 0.02;

/** The text scale at which the layout keeps names apart: that of a drawing fitted at zoom 0.56. */
const LAYOUT_TEXT_SCALE = 1.5;

export interface SceneEvents {
  onSelect(item: GraphItem): void;
  onClear(): void;
  onExpand(entityId: string): void;
  onHover(item: GraphItem | null): void;
}

/** The drawing: owns the Cytoscape instance and updates it with data, palette and emphasis. */
export class Scene {
  readonly cy: Core;
  private readonly memory = new Map<string, Position>();
  private palette: Palette = LIGHT;
  private emphasis: Emphasis = NO_EMPHASIS;
  private textScale = 1;
  /** Whether the whole graph is fitted to the screen, and should be fitted again when the screen changes. */
  private fitted = false;
  private pendingFrame = 0;

  constructor(container: HTMLElement, events: SceneEvents) {
    claimStyleElement();
    this.cy = cytoscape({
      container,
      style: createStylesheet(this.palette, 1),
      minZoom: MIN_ZOOM,
      maxZoom: 4,
      boxSelectionEnabled: false,
      selectionType: 'single',
      autounselectify: true,
    });
    this.listen(events);
  }

  destroy(): void {
    cancelAnimationFrame(this.pendingFrame);
    this.cy.destroy();
  }

  /** Draws `data`. Nodes that were placed before stay in place; the first drawing is fitted to the screen. */
  show(data: GraphData, vocabulary: Vocabulary, palette: Palette): void {
    const first = this.memory.size === 0;
    this.palette = palette;
    this.synchronise(data, vocabulary);
    const grown = this.cy
      .nodes()
      .toArray()
      .some((node) => !this.memory.has(node.id()));
    if (grown) this.arrange(this.memory);
    if (first || (grown && !this.showsAll())) this.fit();
    else this.restyle();
    this.setEmphasis(this.emphasis);
  }

  /** Discards all positions, including those of dragged nodes, and arranges all nodes again. */
  rearrange(): void {
    this.memory.clear();
    this.arrange(this.memory);
    this.fit();
  }

  setEmphasis(emphasis: Emphasis): void {
    this.emphasis = emphasis;
    applyEmphasis(this.cy, emphasis);
    fitLabels(this.cy, this.textScale);
  }

  /** Brings entities and facts into view, moving the drawing only if necessary. */
  reveal(ids: readonly string[], animate: boolean): void {
    const named = this.cy.collection();
    for (const id of ids) named.merge(this.cy.getElementById(id));
    if (named.empty()) return;
    const eles = named.union(named.connectedNodes());
    const { x1, y1, x2, y2 } = eles.renderedBoundingBox();
    const inside = x1 >= 0 && y1 >= 0 && x2 <= this.cy.width() && y2 <= this.cy.height() - TOOLBAR;
    if (inside && this.cy.zoom() >= LEGIBLE_ZOOM) return;
    this.fitted = false;
    const target = this.zoomTo(eles);
    if (animate) this.cy.animate({ ...target, duration: 260 });
    else this.cy.viewport(target);
  }

  /** The viewport with `eles` in the middle, at a legible zoom if they fit. */
  private zoomTo(eles: CollectionReturnValue): { zoom: number; pan: Position } {
    const { x1, y1, w, h } = eles.boundingBox();
    const [width, height] = [this.cy.width(), this.cy.height() - TOOLBAR];
    const most = Math.min((width - 2 * REVEAL_PADDING) / w, (height - 2 * REVEAL_PADDING) / h);
    const zoom = Math.min(most, Math.max(LEGIBLE_ZOOM, this.cy.zoom()));
    return { zoom, pan: { x: width / 2 - (x1 + w / 2) * zoom, y: height / 2 - (y1 + h / 2) * zoom } };
  }

  fit(): void {
    this.cy.resize();
    // Text keeps its size on screen, so the size of the drawing depends on the zoom: fit in two steps.
    for (let step = 0; step < 2; step++) {
      this.fitOnce();
      this.restyle();
    }
  }

  private fitOnce(): void {
    this.fitted = true;
    const { x1, y1, w, h } = this.cy.elements(':visible').boundingBox();
    if (w === 0 || h === 0) return;
    const room = { w: this.cy.width() - 2 * FIT_PADDING, h: this.cy.height() - 2 * FIT_PADDING - TOOLBAR };
    const zoom = Math.min(MAX_FIT_ZOOM, Math.max(MIN_ZOOM, Math.min(room.w / w, room.h / h)));
    const pan = {
      x: FIT_PADDING + (room.w - w * zoom) / 2 - x1 * zoom,
      y: FIT_PADDING + (room.h - h * zoom) / 2 - y1 * zoom,
    };
    this.cy.viewport({ zoom, pan });
  }

  zoomBy(factor: number): void {
    this.fitted = false;
    const centre = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: centre });
  }

  positions(): Record<string, Position> {
    return Object.fromEntries(this.cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  }

  private showsAll(): boolean {
    const { x1, y1, x2, y2 } = this.cy.elements(':visible').renderedBoundingBox();
    return x1 >= 0 && y1 >= 0 && x2 <= this.cy.width() && y2 <= this.cy.height();
  }

  private synchronise(data: GraphData, vocabulary: Vocabulary): void {
    const elements = toElements(data, vocabulary, this.palette);
    const ids = new Set(elements.map((element) => element.data.id!));
    this.cy.batch(() => {
      this.cy
        .elements()
        .filter((element) => !ids.has(element.id()))
        .remove();
      for (const element of elements) {
        const present = this.cy.getElementById(element.data.id!);
        if (present.nonempty()) present.data(element.data);
        else this.cy.add({ ...element, position: this.memory.get(element.data.id!) ?? { x: 0, y: 0 } });
      }
    });
  }

  private arrange(placed: Positions): void {
    this.setTextScale(LAYOUT_TEXT_SCALE);
    placeNodes(this.cy, placed, matchMedia('(orientation: portrait)').matches ? 'portrait' : 'landscape');
    this.remember();
  }

  private remember(): void {
    this.cy.nodes().forEach((node) => {
      this.memory.set(node.id(), { ...node.position() });
    });
  }

  private restyle(): void {
    this.setTextScale(textScaleAt(this.cy.zoom()));
    fitLabels(this.cy, this.textScale);
  }

  private setTextScale(textScale: number): void {
    this.textScale = textScale;
    this.cy.style().fromJson(createStylesheet(this.palette, textScale)).update();
  }

  private listen(events: SceneEvents): void {
    const { cy } = this;
    const itemOf = (target: { id(): string; isNode(): boolean }): GraphItem => ({
      kind: target.isNode() ? 'entity' : 'fact',
      id: target.id(),
    });
    cy.on('tap', (event) => {
      if (event.target === cy) events.onClear();
      else events.onSelect(itemOf(event.target));
    });
    cy.on('dbltap taphold', 'node', (event) => events.onExpand(event.target.id()));
    cy.on('mouseover', 'node, edge', (event) => events.onHover(itemOf(event.target)));
    cy.on('mouseout', 'node, edge', () => events.onHover(null));
    cy.on('free', 'node', () => {
      this.remember();
      fitLabels(cy, this.textScale);
    });
    cy.on('zoom resize', () => this.restyleSoon());
    cy.on('dragpan scrollzoom pinchzoom', () => {
      this.fitted = false;
    });
    cy.on('resize', () => {
      if (this.fitted) this.fitOnce();
      const { selected, highlighted } = this.emphasis;
      this.reveal(selected ? [selected.id] : highlighted, false);
    });
  }

  private restyleSoon(): void {
    cancelAnimationFrame(this.pendingFrame);
    this.pendingFrame = requestAnimationFrame(() => {
      if (textScaleAt(this.cy.zoom()) === this.textScale) fitLabels(this.cy, this.textScale);
      else this.restyle();
    });
  }
}

/**
 * Text keeps its size on screen when zooming in and shrinks slowly when zooming out. It changes in steps of
 * a fifth of an octave, so that a zoom gesture restyles a few times instead of every frame.
 */
function textScaleAt(zoom: number): number {
  const scale = zoom < 1 ? zoom ** -0.7 : Math.max(0.5, 1 / zoom);
  return 2 ** (Math.round(Math.log2(scale) * 5) / 5);
}

/**
 * Cytoscape adds a `<style>` element to the page for its container's `position`, which a strict `style-src`
 * forbids and which has no effect inside a shadow root. It doesn't if an element with this id exists; the
 * component styles its own container.
 */
function claimStyleElement(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = id;
  document.head.append(placeholder);
}
