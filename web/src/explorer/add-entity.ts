import type { Entity } from '@precedent/model';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { findEntities } from '../api/api.ts';

/** Milliseconds without a key before names are looked up. */
const REST = 150;

/**
 * Finds an entity by name to add it to the drawing.
 *
 * @fires precedent-add-entity - `detail.id` is the entity
 */
@customElement('precedent-add-entity')
export class AddEntity extends LitElement {
  static override styles = css`
    input {
      box-sizing: border-box;
      width: 132px;
      height: 30px;
      padding: 0 10px;
      border: 1px solid var(--line);
      border-radius: 7px;
      background: var(--surface);
      color: var(--ink);
      font: inherit;
    }
    input:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: -1px;
    }
  `;

  @state() private found: readonly Entity[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking = new AbortController();

  protected override render(): TemplateResult {
    return html`<input type="search" list="found" placeholder="Add by name" aria-label="Add to the graph by name"
        @input=${this.onInput} @keydown=${this.onKey} />
      <datalist id="found">${this.found.map(({ name, type }) => html`<option value=${name}>${type}</option>`)}</datalist>`;
  }

  private onInput(event: InputEvent): void {
    const box = event.target as HTMLInputElement;
    // A choice from the list replaces the text as a whole.
    const isTyped = event.inputType !== undefined && event.inputType !== 'insertReplacementText';
    if (!isTyped && this.addNamed(box)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.find(box.value), REST);
  }

  private async onKey(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'Enter') return;
    const box = event.target as HTMLInputElement;
    clearTimeout(this.timer);
    await this.find(box.value);
    if (!this.addNamed(box) && this.found[0]) this.add(this.found[0], box);
  }

  private async find(text: string): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const outcome = text.trim() === '' ? null : await findEntities(text.trim(), signal);
    if (signal.aborted) return;
    this.found = outcome?.ok ? outcome.value.entities : [];
  }

  private addNamed(box: HTMLInputElement): boolean {
    const entity = this.found.find(({ name }) => name === box.value);
    if (entity) this.add(entity, box);
    return entity !== undefined;
  }

  private add({ id }: Entity, box: HTMLInputElement): void {
    box.value = '';
    this.found = [];
    this.dispatchEvent(
      new CustomEvent('precedent-add-entity', { detail: { id }, bubbles: true, composed: true }),
    );
  }
}
