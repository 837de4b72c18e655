import type { GraphData, Vocabulary } from '@precedent/model';
import cytoscape, { type Core, type Position } from 'cytoscape';
import { arrangeInWorker } from '../layout/layout-client.ts';
import { LIGHT, type Palette } from '../palette.ts';
import { pairOfEdge } from './bundles.ts';
import { type Emphasis, findFocus, type GraphItem, markElements, NO_EMPHASIS } from './emphasis.ts';
import { type Elements, toElements } from './graph-elements.ts';
import { LabelLayer } from './label-layer.ts';
import { toLayoutJob } from './layout-job.ts';
import { drawPicture, type Picture } from './picture.ts';
import { createStylesheet, type Detail } from './stylesheet.ts';
import { synchronise } from './synchronise.ts';
import { MIN_ZOOM, Viewport } from './viewport.ts';

/** With more edges than this, they are drawn plainly. */
const MOST_EDGES_IN_FULL = 600;
/** How many facts of a pair are one edge, by detail. */
const BUNDLE_FROM: Record<Detail, number> = { full: 3, plain: 2 };

export interface SceneEvents {
  onSelect(item: GraphItem): void;
  onClear(): void;
  onExpand(entityId: string): void;
  onHover(item: GraphItem | null): void;
  /** The facts between two entities are to be drawn one by one. */
  onOpenPair(pair: string): void;
  /** A layout began or ended. */
  onBusy(busy: boolean): void;
}

/** In a picture there is room to read. */
const LEAST_PICTURE_ZOOM = 0.5;

/** What to draw. */
export interface Drawing {
  data: GraphData;
  vocabulary: Vocabulary;
  palette: Palette;
  opened: ReadonlySet<string>;
}

/** The drawing: owns the Cytoscape instance and updates it with data, palette and emphasis. */
export class Scene {
  readonly cy: Core;
  readonly viewport: Viewport;
  private readonly labels: LabelLayer;
  private readonly events: SceneEvents;
  private readonly memory = new Map<string, Position>();
  private elements: Elements = { nodes: [], edges: [], edgeOf: new Map() };
  private detail: Detail = 'full';
  private palette: Palette = LIGHT;
  private emphasis: Emphasis = NO_EMPHASIS;
  /** Of the latest layout; the result of an earlier one is out of date. */
  private layouts = 0;

  constructor(container: HTMLElement, labelCanvas: HTMLCanvasElement, events: SceneEvents) {
    claimStyleElement();
    this.events = events;
    this.cy = cytoscape({
      container,
      style: createStylesheet(this.palette, this.detail),
      minZoom: MIN_ZOOM,
      maxZoom: 4,
      boxSelectionEnabled: false,
      selectionType: 'single',
      autounselectify: true,
    });
    this.viewport = new Viewport(this.cy);
    this.labels = new LabelLayer(labelCanvas, this.cy, this.palette);
    this.listen();
  }

  destroy(): void {
    this.layouts += 1;
    this.cy.destroy();
  }

  /** Draws `data`. Nodes that were placed before stay in place; the first drawing is fitted to the screen. */
  async show({ data, vocabulary, palette, opened }: Drawing): Promise<void> {
    const detail = data.facts.length > MOST_EDGES_IN_FULL ? 'plain' : 'full';
    this.elements = toElements(data, vocabulary, { palette, opened, bundleFrom: BUNDLE_FROM[detail] });
    synchronise(this.cy, this.elements, this.memory);
    if (palette !== this.palette || detail !== this.detail) {
      this.cy.style().fromJson(createStylesheet(palette, detail)).update();
      [this.palette, this.detail] = [palette, detail];
    }
    this.labels.collect(palette);
    this.setEmphasis(this.emphasis);
    if (this.hasUnplaced()) await this.arrange();
  }

  /** Discards all positions, including those of dragged nodes, and arranges all nodes again. */
  async rearrange(): Promise<void> {
    this.memory.clear();
    await this.arrange();
  }

