import type { Reply } from '@precedent/api';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type ExportPart, exportAddress, fetchFormats } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { type Address, HOME } from '../state/address.ts';
import { textStyles } from '../styles/text-styles.ts';
import { actionIcon } from './action-icon.ts';
import './export-part.ts';
import { renderLoaded } from './problem.ts';

/** Exports the graph, or a part of it, in every format that the server supports, GraphML first. */
@customElement('precedent-export')
export class ExportMenu extends LitElement {
  static override styles = [
    textStyles,
    css`
    :host {
      position: relative;
      display: block;
    }
    .list {
      position: absolute;
      z-index: 30;
      inset: 42px 0 auto auto;
      width: max-content;
      max-height: calc(100vh - 80px);
      overflow-y: auto;
      max-width: calc(100vw - 24px);
      padding: 5px;
      border: 1px solid var(--line);
      border-radius: 11px;
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    .list a {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding: 8px 10px;
      border-radius: 7px;
      color: var(--ink);
    }
    .list a:hover {
      background: var(--hover);
      text-decoration: none;
    }
  `,
  ];

  @property({ attribute: false }) address: Address = HOME;
  @state() private open = false;
  @state() private chosen: ExportPart = {};
  @query('button') private button!: HTMLButtonElement;
  private readonly formats = new Loading<true, { formats: Reply<'listFormats'>['formats'][number][] }>(
    this,
    fetchFormats,
  );
  private readonly onOutside = (event: Event) => {
    if (!event.composedPath().includes(this)) this.open = false;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.onOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.onOutside);
  }

  protected override render(): TemplateResult {
    if (this.open) this.formats.ask(true);
    return html`<button class="button" aria-expanded=${this.open ? 'true' : 'false'} aria-controls="formats" @click=${this.toggle}>${actionIcon('export')}<span class="word">Export</span></button>
      <div id="formats" class="list" role="group" aria-label="Export as" ?hidden=${!this.open} @keydown=${this.onKey} @click=${this.onChoice}>
        ${
          this.open
            ? renderLoaded(
                this.formats.loaded,
                ({
                  formats,
                }) => html`<precedent-export-part .address=${this.address} @precedent-part=${this.onPart}></precedent-export-part>
          ${formats.map((format) => renderFormat(format, this.chosen))}`,
              )
            : null
        }
      </div>`;
  }

  private onPart({ detail }: CustomEvent<ExportPart>): void {
    this.chosen = detail;
  }

  private toggle(): void {
    this.open = !this.open;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    this.open = false;
    this.button.focus();
  }

  private onChoice(event: Event): void {
    if (event.target instanceof Element && event.target.closest('a')) this.open = false;
  }
}

function renderFormat(
  { id, label, extension }: Reply<'listFormats'>['formats'][number],
  part: ExportPart,
): TemplateResult {
  return html`<a href=${exportAddress(id, part)} download="precedent.${extension}"><span>${label}</span> <span class="muted">.${extension}</span></a>`;
}
