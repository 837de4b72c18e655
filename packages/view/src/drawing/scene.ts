import cytoscape, { type Core, type Position } from 'cytoscape';
import { askWorker } from '../layout/worker-client.ts';
import type { Palette } from '../palette.ts';
import { claimStyleElement } from './claim-style-element.ts';
import { type Composed, composeElements, type Drawing } from './compose-elements.ts';
import { type Emphasis, findFocus, type GraphItem, markElements, NO_EMPHASIS } from './emphasis.ts';
import { type FirstDrawing, isSameDrawing } from './first-drawing.ts';
import type { Elements } from './graph-elements.ts';
import { type GroupedGraph, ungroupedGraph } from './groups.ts';
import { LabelLayer } from './label-layer.ts';
import { collectRecords } from './label-records.ts';
import { jobFor } from './layout-job.ts';
import { listen, openItem, type SceneEvents } from './listen.ts';
import { nextTask } from './next-task.ts';
import { drawPicture, type Picture } from './picture.ts';
import { Places } from './places.ts';
import { PlainPainter } from './plain-painter.ts';
import { pulse } from './pulse.ts';
import { createStylesheet, type Detail } from './stylesheet.ts';
import { synchronise } from './synchronise.ts';
import { MIN_ZOOM, Viewport } from './viewport.ts';
import { Zooming } from './zooming.ts';

/** In a picture there is room to read. */
const LEAST_PICTURE_ZOOM = 0.5;

function dressOf({ background }: Palette, detail: Detail): string {
  return `${background} ${detail}`;
}

/** The drawing: owns the Cytoscape instance and updates it with data, view, palette and emphasis. */
export class Scene {
  readonly cy: Core;
  readonly viewport: Viewport;
  private readonly labels: LabelLayer;
  private readonly places: Places;
  private readonly painter: PlainPainter;
  private readonly events: SceneEvents;
  private drawing: Drawing;
  private begun: FirstDrawing | null;
  private elements: Elements = { nodes: [], edges: [], edgeOf: new Map() };
  private grouped: GroupedGraph = ungroupedGraph({ entities: [], facts: [] });
  private detail: Detail = 'full';
  /** For which palette and detail the stylesheet is. */
  private dressed: string;
  private emphasis: Emphasis = NO_EMPHASIS;
  /** Drawings wait for the one before: each starts from the places that the one before gave. */
  private queue: Promise<void> = Promise.resolve();
  private isAlive = true;
  /** Members of every group that was drawn. */
  private readonly knownGroups = new Map<string, readonly string[]>();

  constructor(
    container: HTMLElement,
    labelCanvas: HTMLCanvasElement,
    begun: FirstDrawing,
    events: SceneEvents,
  ) {
    claimStyleElement();
    this.events = events;
    this.begun = begun;
    this.drawing = begun.drawing;
    const { palette } = begun.drawing;
    this.cy = cytoscape({
      container,
      style: createStylesheet(palette, this.detail),
      minZoom: MIN_ZOOM,
      maxZoom: 4,
      boxSelectionEnabled: true,
      selectionType: 'single',
      autounselectify: true,
    });
    this.dressed = dressOf(palette, this.detail);
    this.viewport = new Viewport(this.cy);
    const zooming = new Zooming(this.cy);
    this.labels = new LabelLayer(labelCanvas, this.cy, palette, zooming);
    this.places = new Places(this.cy);
    this.painter = new PlainPainter(this.cy, palette, zooming);
    listen(this.cy, this.labels, events);
    this.cy.on('resize', () => {
      const { selected, highlighted } = this.emphasis;
      this.reveal(selected !== null ? [selected] : highlighted, false);
    });
  }

  destroy(): void {
    this.isAlive = false;
    this.cy.destroy();
  }

  /** Draws a graph. Nodes that were placed before stay in place; the first drawing is fitted to the screen. */
  show(drawing: Drawing): Promise<void> {
    this.queue = this.queue.then(async () => {
      if (this.isAlive) await this.draw(drawing);
    });
    return this.queue;
  }

  /** Discards all positions but those of pinned nodes, and arranges all nodes again. */
  rearrange(): Promise<void> {
    this.places.forget();
    return this.show(this.drawing);
  }

