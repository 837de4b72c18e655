import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { addFile } from '../api/api.ts';
import { actionIcon } from '../parts/action-icon.ts';
import { textStyles } from '../styles/text-styles.ts';

/** What became of a file. */
interface Added {
  file: string;
  words: string;
  failed: boolean;
}

/** Takes files that are dropped on it or chosen, and adds them one after the other. */
@customElement('precedent-drop')
export class DropZone extends LitElement {
  static override styles = [
    textStyles,
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
    li {
      margin-top: var(--s-2);
      font-size: var(--t-1);
      overflow-wrap: anywhere;
    }
    .failed {
      color: var(--danger);
    }
  `,
  ];

  @state() private over = false;
  @state() private waiting = 0;
  @state() private added: readonly Added[] = [];

  protected override render(): TemplateResult {
    return html`<h2>Add articles</h2>
      <div class="zone ${this.over ? 'over' : ''}" @dragover=${this.onDragOver} @dragleave=${this.onDragLeave} @drop=${this.onDrop}>
        <p class="muted small">Drop articles here: text, web pages, PDF, Word or mail.</p>
        <label class="button">${actionIcon('add')}Choose files<input type="file" multiple accept=".txt,.md,.html,.htm,.pdf,.docx,.eml,text/*" @change=${this.onFiles} /></label>
        <div role="status">
          ${this.waiting > 0 ? html`<p class="small">Reading, ${this.waiting} to go …</p>` : null}
          <ul>${this.added.map(({ file, words, failed }) => html`<li class=${failed ? 'failed' : ''}><strong>${file}</strong>: ${words}</li>`)}</ul>
        </div>
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
    void this.take([...(event.dataTransfer?.files ?? [])]);
  }

  private onFiles(event: Event): void {
    const input = event.target as HTMLInputElement;
    void this.take([...(input.files ?? [])]);
    input.value = '';
  }

  private async take(files: readonly File[]): Promise<void> {
    this.waiting += files.length;
    for (const file of files) {
      const outcome = await addFile(file);
      this.waiting -= 1;
      this.added = [...this.added, { file: file.name, ...sayOutcome(outcome) }];
      if (outcome.ok)
        this.dispatchEvent(new CustomEvent('precedent-added', { bubbles: true, composed: true }));
    }
  }
}

function sayOutcome(outcome: Awaited<ReturnType<typeof addFile>>): Omit<Added, 'file'> {
  if (!outcome.ok) return { words: `${outcome.problem.detail} ${outcome.problem.remedy}`, failed: true };
  const { entities, claims } = outcome.value;
  const uncertain = claims.filter(({ certain }) => !certain).length;
  const among = uncertain === 0 ? '' : ` (${uncertain} uncertain)`;
  return { words: `${entities.length} entities and ${claims.length} claims${among}`, failed: false };
}
