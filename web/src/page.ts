import type { Entity, GraphData, Vocabulary } from '@precedent/model';
import type { GraphItem } from '@precedent/view';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './add-article.ts';
import {
  type Address,
  closeTop,
  HOME,
  openLevel,
  readAddress,
  startAt,
  topLevel,
  writeAddress,
} from './address.ts';
import './answer-panel.ts';
import {
  fetchGraph,
  fetchStats,
  fetchVocabulary,
  type GraphAnswer,
  type Problem,
  type Stats,
} from './api.ts';
import './article-panel.ts';
import './as-of.ts';
import { type DateRange, rangeOf } from './date-range.ts';
import './entity-panel.ts';
import { suggestQuestions } from './example-questions.ts';
import './export-menu.ts';
import './fact-panel.ts';
import { mergeGraphs } from './merge-graphs.ts';
import './office-panel.ts';
import './overview-panel.ts';
import { pageStyles } from './page-styles.ts';
import { renderProblem } from './problem.ts';
import './search-box.ts';
import { textStyles } from './text-styles.ts';

const BACK: Record<string, string> = {
  ask: 'the answer',
  office: 'the office',
  entity: 'the entity',
  fact: 'the fact',
};

/** The page: what its URL says is what it shows. */
@customElement('precedent-page')
export class PrecedentPage extends LitElement {
  static override styles = [textStyles, pageStyles];