  private async draw(drawing: Drawing): Promise<void> {
    const { palette, view } = drawing;
    const before = this.drawing;
    this.drawing = drawing;
    const begun = this.takeBegun(drawing);
    const composed = await (begun ? begun.composed : composeElements(drawing));
    if (!this.isAlive) return;
    this.elements = composed.elements;
    this.grouped = composed.grouped;
    this.detail = composed.detail;
    const moves = this.places.choose(view.layout) || before.view.pins !== view.pins;
    this.dress(palette);
    // The worker lays out while the elements are added.
    const isUnplaced = this.places.lacks(this.elements.nodes.map(({ data }) => data.id!));
    const isFirst = this.places.current.size === 0;
    const fresh = isFirst || moves ? [] : this.missing();
    const arranged = isUnplaced ? this.arrange(composed, begun) : null;
    await synchronise(this.cy, this.elements, this.places.current, isFirst ? 'on a grid' : 'hidden');
    await nextTask();
    if (!this.isAlive) return;
    const records = collectRecords(this.cy, this.detail);
    await arranged;
    if (!this.isAlive) return;
    if (isUnplaced || moves) this.places.apply(this.pins);
    await nextTask();
    if (!this.isAlive) return;
    if (isUnplaced && (isFirst || !this.viewport.showsAll())) this.viewport.fit();
    if (before.view.layout !== view.layout) this.viewport.fit();
    this.painter.collect(this.cy, palette, this.detail);
    await nextTask();
    if (!this.isAlive) return;
    this.cy.forceRender();
    // Names come a moment after what they name.
    await nextTask();
    if (!this.isAlive) return;
    this.labels.show(records, palette);
    this.setEmphasis(this.emphasis);
    pulse(this.cy, fresh, palette.accent);
    this.events.onBusy(false);
  }

  /** What was begun before there was a scene, if it is what has to be drawn. */
  private takeBegun(drawing: Drawing): FirstDrawing | null {
    const { begun } = this;
    this.begun = null;
    return begun !== null && isSameDrawing(begun.drawing, drawing) ? begun : null;
  }

  /** Nodes that are to be drawn and aren't yet. */
  private missing(): string[] {
    return this.elements.nodes.map(({ data }) => data.id!).filter((id) => this.cy.getElementById(id).empty());
  }

  /** Only if it changes: it is applied to every element. */
  private dress(palette: Palette): void {
    const dress = dressOf(palette, this.detail);
    if (dress === this.dressed) return;
    this.dressed = dress;
    this.cy.style().fromJson(createStylesheet(palette, this.detail)).update();
  }

  /** Lays out what has no place yet. */
  private async arrange(composed: Composed, begun: FirstDrawing | null): Promise<void> {
    this.events.onBusy(true);
    const job = () =>
      jobFor(this.drawing, composed, { placed: this.places.current, origins: this.origins() });
    await this.places.take(begun ? begun.positions : askWorker({ kind: 'arrange', job: job() }));
  }

  private get pins(): ReadonlyMap<string, Position> {
    return new Map(Object.entries(this.drawing.view.pins));
  }

  /** What comes out of a group that was opened starts where the group was. */
  private origins(): Map<string, Position> {
    const origins = new Map<string, Position>();
    for (const [group, members] of this.knownGroups) {
      const place = this.places.current.get(group);
      if (place && !this.grouped.members.has(group)) for (const id of members) origins.set(id, place);
    }
    for (const [group, members] of this.grouped.members) this.knownGroups.set(group, members);
    return origins;
  }

  setEmphasis(emphasis: Emphasis): void {
    this.emphasis = emphasis;
    const on = this.onElements(emphasis);
    const focus = findFocus(this.cy, on, this.detail);
    markElements(this.cy, focus, on, this.detail);
    this.labels.setFocus(focus.near, focus.focus);
  }

  /** As a click on it does. */
  openItem(item: GraphItem): void {
    openItem(item, this.events);
  }

  /** Brings entities and facts, and what they are linked to, into view. */
  reveal(ids: readonly string[], animate: boolean): void {
    const named = this.cy.collection();
    for (const id of ids) named.merge(this.cy.getElementById(this.elementOf(id)));
    const near = named.union(named.nodes().closedNeighborhood()).union(named.connectedNodes());
    this.viewport.reveal(near, animate);
  }

  /** Of the entities that have their places, in pixels at zoom 1. */
  positions(): Record<string, Position> {
    const { current } = this.places;
    const placed = this.cy
      .nodes()
      .toArray()
      .filter((node) => current.has(node.id()));
    return Object.fromEntries(placed.map((node) => [node.id(), { ...node.position() }]));
  }

  /** The whole drawing, with text in its current size. */
  picture(footer: readonly string[]): Picture {
    const zoom = Math.max(LEAST_PICTURE_ZOOM, this.cy.zoom());
    return drawPicture({
      cy: this.cy,
      labels: this.labels.placeAll(zoom),
      palette: this.drawing.palette,
      zoom,
      footer,
    });
  }

  /** The id of the element that stands for an entity or a fact. */
  private elementOf(id: string): string {
    return this.elements.edgeOf.get(id) ?? this.grouped.groupOf.get(id) ?? id;
  }

  private onElements(emphasis: Emphasis): Emphasis {
    const of = (id: string | null) => (id === null ? null : this.elementOf(id));
    return {
      selected: of(emphasis.selected),
      cursor: of(emphasis.cursor),
      hovered: of(emphasis.hovered),
      highlighted: emphasis.highlighted.map((id) => this.elementOf(id)),
      chosen: emphasis.chosen,
    };
  }
}
