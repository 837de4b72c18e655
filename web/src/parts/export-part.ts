import type { Entity, Vocabulary } from '@precedent/model';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type ExportPart, fetchVocabulary, findEntities } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { type Address, HOME, scopeOf } from '../state/address.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Milliseconds without a key before names are looked up. */
const REST = 150;

/**
 * The part of the graph to export: around an entity, of some relations, at a time, with or without uncertain claims. It
 * begins with the dates and the certainty of the page.
 *
 * @fires precedent-part - `detail` is the {@link ExportPart}
 */
@customElement('precedent-export-part')
export class ExportPartForm extends LitElement {
  static override styles = [
    textStyles,
    css`
    :host {
      display: grid;
      gap: 8px;
      max-width: 340px;
      padding: 8px 10px;
      border-bottom: 1px solid var(--line);
    }
    label {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 12px;
    }
    select,
    input:not([type='checkbox']) {
      width: 190px;
      height: 30px;
      padding: 0 8px;
      border: 1px solid var(--line);
      border-radius: 7px;
      background: var(--surface);
      color: var(--ink);
      font: inherit;
    }
    .relations {
      max-height: 180px;
      margin-top: 6px;
      overflow-y: auto;
    }
    .check {
      justify-content: start;
      min-height: 26px;
    }
  `,
  ];

  @property({ attribute: false }) address: Address = HOME;
  /** Steps from the entity; 0 for the whole graph. */
  @state() private depth = 0;
  /** The entity named in the box; on the page of an entity, that one. */
  @state() private entity: Entity | null = null;
  @state() private found: readonly Entity[] = [];
  @state() private relations: readonly string[] = [];
  @state() private scope: Pick<ExportPart, 'asOf' | 'knownBy' | 'uncertain'> = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking = new AbortController();
  private readonly vocabulary = new Loading<true, { relations: Vocabulary['relations'] }>(
    this,
    fetchVocabulary,
  );

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('address')) this.scope = scopeOf(this.address);
  }

  protected override updated(): void {
    this.dispatchEvent(new CustomEvent('precedent-part', { detail: this.chosen }));
  }

  private get chosen(): ExportPart {
    const { place, about } = this.address;
    const entity = this.entity?.id ?? (place === 'entity' ? about : null);
    return {
      ...this.scope,
      ...(this.depth > 0 && entity !== null ? { entity, depth: this.depth } : {}),
      ...(this.relations.length > 0 ? { relation: this.relations } : {}),
    };
  }

  protected override render(): TemplateResult {
    this.vocabulary.ask(true);
    return html`${this.renderSurroundings()}${this.renderRelations()}${this.renderScope()}`;
  }

  private renderSurroundings(): TemplateResult {
    const isOfEntity = this.address.place === 'entity';
    const whom = isOfEntity ? 'this entity' : 'an entity';
    const choices = [
      'The whole graph',
      `What is linked to ${whom}`,
      `Two steps from ${whom}`,
      `Three steps from ${whom}`,
    ];
    return html`<label>What to export
        <select @change=${this.onDepth}>
          ${choices.map((words, depth) => html`<option value=${depth} ?selected=${depth === this.depth}>${words}</option>`)}
        </select></label>
      ${this.depth === 0 || isOfEntity ? null : this.renderEntity()}`;
  }

  private renderEntity(): TemplateResult {
    return html`<label>Entity
        <input type="search" list="found" placeholder="Name" @input=${this.onName} /></label>
      <datalist id="found">${this.found.map(({ name, type }) => html`<option value=${name}>${type}</option>`)}</datalist>
      ${this.entity ? null : html`<p class="muted">Choose one of the names; until then the whole graph is exported.</p>`}`;
  }

  private renderRelations(): TemplateResult | null {
    const { loaded } = this.vocabulary;
    if (loaded.state !== 'ready') return null;
    const count = this.relations.length === 0 ? 'all' : `${this.relations.length} chosen`;
    return html`<details><summary>Relations: ${count}</summary>
      <div class="relations" role="group" aria-label="Relations">
        ${loaded.value.relations.map(
          ({ id, label }) =>
            html`<label class="check"><input type="checkbox" value=${id} @change=${this.onRelation} />${label}</label>`,
        )}
      </div></details>`;
  }

  private renderScope(): TemplateResult {
    const { asOf, knownBy, uncertain } = this.scope;
    return html`<label>Valid on <input type="date" name="asOf" .value=${asOf ?? ''} @change=${this.onDay} /></label>
      <label>Published by <input type="date" name="knownBy" .value=${knownBy ?? ''} @change=${this.onDay} /></label>
      <label class="check"><input type="checkbox" .checked=${uncertain === true} @change=${this.onUncertain} />With uncertain claims</label>`;
  }

  private onDepth(event: Event): void {
    this.depth = Number((event.target as HTMLSelectElement).value);
  }

  private onName(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.entity = this.found.find(({ name }) => name === value) ?? null;
    clearTimeout(this.timer);
    if (!this.entity) this.timer = setTimeout(() => void this.find(value.trim()), REST);
  }

  private async find(text: string): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const outcome = text === '' ? null : await findEntities(text, signal);
    if (signal.aborted) return;
    this.found = outcome?.ok ? outcome.value.entities : [];
    this.entity = this.found.find(({ name }) => name === text) ?? null;
  }

  private onRelation(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    const others = this.relations.filter((id) => id !== value);
    this.relations = checked ? [...others, value] : others;
  }

  private onDay(event: Event): void {
    const { name, value } = event.target as HTMLInputElement;
    const { [name as 'asOf' | 'knownBy']: _, ...others } = this.scope;
    this.scope = value === '' ? others : { ...others, [name]: value };
  }

  private onUncertain(event: Event): void {
    const { uncertain: _, ...others } = this.scope;
    this.scope = (event.target as HTMLInputElement).checked ? { ...others, uncertain: true } : others;
  }
}
