import type { Reply } from '@precedent/api';
import type { Entity, Vocabulary } from '@precedent/model';
import { type GraphItem, loadGraph } from '@precedent/view';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fetchGraph } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { renderLoaded } from '../parts/problem.ts';
import { type Address, linkTo, placeAt, scopeOf, writeAddress } from '../state/address.ts';
import { go } from '../state/navigation.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Nodes in the drawing, the entity itself among them. */
const MOST = 26;

/** An entity with its nearest neighbours as a small graph. Its libraries are loaded when it comes into view. */
@customElement('precedent-neighbourhood')
export class Neighbourhood extends LitElement {
  static override styles = [
    textStyles,
    sheetStyles,
    css`
    :host {
      max-width: none;
      margin: 0;
      padding: 0;
    }
    precedent-graph {
      height: 440px;
      border-radius: 8px;
    }
    .room {
      min-height: 440px;
    }
    @media (max-width: 720px) {
      precedent-graph {
        height: 320px;
      }
      .room {
        min-height: 320px;
      }
    }
  `,
  ];

  @property({ attribute: false }) entity!: Entity;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  @property({ attribute: false }) revision = 0;
  @state() private seen = false;
  private readonly graph = new Loading<string, Reply<'getGraph'>>(this, (key) => fetchGraph(JSON.parse(key)));
  private readonly sight = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.sight.disconnect();
    void loadGraph().then(() => {
      this.seen = true;
    });
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sight.disconnect();
  }

  protected override render(): TemplateResult {
    if (this.seen)
      this.graph.ask(
        JSON.stringify({ entity: this.entity.id, depth: 1, limit: MOST, ...scopeOf(this.address) }),
        this.revision,
      );
    return html`<section class="sheet" aria-labelledby="title"><h2 id="title">Neighbourhood</h2>
      ${this.seen ? renderLoaded(this.graph.loaded, (graph) => this.renderGraph(graph)) : html`<div class="room"></div>`}</section>`;
  }

  private renderGraph(graph: Reply<'getGraph'>): TemplateResult {
    const shown = graph.entities.length - 1;
    const all = graph.total.entities - 1;
    if (shown === 0) return html`<p class="muted">No certain claim links it to anything else.</p>`;
    const explore = writeAddress(placeAt(this.address, 'explore', null, { entity: this.entity.id }));
    return html`<precedent-graph plain .data=${graph} .vocabulary=${this.vocabulary} .selected=${null}
        @precedent-select=${this.onSelect}></precedent-graph>
      <p class="foot"><span>${shown === all ? `${all} ${all === 1 ? 'neighbour' : 'neighbours'}` : `${shown} of ${all} neighbours, those with the most evidence`}</span>
        <a class="end" href=${explore}>Open in the explorer</a></p>`;
  }

  private onSelect({ detail: { kind, id } }: CustomEvent<GraphItem>): void {
    go(linkTo(this.address, kind === 'fact' ? 'claim' : 'entity', id));
  }
}
