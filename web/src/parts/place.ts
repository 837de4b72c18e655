import type { Vocabulary } from '@precedent/model';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Loaded } from '../api/loading.ts';
import { type Address, HOME } from '../state/address.ts';
import './near-matches.ts';
import { renderLoaded, renderProblem } from './problem.ts';

/** Sent by a place when it shows what its address names; `detail.title` is the name of it. */
export const OPENED = 'precedent-opened';

/** What can be open in the page, with everything that each of them needs. */
export abstract class Place extends LitElement {
  @property({ attribute: false }) address: Address = HOME;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  /** Incremented when the archive changes. */
  @property({ attribute: false }) revision = 0;
  /** Today, as an ISO date. */
  @property() now = '';
  /** Whether articles can be added and decisions made. */
  @property({ type: Boolean }) writable = false;
  /** Questions that this archive can answer. */
  @property({ attribute: false }) examples: readonly string[] = [];
  /** Renders another place within this one. */
  @property({ attribute: false }) show!: (address: Address) => TemplateResult;
  private openedAs = '';

  /** Tells the page what is open, once for each address; call it whenever that is on screen. */
  protected opened(title: string): void {
    const { place, about, other } = this.address;
    const key = JSON.stringify([place, about, other, title]);
    if (key === this.openedAs) return;
    this.openedAs = key;
    void this.updateComplete.then(() =>
      this.dispatchEvent(new CustomEvent(OPENED, { detail: { title }, bubbles: true, composed: true })),
    );
  }

  /** What the place is about, when it is loaded. If that failed, the problem is the title. */
  protected renderMain<Value>(
    loaded: Loaded<Value>,
    ready: (value: Value) => TemplateResult,
  ): TemplateResult {
    if (loaded.state !== 'failed') return renderLoaded(loaded, ready);
    const { title } = loaded.problem;
    this.opened(title);
    return html`<h1 tabindex="-1">${title}</h1>${renderProblem(loaded.problem, { address: this.address, titled: true })}
      <precedent-near .address=${this.address} .revision=${this.revision}></precedent-near>`;
  }
}
