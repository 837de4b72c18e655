import type { Reading } from '@precedent/model';
import { BUILT_IN_QUALITY, LANGUAGE_MODEL_QUALITY } from '@precedent/model/wording';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { addArticle, addFile } from '../api/api.ts';
import type { Outcome } from '../api/request.ts';
import { actionIcon } from '../parts/action-icon.ts';
import { renderProblem } from '../parts/problem.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Adds an article: pasted text, or a file that was chosen or dropped. */
@customElement('precedent-add')
export class AddArticle extends LitElement {
  static override styles = [
    textStyles,
    dialogStyles,
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
    .result {
      margin-top: 12px;
    }
    .problem {
      margin-top: 12px;
      color: var(--danger);
    }
  `,
  ];

  @state() private text = '';
  /** What was chosen or dropped; sent as it is unless its text is edited. */
  @state() private file: File | null = null;
  @state() private busy = false;
  @state() private dropping = false;
  @state() private outcome: Outcome<Reading> | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    return html`<button class="button" @click=${() => this.dialog.showModal()}>${actionIcon('add')}<span class="word">Add article</span></button>
      <dialog aria-labelledby="title" class=${this.dropping ? 'dropping' : ''}
        @dragover=${this.onDragOver} @dragleave=${() => this.drop(false)} @drop=${this.onDrop}>
        <h2 id="title">Add an article</h2>
        <p class="muted">Paste its text or drop a file. A first line such as “date 2024-06-27” gives the publication date.</p>
        <p class="muted">The built-in reader reads it, offline: ${BUILT_IN_QUALITY}. In a terminal, <code>precedent add --reader llm</code> sends articles to a language model instead; ${LANGUAGE_MODEL_QUALITY}.</p>
        <textarea aria-label="Text of the article" .value=${this.text} @input=${(event: Event) => {
          this.text = (event.target as HTMLTextAreaElement).value;
          this.file = null;
        }}></textarea>
        ${this.file === null ? null : html`<p class="muted small">${this.file.name}</p>`}
        ${this.renderOutcome()}
        <div class="foot">
          <label class="button file">Choose a file<input type="file" accept=".txt,.md,.html,.htm,.pdf,.docx,.eml,text/*" @change=${this.onFile} /></label>
          <button class="button" @click=${this.close}>Close</button>
          <button class="button primary" ?disabled=${this.busy || (this.file === null && this.text.trim() === '')} @click=${this.send}>
            ${this.busy ? 'Reading…' : 'Add'}
          </button>
        </div>
      </dialog>`;
  }

  private renderOutcome(): TemplateResult | null {
    if (this.outcome === null) return null;
    if (!this.outcome.ok) return renderProblem(this.outcome.problem);
    const { entities, claims } = this.outcome.value;
    const uncertain = claims.filter(({ certain }) => !certain).length;
    const among = uncertain === 0 ? '' : ` (${uncertain} uncertain)`;
    return html`<p class="result" role="status">Added: ${entities.length} entities and ${claims.length} claims${among} are now in the graph.</p>`;
  }

  private async send(): Promise<void> {
    this.busy = true;
    this.outcome = await (this.file === null ? addArticle(this.text, null) : addFile(this.file));
    this.busy = false;
    if (!this.outcome.ok) return;
    this.text = '';
    this.file = null;
    this.dispatchEvent(new CustomEvent('precedent-added', { bubbles: true, composed: true }));
  }

  private close(): void {
    this.dialog.close();
    this.outcome = null;
  }

  private onDragOver(event: DragEvent): void {
    event.preventDefault();
    this.drop(true);
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    this.drop(false);
    void this.take(event.dataTransfer?.files[0]);
  }

  private onFile(event: Event): void {
    void this.take((event.target as HTMLInputElement).files?.[0]);
  }

  private drop(dropping: boolean): void {
    this.dropping = dropping;
  }

  private async take(file: File | undefined): Promise<void> {
    if (!file) return;
    this.text = await showFile(file);
    this.file = file;
    this.outcome = null;
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
