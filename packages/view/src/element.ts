import type { GraphData, Vocabulary } from '@precedent/model';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { pairOfEdge } from './drawing/bundles.ts';
import type { GraphItem } from './drawing/emphasis.ts';
import { downloadBlob, toPngBlob, toSvgBlob } from './drawing/image.ts';
import { Scene } from './drawing/scene.ts';
import { elementStyles } from './element-styles.ts';
import { type Filter, type FilterGroup, filterData, NO_FILTER, toggleFilter } from './filter.ts';
import { KEYBOARD_HELP, readKey } from './keyboard.ts';
import { renderLegend } from './legend.ts';
import { currentPalette, type Palette, SCHEME_CHANGED } from './palette.ts';
import { listSources } from './sources.ts';
import { renderTable } from './table.ts';
import { renderToolbar } from './toolbar.ts';
import { firstPlace, type Place, walk } from './walk.ts';
import { wordClaims, wordEntity, wordFact, wordGraph } from './wording.ts';

const EMPTY: GraphData = { entities: [], facts: [] };

/**
 * The interactive graph: a drawing, a legend that filters it, and a table with the same content as text.
 *
 * @fires precedent-select - `detail` is the opened {@link GraphItem}
 * @fires precedent-clear - everything was closed
 * @fires precedent-expand - `detail.id` is the entity whose neighbours to load
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
  /** A notice about this graph: how much of it was left out, and why. */
  @property() notice = '';
  /** Only the drawing, without legend, tools and table: for a small graph among other content. */
  @property({ type: Boolean }) plain = false;

  @state() private filter: Filter = NO_FILTER;
  @state() private withTable = false;
  @state() private needle = '';
  @state() private place: Place | null = null;
  @state() private hovered: GraphItem | null = null;
  /** Pairs of entities whose facts are drawn one by one. */
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private busy = false;
  @query('.canvas') private canvas!: HTMLElement;
  @query('.labels') private labelCanvas!: HTMLCanvasElement;

  private scene: Scene | null = null;
  private shown: GraphData = EMPTY;
  private readonly darkScheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly stillness = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly onScheme = () => this.requestUpdate('vocabulary');

  /** The position of each drawn entity by id, in pixels at zoom 1. */
  positions(): Record<string, { x: number; y: number }> {
    return this.scene?.positions() ?? {};
  }

  fit(): void {
    this.scene?.viewport.fit();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.darkScheme.addEventListener('change', this.onScheme);
    window.addEventListener(SCHEME_CHANGED, this.onScheme);
    // Disconnecting destroyed the drawing, so the data has to be drawn again.
    if (this.hasUpdated) this.requestUpdate('data');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.darkScheme.removeEventListener('change', this.onScheme);
    window.removeEventListener(SCHEME_CHANGED, this.onScheme);
    this.scene?.destroy();
    this.scene = null;
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (!this.vocabulary) return;
    if (changes.has('data') || changes.has('filter') || changes.has('vocabulary'))
      this.shown = filterData(this.data, this.vocabulary, this.filter);
  }

  protected override updated(changes: PropertyValues): void {
    if (!this.vocabulary) return;
    if (
      !this.scene ||
      changes.has('data') ||
      changes.has('filter') ||
      changes.has('vocabulary') ||
      changes.has('opened')
    ) {
      this.scene ??= this.createScene();
      void this.scene.show({
        data: this.shown,
        vocabulary: this.vocabulary,
        palette: this.palette,
        opened: this.opened,
      });
    }
    this.scene.setEmphasis({
      selected: this.selected?.id ?? null,
      cursor: this.place?.id ?? null,
      hovered: this.hovered?.id ?? null,
      highlighted: this.highlighted,
    });
    this.revealChanges(changes);
  }

  private revealChanges(changes: PropertyValues): void {
    const animate = !this.stillness.matches;
    if (changes.has('place') && this.place) this.scene!.reveal([this.place.id], animate);
    else if (changes.has('selected') && this.selected) this.scene!.reveal([this.selected.id], animate);
    else if (changes.has('highlighted')) this.scene!.reveal(this.highlighted, animate);
  }

  protected override render(): TemplateResult | null {
    const { vocabulary, palette } = this;
    if (!vocabulary) return null;
    return html`
      ${
        this.plain
          ? null
          : renderLegend({
              data: this.data,
              vocabulary,
              palette,
              filter: this.filter,
              onToggle: (group, key) => this.toggle(group, key),
              onReset: () => {
                this.filter = NO_FILTER;
              },
            })
      }
      <div class="body ${this.withTable ? 'with-table' : ''}">
        <div class="stage">
          <div class="canvas" role="application" aria-roledescription="graph" tabindex="0"
            aria-label=${`${wordGraph(this.shown)}. ${KEYBOARD_HELP}`}
            aria-busy=${this.busy ? 'true' : 'false'}
            @keydown=${this.onKey} @blur=${this.onBlur}></div>
          <canvas class="labels" aria-hidden="true"></canvas>
          ${this.busy ? html`<p class="working">Arranging…</p>` : null}
          ${this.notice === '' ? null : html`<p class="notice">${this.notice}</p>`}
          <div class="hint" aria-hidden="true">${this.hovered ? this.word(this.hovered) : ''}</div>
          ${this.plain ? null : this.renderTools()}
        </div>
        ${
          this.withTable
            ? renderTable({
                data: this.shown,
                vocabulary,
                selected: this.selected,
                needle: this.needle,
                onNeedle: (needle) => {
                  this.needle = needle;
                },
                onSelect: (item) => this.open(item),
              })
            : null
        }
      </div>
      <div class="unseen" role="status" aria-live="polite">${
        this.place ? this.word(this.place) : `${wordGraph(this.shown)}.`
      }</div>`;
  }

  private renderTools(): TemplateResult {
    return renderToolbar({
      withTable: this.withTable,
      onZoom: (factor) => this.scene?.viewport.zoomBy(factor),
      onFit: () => this.scene?.viewport.fit(),
      onArrange: () => void this.scene?.rearrange(),
      onSaveImage: (format) => void this.saveImage(format),
      onTable: () => {
        this.withTable = !this.withTable;
      },
    });
  }

  private get palette(): Palette {
    return currentPalette();
  }

  private createScene(): Scene {
    return new Scene(this.canvas, this.labelCanvas, {
      onSelect: (item) => this.open(item),
      onClear: () => this.clear(),
      onExpand: (id) => this.emit('precedent-expand', { id }),
      onHover: (item) => {
        this.hovered = item;
      },
      onOpenPair: (pair) => this.openPair(pair),
      onBusy: (busy) => {
        this.busy = busy;
      },
    });
  }

  private toggle(group: FilterGroup, key: string): void {
    this.filter = toggleFilter(this.filter, group, key);
  }

  private openPair(pair: string): void {
    this.opened = new Set([...this.opened, pair]);
  }

  private open(item: GraphItem): void {
    const pair = pairOfEdge(item.id);
    if (pair !== null) {
      this.openPair(pair);
      return;
    }
    this.selected = { kind: item.kind, id: item.id };
    this.emit('precedent-select', this.selected);
  }

  private clear(): void {
    this.place = null;
    this.selected = null;
    this.emit('precedent-clear', null);
  }

  private onKey(event: KeyboardEvent): void {
    const action = readKey(event);
    if (!action || !this.scene) return;
    event.preventDefault();
    if (action.act === 'walk') this.place = this.nextPlace(action.direction);
    else if (action.act === 'zoom') this.scene.viewport.zoomBy(action.factor);
    else if (action.act === 'fit') this.scene.viewport.fit();
    else if (action.act === 'close') this.clear();
    else if (this.place && action.act === 'open') this.open(this.place);
    else if (this.place?.kind === 'entity') this.emit('precedent-expand', { id: this.place.id });
  }

  private nextPlace(direction: Parameters<typeof walk>[2]): Place | null {
    const { cy } = this.scene!;
    const known = this.place && cy.getElementById(this.place.id).nonempty();
    if (known) return walk(cy, this.place!, direction);
    return this.selected?.kind === 'entity' ? { kind: 'entity', id: this.selected.id } : firstPlace(cy);
  }

  private onBlur(): void {
    this.place = null;
  }

  private word(item: GraphItem): string {
    const entities = new Map(this.data.entities.map((entity) => [entity.id, entity]));
    const fact = this.data.facts.find((candidate) => candidate.id === item.id);
    if (item.kind === 'fact')
      return fact ? `${wordFact(fact, entities, this.vocabulary!)} (${wordClaims(fact)})` : '';
    const entity = entities.get(item.id);
    const facts = this.data.facts.filter(({ subject, object }) => subject === item.id || object === item.id);
    return entity ? wordEntity(entity, facts.length, this.vocabulary!) : '';
  }

  private async saveImage(format: 'png' | 'svg'): Promise<void> {
    if (!this.scene) return;
    const picture = this.scene.picture(listSources(this.shown));
    const blob = format === 'svg' ? toSvgBlob(picture) : await toPngBlob(picture);
    downloadBlob(blob, `precedent-graph.${format}`);
  }

  private emit(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'precedent-graph': PrecedentGraph;
  }
}
