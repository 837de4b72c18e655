import type { Problem, Reply } from '@precedent/api';
import type { GraphData } from '@precedent/model';
import { type GraphItem, loadGraph } from '@precedent/view';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fetchStats } from '../api/api.ts';
import '../panels/fact-panel.ts';
import { Place } from '../parts/place.ts';
import { renderProblem } from '../parts/problem.ts';
import { type Address, linkTo, placeAt, scopeOf, writeAddress } from '../state/address.ts';
import { go } from '../state/navigation.ts';
import { textStyles } from '../styles/text-styles.ts';
import './as-of.ts';
import './entity-panel.ts';
import { explorerStyles } from './explorer-styles.ts';
import './overview-panel.ts';
import { ShownGraph } from './shown-graph.ts';

/** The whole graph to walk in, with details of what is selected beside it. */
@customElement('precedent-explorer')
export class Explorer extends Place {
  static override styles = [textStyles, explorerStyles];

  @state() private stats: Reply<'getStats'> | null = null;
  @state() private problem: Problem | null = null;
  /** Whether the panel is pulled up, on small screens where it is a sheet at the bottom. */
  @state() private raised = false;
  private readonly shown = new ShownGraph(this, () => this.address, new Date().toISOString().slice(0, 10));

  override connectedCallback(): void {
    super.connectedCallback();
    this.raised = isOpen(this.address);
    void this.start();
  }

  private async start(): Promise<void> {
    this.problem = null;
    void loadGraph();
    const stats = await fetchStats();
    if (stats.ok) this.stats = stats.value;
    this.problem = await this.shown.start();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('address');
    if (before) void this.follow(before);
    if (changes.get('revision') !== undefined) void this.reload();
  }

  private async follow(before: Address): Promise<void> {
    const { address } = this;
    if (isOpen(address)) this.raised = true;
    if (JSON.stringify(scopeOf(address)) !== JSON.stringify(scopeOf(before)))
      this.problem = (await this.shown.load()) ?? this.problem;
    if (address.entity !== before.entity) await this.shown.bringIn(address.entity);
    this.renderRoot.querySelector('.panel-body')?.scrollTo({ top: 0 });
  }

  private async reload(): Promise<void> {
    if (this.problem) return this.start();
    const stats = await fetchStats();
    if ((await this.shown.reload()) && stats.ok) this.stats = stats.value;
  }

  protected override render(): TemplateResult {
    const { graph, range } = this.shown;
    if (this.problem)
      return html`<div class="centred">${renderProblem(this.problem, { retry: () => void this.start() })}</div>`;
    if (!graph)
      return html`<div class="centred"><p class="muted" aria-busy="true">Loading the graph…</p></div>`;
    this.opened('Explorer');
    const uncertain = this.stats?.uncertain ?? 0;
    return html`<h1 class="unseen" tabindex="-1">Explorer</h1>
      <div class="both ${this.raised ? 'raised' : ''}">
        <div class="stage">
          <precedent-graph .data=${graph} .vocabulary=${this.vocabulary} .selected=${this.selected}
            notice=${graph.cut ?? ''}
            @precedent-select=${this.onSelect} @precedent-clear=${this.onClear} @precedent-expand=${this.onExpand}></precedent-graph>
          ${range || uncertain > 0 ? html`<precedent-as-of .address=${this.address} .range=${range} uncertain=${uncertain}></precedent-as-of>` : null}
        </div>
        ${this.renderPanel(graph)}
      </div>`;
  }

  private get selected(): GraphItem | null {
    const { fact, entity } = this.address;
    if (fact !== null) return { kind: 'fact', id: fact };
    return entity === null ? null : { kind: 'entity', id: entity };
  }

  private renderPanel(graph: GraphData): TemplateResult {
    const { address } = this;
    const raise = () => {
      this.raised = !this.raised;
    };
    return html`<aside class="panel" aria-label="Details">
      <button class="handle" aria-expanded=${this.raised ? 'true' : 'false'} aria-label="Details" @click=${raise}><span></span></button>
      ${isOpen(address) ? this.renderNavigation() : null}
      <div class="panel-body" tabindex="0" role="group" aria-label="Details" @precedent-expand=${this.onExpand}>${this.renderTop(graph)}</div>
    </aside>`;
  }

  private renderNavigation(): TemplateResult {
    const { address } = this;
    const { fact, entity } = address;
    const away = { ...address, place: 'front' } as const;
    const own = fact === null ? linkTo(away, 'entity', entity) : linkTo(away, 'claim', fact);
    return html`<nav class="panel-nav" aria-label="Selection">
      <a class="button" href=${own}>Open its page</a>
      <a class="button close" href=${writeAddress(closed(address))} aria-label="Close details">✕</a>
    </nav>`;
  }

  private renderTop(data: GraphData): TemplateResult {
    const { address, vocabulary, now, revision } = this;
    const partial = this.shown.graph?.cut != null;
    if (address.fact !== null)
      return html`<precedent-fact .address=${address} .fact=${address.fact} .vocabulary=${vocabulary} .revision=${revision}></precedent-fact>`;
    if (address.entity !== null)
      return html`<precedent-entity .address=${address} .vocabulary=${vocabulary} ?partial=${partial} ?writable=${this.writable} .revision=${revision} now=${now}></precedent-entity>`;
    return html`<precedent-overview .address=${address} .vocabulary=${vocabulary} .data=${data} .stats=${this.stats}></precedent-overview>`;
  }

  private onSelect({ detail: { kind, id } }: CustomEvent<GraphItem>): void {
    const address = closed(this.address);
    go(kind === 'fact' ? { ...address, fact: id } : { ...address, entity: id });
  }

  private onClear(): void {
    if (isOpen(this.address)) go(closed(this.address));
  }

  private onExpand(event: CustomEvent<{ id: string }>): void {
    void this.shown.expand(event.detail.id);
  }
}

function isOpen({ entity, fact }: Address): boolean {
  return entity !== null || fact !== null;
}

function closed(address: Address): Address {
  return placeAt(address, 'explore');
}