  setEmphasis(emphasis: Emphasis): void {
    this.emphasis = emphasis;
    const focus = findFocus(this.cy, this.onElements(emphasis), this.detail);
    markElements(this.cy, focus, this.onElements(emphasis), this.detail);
    this.labels.setFocus(focus.near, focus.focus);
  }

  /** Brings entities and facts, and what they are linked to, into view. */
  reveal(ids: readonly string[], animate: boolean): void {
    const named = this.cy.collection();
    for (const id of ids) named.merge(this.cy.getElementById(this.elementOf(id)));
    this.viewport.reveal(
      named.union(named.nodes().closedNeighborhood()).union(named.connectedNodes()),
      animate,
    );
  }

  /** Of the entities that have their places. */
  positions(): Record<string, Position> {
    return Object.fromEntries([...this.memory].filter(([id]) => this.cy.getElementById(id).nonempty()));
  }

  /** The whole drawing, with text in its current size. */
  picture(footer: readonly string[]): Picture {
    const zoom = Math.max(LEAST_PICTURE_ZOOM, this.cy.zoom());
    return drawPicture({
      cy: this.cy,
      labels: this.labels.placeAll(zoom),
      palette: this.palette,
      zoom,
      footer,
    });
  }

  /** The id of the element that stands for an entity or a fact. */
  elementOf(id: string): string {
    return this.elements.edgeOf.get(id) ?? id;
  }

  private onElements(emphasis: Emphasis): Emphasis {
    const of = (id: string | null) => (id === null ? null : this.elementOf(id));
    return {
      selected: of(emphasis.selected),
      cursor: of(emphasis.cursor),
      hovered: of(emphasis.hovered),
      highlighted: emphasis.highlighted.map((id) => this.elementOf(id)),
    };
  }

  private hasUnplaced(): boolean {
    return this.elements.nodes.some(({ data }) => !this.memory.has(data.id!));
  }

  /** Lays out what has no place yet. The whole drawing is fitted to the screen if it was, or if none was there. */
  private async arrange(): Promise<void> {
    const layout = ++this.layouts;
    const isFirst = this.memory.size === 0;
    const orientation = matchMedia('(orientation: portrait)').matches ? 'portrait' : 'landscape';
    this.events.onBusy(true);
    const positions = await arrangeInWorker(toLayoutJob(this.elements, this.memory, orientation));
    if (layout !== this.layouts) return;
    this.cy.batch(() => {
      for (const [id, position] of positions) {
        this.cy.getElementById(id).position(position).removeClass('unplaced');
        this.memory.set(id, position);
      }
    });
    if (isFirst || !this.viewport.showsAll()) this.viewport.fit();
    this.events.onBusy(false);
  }

  private listen(): void {
    const { cy, events } = this;
    const itemOf = (target: { id(): string; isNode(): boolean }): GraphItem => ({
      kind: target.isNode() ? 'entity' : 'fact',
      id: target.id(),
    });
    cy.on('tap', (event) => {
      const item =
        event.target === cy
          ? this.labels.itemAt(event.renderedPosition.x, event.renderedPosition.y)
          : itemOf(event.target);
      if (item === null) events.onClear();
      else this.openItem(item);
    });
    cy.on('dbltap taphold', 'node', (event) => events.onExpand(event.target.id()));
    cy.on('mouseover', 'node, edge', (event) => events.onHover(itemOf(event.target)));
    cy.on('mouseout', 'node, edge', () => events.onHover(null));
    cy.on('free', 'node', ({ target }) => void this.memory.set(target.id(), { ...target.position() }));
    cy.on('resize', () => {
      const { selected, highlighted } = this.emphasis;
      this.reveal(selected !== null ? [selected] : highlighted, false);
    });
  }

  private openItem(item: GraphItem): void {
    const pair = pairOfEdge(item.id);
    if (pair === null) this.events.onSelect(item);
    else this.events.onOpenPair(pair);
  }
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
