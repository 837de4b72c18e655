import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { actionIcon } from '../parts/action-icon.ts';
import { adding, addingStyles, filesToAdd, isAddress } from '../parts/adding.ts';
import { type Address, HOME } from '../state/address.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Characters from which pasted text is taken for an article. */
const SHORTEST_ARTICLE = 80;

/** Takes files that are dropped on it, pasted or chosen, and pasted text, and adds them. */
@customElement('precedent-drop')
export class DropZone extends LitElement {
  static override styles = [
    textStyles,
    addingStyles,
    css`
    :host {
      display: block;
    }
    h2 {
      margin-bottom: var(--s-2);
      font-size: var(--t-3);
    }
    .zone {
      display: grid;
      justify-items: start;
      gap: var(--s-2);
      padding: var(--s-4);
      border: 2px dashed var(--strong-line);
      border-radius: var(--radius);
    }
    .zone.over {
      border-color: var(--accent);
      background: var(--selected);
    }
    input {
      position: absolute;
      width: 1px;
      height: 1px;
      opacity: 0;
    }
    .button:focus-within {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .given {
      width: 100%;
    }
  `,
  ];

  @state() private over = false;
  @property({ attribute: false }) address: Address = HOME;
  private readonly onPaste = (event: ClipboardEvent) => this.paste(event);

  constructor() {
    super();
    adding.showIn(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('paste', this.onPaste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('paste', this.onPaste);
  }

  protected override render(): TemplateResult {
    return html`<h2>Add articles</h2>
      <div class="zone ${this.over ? 'over' : ''}" @dragover=${this.onDragOver} @dragleave=${this.onDragLeave} @drop=${this.onDrop}>
        <p class="muted small">Drop articles here, or paste them: text, web pages, PDF, Word or mail, as many as you like, or a web address.</p>
        <label class="button">${actionIcon('add')}Choose files<input type="file" multiple accept=".txt,.md,.html,.htm,.pdf,.docx,.eml,text/*" @change=${this.onFiles} /></label>
        <div class="given">${adding.render(this.address)}</div>
      </div>`;
  }

  private onDragOver(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  private onDragLeave(): void {
    this.over = false;
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    adding.add(filesToAdd(event.dataTransfer?.files ?? []));
  }

  private onFiles(event: Event): void {
    const input = event.target as HTMLInputElement;
    adding.add(filesToAdd(input.files ?? []));
    input.value = '';
  }

  /** Files or text that are pasted while no field has the focus. */
  private paste(event: ClipboardEvent): void {
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')) return;
    const files = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length > 0) adding.add(filesToAdd(files));
    else if (isAddress(text) || text.trim().length >= SHORTEST_ARTICLE) adding.addPasted(text);
    else return;
    event.preventDefault();
  }
}
