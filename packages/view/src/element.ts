import type { GraphData, Vocabulary } from '@precedent/model';
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { actOnKey } from './act-on-key.ts';
import type { GraphItem } from './drawing/emphasis.ts';
import { entitiesWithin } from './drawing/lasso.ts';
import type { Scene } from './drawing/scene.ts';
import { elementStyles } from './element-styles.ts';
import { GraphActions } from './graph-actions.ts';
import { GraphDrawing } from './graph-drawing.ts';
import { readKey } from './keyboard.ts';
import './lasso-layer.ts';
import { startWorker } from './layout/worker-client.ts';
import { currentPalette, type Palette } from './palette.ts';
import { loadGraphFile } from './read-graph-file.ts';
import { renderElement } from './render-element.ts';
import { sayItem } from './say-item.ts';
import { followScheme } from './scheme.ts';
import { TableState } from './table-state.ts';
import { filterData } from './view/filter.ts';
import { FIRST_VIEW, type GraphView, type Place as Point } from './view/graph-view.ts';
import { writeView } from './view/view-text.ts';
import type { Place } from './walk.ts';
import { sayChange } from './wording.ts';

// Its file is loaded while the page still waits for the graph.
startWorker();

const EMPTY: GraphData = { entities: [], facts: [] };

/** An address gives a new object each time, for the same view. */
function isOther(view: GraphView, before: GraphView | undefined): boolean {
  return before === undefined || writeView(view) !== writeView(before);
}

/**
 * The interactive graph: a drawing, a legend that filters it, and a table with the same content as text. With
 * `explore`, also what an explorer needs: filters, layouts, measures, selection, undo.
 *
 * @fires precedent-select - `detail` is the opened {@link GraphItem}
 * @fires precedent-clear - everything was closed
 * @fires precedent-expand - `detail.id` is the entity whose neighbours to load
 * @fires precedent-view - `detail` is the {@link GraphView} after a step of the user
 */
@customElement('precedent-graph')
export class PrecedentGraph extends LitElement {
  /** Of the shadow root. */
  static override styles = elementStyles;

  @property({ attribute: false }) data: GraphData = EMPTY;
  @property({ attribute: false }) vocabulary: Vocabulary | null = null;
  @property({ attribute: false }) selected: GraphItem | null = null;
  /** Ids of entities and facts to highlight while nothing is selected. */
  @property({ attribute: false }) highlighted: readonly string[] = [];
  /** What the user chose about the drawing. */
  @property({ attribute: false, hasChanged: isOther }) view: GraphView = FIRST_VIEW;
  /** A notice about this graph: how much of it was left out, and why. */
  @property() notice = '';
  /** Only the drawing, without legend, tools and table: for a small graph among other content. */
  @property({ type: Boolean }) plain = false;
  @property({ type: Boolean }) explore = false;
  /** The address of an exported graph to show; what is selected is then described beside the drawing. */
  @property() src = '';
  /** The vocabulary of graphs from a `src`, if none is set. */
  static standard: Vocabulary | null = null;

  /** Why the graph of `src` can't be shown. */
  @state() problem = '';
  @state() withTable = false;
  @state() withFilters = false;
  @state() lassoing = false;
  /** @internal */
  @state() place: Place | null = null;
  @state() hovered: GraphItem | null = null;
  /** Entities that were selected together. */
  @state() chosen: readonly string[] = [];
  /** What the last change to the graph was, in words. */
  @state() spoken = '';
  /** Until the first drawing is there, and while a layout is made. */
  @state() busy = true;
  @query('.canvas') private canvas!: HTMLElement;
  @query('.labels') private labelCanvas!: HTMLCanvasElement;

  /** @internal */
  readonly actions = new GraphActions(this);
  /** @internal */
  readonly table = new TableState(this);
  shown: GraphData = EMPTY;
  private readonly drawing = new GraphDrawing(this);

  /** @internal */
  get scene(): Scene | null {
    return this.drawing.scene;
  }

  /** The position of each drawn entity by id, in pixels at zoom 1. */
  positions(): Record<string, Point> {
    return this.scene?.positions() ?? {};
  }

  fit(): void {
    this.scene?.viewport.fit();
  }

  /** What an action is about: the entities selected together, or the one that is open or at the keyboard position. */
  get subjects(): readonly string[] {
    if (this.chosen.length > 0) return this.chosen;
    const one = this.place ?? this.selected;
    return one?.kind === 'entity' ? [one.id] : [];
  }

  /** @internal */
  get palette(): Palette {
    return currentPalette();
  }

  constructor() {
    super();
    followScheme(this, () => this.requestUpdate('vocabulary'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Disconnecting destroyed the drawing, so the data has to be drawn again.
    if (this.hasUpdated) this.requestUpdate('data');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drawing.destroy();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    this.vocabulary ??= PrecedentGraph.standard;
    if (changes.has('src') && this.src !== '') void this.load();
    if (!this.vocabulary) return;
    const before = changes.get('view');
    if (before) this.actions.history.follow(before, this.view);
    if (changes.has('data') || changes.has('view') || changes.has('vocabulary'))
      this.show(filterData(this.data, this.vocabulary, this.view));
  }

  private show(graph: GraphData): void {
    if (graph === this.shown) return;
    // The same graph may come again, for example after it was loaded anew.
    if (this.hasUpdated) this.spoken = sayChange(this.shown, graph) || this.spoken;
    this.shown = graph;
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (this.vocabulary) this.drawing.update(changes, this.vocabulary, this.canvas, this.labelCanvas);
  }

  private async load(): Promise<void> {
    const { src, vocabulary } = this;
    if (!vocabulary) return;
    const file = await loadGraphFile(src, vocabulary);
    if (src !== this.src) return;
    this.problem = file.ok ? '' : file.problem;
    this.data = file.ok ? file.data : EMPTY;
  }

  protected override render(): TemplateResult | null {
    return renderElement(this);
  }

  open(item: GraphItem): void {
    this.chosen = [];
    this.selected = { kind: item.kind, id: item.id };
    this.emit('precedent-select', this.selected);
    if (this.src !== '') void this.focusDetails();
  }

  /** After Enter, the focus goes to what opened. */
  private async focusDetails(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.details h2')?.focus();
  }

  closeDetails(): void {
    this.clear();
    this.canvas.focus();
  }

  clear(): void {
    this.place = null;
    this.selected = null;
    this.chosen = [];
    this.emit('precedent-clear', null);
  }

  onLasso({ detail }: CustomEvent<readonly Point[]>): void {
    this.lassoing = false;
    if (this.scene) this.actions.choose(entitiesWithin(this.scene.cy, detail));
  }

  onKey(event: KeyboardEvent): void {
    const action = readKey(event);
    if (!action || !this.scene) return;
    event.preventDefault();
    actOnKey(this, this.scene, action);
  }

  onBlur(): void {
    this.place = null;
  }

  say(item: GraphItem): string {
    return sayItem(item, this.data, this.vocabulary!);
  }

  /** The drawing as SVG, once it is arranged. */
  async svg(): Promise<string> {
    await this.updateComplete;
    return this.drawing.svg();
  }

  emit(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'precedent-graph': PrecedentGraph;
  }
}
