import { BUILT_IN_QUALITY, LANGUAGE_MODEL_QUALITY } from '@precedent/model/wording';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { actionIcon } from '../parts/action-icon.ts';
import { adding, addingStyles, filesToAdd } from '../parts/adding.ts';
import { type Address, HOME } from '../state/address.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Adds articles: pasted text, or files that were chosen or dropped. */
@customElement('precedent-add')
export class AddArticle extends LitElement {
  static override styles = [
    textStyles,
    dialogStyles,
    addingStyles,
    css`
    textarea {
      width: 100%;
      min-height: 240px;
      margin-top: 10px;
      padding: 10px 12px;
      font: 14px/1.5 var(--serif);
      resize: vertical;
    }
    dialog.dropping textarea {
      outline: 2px dashed var(--accent);
    }
    .foot .file {
      margin-inline-end: auto;
    }
    .file input {
      display: none;
    }
    .given {
      margin-top: 12px;
    }
  `,
  ];

  @state() private text = '';
  /** What was chosen or dropped; sent as it is unless its text is edited. */
  @state() private file: File | null = null;
  @property({ attribute: false }) address: Address = HOME;
  @state() private dropping = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  constructor() {
    super();
    adding.showIn(this);
  }

  protected override render(): TemplateResult {
    return html`<button class="button" @click=${() => this.dialog.showModal()}>${actionIcon('add')}<span class="word">Add article</span></button>
      <dialog aria-labelledby="title" class=${this.dropping ? 'dropping' : ''}
        @dragover=${this.onDragOver} @dragleave=${() => this.drop(false)} @drop=${this.onDrop}>
        <h2 id="title">Add articles</h2>
        <p class="muted">Paste the text of an article or its web address (of a page or a feed), or drop files. A first line such as “date 2024-06-27” gives the publication date.</p>
        <textarea aria-label="Text of the article, or its address" .value=${this.text} @input=${(
          event: Event,
        ) => {
          this.text = (event.target as HTMLTextAreaElement).value;
          this.file = null;
        }}></textarea>
        ${this.file === null ? null : html`<p class="muted small">${this.file.name}</p>`}
        <div class="given">${adding.render(this.address)}</div>
        <details class="small"><summary>How well articles are read</summary>
          <p class="muted">The built-in reader reads them, offline: ${BUILT_IN_QUALITY}. In a terminal, <code>precedent add --reader llm</code> sends articles to a language model instead; ${LANGUAGE_MODEL_QUALITY}.</p></details>
        <div class="foot">
          <label class="button file">Choose files<input type="file" multiple accept=".txt,.md,.html,.htm,.pdf,.docx,.eml,text/*" @change=${this.onFile} /></label>
          <button class="button" @click=${this.close}>Close</button>
          <button class="button primary" ?disabled=${this.file === null && this.text.trim() === ''} @click=${this.send}>Add</button>
        </div>
      </dialog>`;
  }

  private send(): void {
    if (this.file === null) adding.addPasted(this.text);
    else adding.add(filesToAdd([this.file]));
    this.text = '';
    this.file = null;
  }

  private close(): void {
    this.dialog.close();
    adding.clear();
  }

  private onDragOver(event: DragEvent): void {
    event.preventDefault();
    this.drop(true);
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    this.drop(false);
    void this.take(event.dataTransfer?.files ?? []);
  }

  private onFile(event: Event): void {
    const input = event.target as HTMLInputElement;
    void this.take([...(input.files ?? [])]);
    input.value = '';
  }

  private drop(dropping: boolean): void {
    this.dropping = dropping;
  }

  /** One file can be looked at and edited before; several are added at once. */
  private async take(files: Iterable<File>): Promise<void> {
    const [file, ...others] = files;
    if (!file) return;
    if (others.length > 0) return adding.add(filesToAdd([file, ...others]));
    this.text = await showFile(file);
    this.file = file;
  }
}

/** The text of a file to look at and edit; only the server knows that of documents and of other encodings. */
async function showFile(file: File): Promise<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\0') || text.startsWith('%PDF-') ? '' : text;
  } catch {
    return '';
  }
}
