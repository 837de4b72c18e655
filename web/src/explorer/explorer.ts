import type { Problem, Reply } from '@precedent/api';
import type { GraphData } from '@precedent/model';
import { add, type GraphItem, type GraphView, loadGraph, readView, writeView } from '@precedent/view';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fetchStats } from '../api/api.ts';
import '../panels/fact-panel.ts';
import { Place } from '../parts/place.ts';
import { renderProblem } from '../parts/problem.ts';
import { sayCount } from '../parts/say-stats.ts';
import { type Address, linkTo, placeAt, readAddress, scopeOf, writeAddress } from '../state/address.ts';
import { nextMost } from '../state/most-shown.ts';
import { go } from '../state/navigation.ts';
import { textStyles } from '../styles/text-styles.ts';
import './add-entity.ts';
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
    void this.count();
    this.problem = await this.shown.start();
  }

  private async count(): Promise<void> {
    const stats = await fetchStats();
    if (stats.ok) this.stats = stats.value;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('address');
    if (before) void this.follow(before);
    if (changes.get('revision') !== undefined) void this.reload();
  }

  private async follow(before: Address): Promise<void> {
    const { address } = this;
    if (isOpen(address)) this.raised = true;
    const scope = (one: Address) => JSON.stringify([scopeOf(one), one.most]);
    if (scope(address) !== scope(before)) this.problem = (await this.shown.load()) ?? this.problem;
    else if (address.entity !== before.entity || address.view !== before.view) await this.shown.compose();
    this.renderRoot.querySelector('.panel-body')?.scrollTo({ top: 0 });
  }

  private async reload(): Promise<void> {
    if (this.problem) return this.start();
    const stats = await fetchStats();
    if ((await this.shown.reload()) && stats.ok) this.stats = stats.value;
  }

  protected override render(): TemplateResult {
    const { graph, range, bars } = this.shown;
    if (this.problem)
      return html`<div class="centred">${renderProblem(this.problem, { retry: () => void this.start() })}</div>`;
    if (!graph)
      return html`<div class="centred"><p class="muted" aria-busy="true">Loading the graph…</p></div>`;
    this.opened('Explorer');
    const uncertain = this.stats?.uncertain ?? 0;
    return html`<h1 class="unseen" tabindex="-1">Explorer</h1>
      <div class="both ${this.raised ? 'raised' : ''}">
        <div class="stage">
          <precedent-graph explore .data=${graph} .vocabulary=${this.vocabulary} .selected=${this.selected}
            .view=${this.view} notice=${this.sayPart(graph)}
            @precedent-select=${this.onSelect} @precedent-clear=${this.onClear} @precedent-view=${this.onView}>
            <precedent-add-entity slot="add" @precedent-add-entity=${this.onAdd}></precedent-add-entity>${this.renderMore(graph)}</precedent-graph>
          ${range || uncertain > 0 ? html`<precedent-as-of .address=${this.address} .range=${range} .bars=${bars} uncertain=${uncertain}></precedent-as-of>` : null}
        </div>
        ${this.renderPanel(graph)}
      </div>`;
  }

  /**
   * "The 68 most reported of 1,037 entities with certain claims." On a day, those of them about which something is valid
   * then. Of the other entities of the archive, there are only uncertain claims.
   */
  private sayPart({ cut, entities, total }: Reply<'getGraph'>): string {
    if (cut === null) return '';
    const { asOf, uncertain } = this.address;
    const leavesOut = uncertain !== 'true' && (this.stats?.uncertain ?? 0) > 0;
    const all = `${sayCount(total.entities)} entities${leavesOut ? ' with certain claims' : ''}`;
    const shown = sayCount(entities.length);
    return asOf === null
      ? `The ${shown} most reported of ${all}.`
      : `${shown} of the most reported of ${all}.`;
  }

  private renderMore({ cut, total }: Reply<'getGraph'>): TemplateResult | null {
    const more = cut === null ? null : nextMost(this.address, total.entities);
    if (more === null) return null;
    const href = writeAddress({ ...this.address, most: String(more) });
    return html`<a slot="more" class="more" href=${href}>${more === total.entities ? 'Show all' : `Show ${sayCount(more)}`}</a>`;
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
      return html`<precedent-fact .address=${address} .fact=${address.fact} ?writable=${this.writable} .vocabulary=${vocabulary} .revision=${revision}></precedent-fact>`;
    if (address.entity !== null)
      return html`<precedent-entity .address=${address} .vocabulary=${vocabulary} ?partial=${partial} ?writable=${this.writable} .revision=${revision} now=${now}></precedent-entity>`;
    return html`<precedent-overview .address=${address} .vocabulary=${vocabulary} .data=${data} .stats=${this.stats}></precedent-overview>`;
  }

  private onSelect({ detail: { kind, id } }: CustomEvent<GraphItem>): void {
    const address = closed(readAddress(location));
    go(kind === 'fact' ? { ...address, fact: id } : { ...address, entity: id });
  }

  private onClear(): void {
    if (isOpen(readAddress(location))) go(closed(readAddress(location)));
  }

  private get view(): GraphView {
    return readView(this.address.view ?? '');
  }

  /** A step in the drawing. Moving the limit of certainty loads uncertain claims, or leaves them out again. */
  private onView({ detail }: CustomEvent<GraphView>): void {
    this.goWith((address, view) => {
      const isSameLimit = detail.certainty === view.certainty;
      const uncertain = isSameLimit ? address.uncertain : detail.certainty === null ? null : 'true';
      return { ...address, uncertain, view: writeView(detail) || null };
    });
  }

  private onAdd({ detail: { id } }: CustomEvent<{ id: string }>): void {
    this.goWith((address, view) => ({ ...address, view: writeView(add(view, id)) }));
  }

  /** From the panel beside the drawing. */
  private onExpand({ detail: { id } }: CustomEvent<{ id: string }>): void {
    this.goWith((address, view) => {
      const expanded = [...new Set([...view.expanded, id])];
      return { ...address, view: writeView({ ...view, expanded }) };
    });
  }

  /** From the address as it is now: of two steps at once, the second goes on from the first. */
  private goWith(change: (address: Address, view: GraphView) => Address): void {
    const address = readAddress(location);
    go(change(address, readView(address.view ?? '')));
  }
}

function isOpen({ entity, fact }: Address): boolean {
  return entity !== null || fact !== null;
}

function closed(address: Address): Address {
  return placeAt(address, 'explore', null, { view: address.view, most: address.most });
}