  @state() private address: Address = readAddress(location.hash);
  @state() private vocabulary: Vocabulary | null = null;
  @state() private stats: Stats | null = null;
  @state() private graph: GraphAnswer | null = null;
  @state() private range: DateRange | null = null;
  @state() private highlighted: readonly string[] = [];
  @state() private problem: Problem | null = null;
  @state() private revision = 0;
  /** Whether the panel is drawn up, where it is a sheet at the bottom of a small screen. */
  @state() private raised = topLevel(readAddress(location.hash)) !== null;
  private entities: ReadonlyMap<string, Entity> = new Map();
  private readonly now = new Date().toISOString().slice(0, 10);
  private readonly onHash = () => this.follow(readAddress(location.hash));
  private readonly onKey = (event: KeyboardEvent) => {
    // The origin of a key pressed in a text box, through all shadow roots.
    const typing =
      event.composedPath()[0] instanceof Element && isTextBox(event.composedPath()[0] as Element);
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.renderRoot.querySelector('precedent-search')?.focus();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.onHash);
    window.addEventListener('keydown', this.onKey);
    void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.onHash);
    window.removeEventListener('keydown', this.onKey);
  }

  private async start(): Promise<void> {
    const [vocabulary, stats, graph] = await Promise.all([fetchVocabulary(), fetchStats(), fetchGraph()]);
    this.problem = !vocabulary.ok ? vocabulary.problem : !graph.ok ? graph.problem : null;
    if (!vocabulary.ok || !graph.ok) return;
    this.vocabulary = vocabulary.value;
    this.stats = stats.ok ? stats.value : null;
    this.range = rangeOf(graph.value, this.now);
    this.entities = new Map(graph.value.entities.map((entity) => [entity.id, entity]));
    // All of it is drawn first, so that an entity has its place whatever date is looked at.
    this.graph = graph.value;
    if (this.address.asOf !== null) await this.loadGraph();
    await this.bringIn(this.address.entity);
  }

  private async loadGraph(): Promise<void> {
    const { asOf } = this.address;
    const outcome = await fetchGraph({ asOf });
    if (asOf !== this.address.asOf) return;
    if (outcome.ok) this.graph = outcome.value;
    else this.problem = outcome.problem;
  }

  /** Adds an entity's neighbourhood to the graph on screen, where it is not there yet. */
  private async bringIn(entity: string | null, always = false): Promise<void> {
    if (entity === null || !this.graph) return;
    if (!always && this.graph.entities.some(({ id }) => id === entity)) return;
    const { asOf } = this.address;
    const outcome = await fetchGraph({ entity, depth: 1, asOf });
    if (outcome.ok && this.graph) this.graph = { ...this.graph, ...mergeGraphs(this.graph, outcome.value) };
  }

  private async follow(address: Address): Promise<void> {
    const before = this.address;
    this.address = address;
    if (address.ask !== before.ask) this.highlighted = [];
    const opened = topLevel(address);
    if (opened !== null) this.raised = true;
    if (address.asOf !== before.asOf) await this.loadGraph();
    if (address.entity !== before.entity) await this.bringIn(address.entity);
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.has('address')) this.renderRoot.querySelector('.panel-body')?.scrollTo({ top: 0 });
    if (changes.has('address') || changes.has('graph')) document.title = this.title_;
  }

  private get title_(): string {
    const { ask, entity, office } = this.address;
    const name = entity === null ? null : (this.entities.get(entity)?.name ?? null);
    const what = name ?? office ?? ask;
    return what === null ? 'Precedent' : `${what}: Precedent`;
  }

  protected override render(): TemplateResult {
    return html`${this.renderHeader()}
      <main class=${this.raised ? 'raised' : ''}>
        ${this.renderStage()} ${this.isEmpty || this.vocabulary === null ? null : this.renderPanel()}
      </main>`;
  }

  private get examples(): string[] {
    return this.vocabulary && this.graph ? suggestQuestions(this.graph, this.vocabulary) : [];
  }

  private get isEmpty(): boolean {
    return this.graph !== null && this.graph.total.entities === 0;
  }

  private renderHeader(): TemplateResult {
    return html`<header>
      <a class="brand" href="#" aria-label="Precedent, start">
        <img src="./icon.svg" alt="" width="24" height="24" /><span>Precedent</span>
      </a>
      <precedent-search .address=${this.address} .vocabulary=${this.vocabulary} .examples=${this.examples}></precedent-search>
      <div class="actions" @precedent-added=${this.onAdded}>
        <precedent-add></precedent-add>
        <precedent-export></precedent-export>
      </div>
    </header>`;
  }

  private renderStage(): TemplateResult {
    if (this.problem)
      return html`<div class="stage centred">${renderProblem(this.problem, () => {
        this.problem = null;
        void this.start();
      })}</div>`;
    if (!this.graph || !this.vocabulary)
      return html`<div class="stage centred"><p class="muted" aria-busy="true">Loading the graph…</p></div>`;
    if (this.isEmpty) return renderEmpty();
    return html`<div class="stage">
      <precedent-graph .data=${this.graph} .vocabulary=${this.vocabulary} .selected=${this.selected}
        .highlighted=${this.highlighted} notice=${this.graph.cut ?? ''}
        @precedent-select=${this.onSelect} @precedent-clear=${this.onClear} @precedent-expand=${this.onExpand}></precedent-graph>
      ${this.range ? html`<precedent-as-of .address=${this.address} .range=${this.range}></precedent-as-of>` : null}
    </div>`;
  }

  private get selected(): GraphItem | null {
    const { fact, entity } = this.address;
    if (fact !== null) return { kind: 'fact', id: fact };
    return entity === null ? null : { kind: 'entity', id: entity };
  }

  private renderPanel(): TemplateResult {
    const below = closeTop(this.address);
    const under = below && topLevel(below);
    return html`<aside class="panel" aria-label="Details">
      <button class="handle" aria-expanded=${this.raised ? 'true' : 'false'} aria-label="Details" @click=${() => {
        this.raised = !this.raised;
      }}><span></span></button>
      ${
        below === null
          ? null
          : html`<nav class="panel-nav">
              <a class="button" href=${writeAddress(below)}>← ${under ? `Back to ${BACK[under]}` : 'Overview'}</a>
              <a class="button close" href=${writeAddress({ ...HOME, asOf: this.address.asOf })} aria-label="Close details">✕</a>
            </nav>`
      }
      <div class="panel-body" tabindex="-1" @precedent-expand=${this.onExpand} @precedent-highlight=${this.onHighlight}>${this.renderTop()}</div>
    </aside>`;
  }

  private renderTop(): TemplateResult {
    const { address, vocabulary, entities, now } = this;
    const data: GraphData = this.graph ?? { entities: [], facts: [] };
    switch (topLevel(address)) {
      case 'article':
        return html`<precedent-article .address=${address} .facts=${data.facts}></precedent-article>`;
      case 'fact':
        return html`<precedent-fact .address=${address} .vocabulary=${vocabulary}></precedent-fact>`;
      case 'entity':
        return html`<precedent-entity .address=${address} .vocabulary=${vocabulary} ?partial=${this.graph?.cut != null} now=${now}></precedent-entity>`;
      case 'office':
        return html`<precedent-office .address=${address} .entities=${entities} now=${now}></precedent-office>`;
      case 'ask':
        return html`<precedent-answer .address=${address} .entities=${entities} .examples=${this.examples} now=${now}></precedent-answer>`;
      default:
        return html`<precedent-overview .address=${address} .vocabulary=${vocabulary} .data=${data} .stats=${this.stats} .revision=${this.revision}></precedent-overview>`;
    }
  }

  private onSelect(event: CustomEvent<GraphItem>): void {
    const { kind, id } = event.detail;
    const { ask } = this.address;
    // From an answer or a lineage one goes back to it; from elsewhere the graph starts afresh.
    const address =
      ask === null ? startAt(this.address, kind, id) : openLevel({ ...this.address, entity: null }, kind, id);
    location.hash = writeAddress(address);
  }

  private onClear(): void {
    if (topLevel(this.address) !== null) location.hash = writeAddress({ ...HOME, asOf: this.address.asOf });
  }

  private onExpand(event: CustomEvent<{ id: string }>): void {
    void this.bringIn(event.detail.id, true);
  }

  private onHighlight(event: CustomEvent<{ ids: string[] }>): void {
    this.highlighted = event.detail.ids;
  }

  private async onAdded(): Promise<void> {
    this.revision += 1;
    await this.start();
  }
}

function isTextBox(element: Element): boolean {
  return element.matches('input, textarea, select');
}

function renderEmpty(): TemplateResult {
  return html`<div class="stage centred"><div class="empty">
    <h2>Nothing has been read yet</h2>
    <p>Add an article with the button above, put files into <code>data/articles/</code> and start again, or use the terminal:</p>
    <pre>npx precedent add report.txt</pre>
    <p class="muted">Precedent reads it on this machine and shows who did what to whom, with the sentence behind every edge.</p>
  </div></div>`;
}
