import type { Problem } from '@precedent/api';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addArticle } from '../api/api.ts';
import { renderProblem } from '../parts/problem.ts';
import { type Address, HOME } from '../state/address.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import './drop-zone.ts';

/** The article that comes with Precedent. */
const SAMPLE = {
  file: '2024-06-27-nato-appoints-rutte.txt',
  address: new URL('../../../data/articles/2024-06-27-nato-appoints-rutte.txt', import.meta.url).href,
};

/** What to do while there is nothing to see. */
@customElement('precedent-empty')
export class EmptyArchive extends LitElement {
  static override styles = [
    textStyles,
    sheetStyles,
    css`
    :host {
      max-width: 44rem;
      padding: 0;
    }
    .sheet p,
    .sheet .button {
      margin-top: var(--s-3);
    }
    pre {
      overflow-x: auto;
      margin: var(--s-3) 0 0;
      padding: 10px 14px;
      border: 1px solid var(--line);
      border-radius: 8px;
      font: var(--t-1) / 1.5 var(--mono);
    }
  `,
  ];

  /** Whether articles can be added from here. */
  @property({ type: Boolean }) writable = false;
  @property({ attribute: false }) address: Address = HOME;
  @state() private busy = false;
  @state() private problem: Problem | null = null;

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">No articles yet</h1>
      <p class="lead">Precedent reads articles on this machine and shows who did what to whom, with the sentence behind every claim.</p>
      ${this.writable ? this.renderSample() : null}
      ${this.writable ? html`<precedent-drop class="sheet" .address=${this.address}></precedent-drop>` : null}
      <section class="sheet"><h2>From a terminal</h2>
        <pre tabindex="0">npx precedent add report.txt</pre></section>`;
  }

  private renderSample(): TemplateResult {
    return html`<section class="sheet"><h2>Try it first</h2>
      <p>An article of 27 June 2024 on who is to lead NATO comes with Precedent.</p>
      <button class="button primary" ?disabled=${this.busy} @click=${this.addSample}>${this.busy ? 'Reading…' : 'Add the sample'}</button>
      ${this.problem === null ? null : renderProblem(this.problem)}</section>`;
  }

  private async addSample(): Promise<void> {
    this.busy = true;
    const text = await (await fetch(SAMPLE.address)).text();
    const outcome = await addArticle(text, SAMPLE.file);
    this.busy = false;
    this.problem = outcome.ok ? null : outcome.problem;
    if (outcome.ok) this.dispatchEvent(new CustomEvent('precedent-added', { bubbles: true, composed: true }));
  }
}
