import type { ComparedPair, Reply } from '@precedent/api';
import type { Entity, EntityType, EntityVerdict, Vocabulary } from '@precedent/model';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fetchMerges, type SentVerdict } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import type { Address } from '../state/address.ts';
import { listStyles } from '../styles/list-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import { claimStackStyles } from './claim-stack.ts';
import { Deciding } from './deciding.ts';
import { decisionStyles, renderDecisions } from './decision-list.ts';
import { pairStyles, renderPair } from './pair-card.ts';

/** Why names were merged into an entity, and what people decided about it. */
@customElement('precedent-merges')
export class MergesSection extends LitElement {
  static override styles = [
    textStyles,
    listStyles,
    claimStackStyles,
    pairStyles,
    decisionStyles,
    css`
    summary {
      margin-top: 14px;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 8px;
    }
    input,
    select {
      flex: 1 1 160px;
      min-height: 34px;
      padding: 0 10px;
    }
  `,
  ];

  @property({ attribute: false }) entity!: Entity;
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  /** Whether decisions can be made. */
  @property({ type: Boolean }) writable = false;
  /** Incremented when the archive changes. */
  @property({ attribute: false }) revision = 0;
  private readonly answer = new Loading<string, Reply<'listMerges'>>(this, (entity) => fetchMerges(entity));
  private readonly deciding = new Deciding(this, (entities) => this.follow(entities));

  /** Stays open while another answer loads. */
  private open = false;

  protected override render(): TemplateResult | null {
    this.answer.ask(this.entity.id, this.revision);
    const { loaded } = this.answer;
    // An entity that was just renamed or merged has a new id, to which the page moves.
    if (loaded.state !== 'ready' || loaded.value.ref === null) return null;
    const { merges, total, decisions, problems } = loaded.value;
    const edit = total === 0 ? 'Edit name or type' : 'Merged names · Edit';
    if (!this.writable && total === 0) return null;
    const title = this.writable ? edit : 'Merged names';
    return html`<details ?open=${this.open} @toggle=${this.onToggle}>
      <summary>${title}</summary>
      ${this.deciding.render(this.address)}
      ${this.writable ? html`${this.renderRename(loaded.value)} ${this.renderRetype(loaded.value)} ${this.renderJoin(loaded.value)}` : null}
      ${renderDecisions(decisions, problems, this.writable ? (number) => this.deciding.undo(number) : null)}
      ${merges.map((pair) => this.renderMerge(pair))}
      ${total > merges.length ? html`<p class="item muted">and ${total - merges.length} more merged names</p>` : null}
    </details>`;
  }

  private onToggle(event: Event): void {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
  }

  private renderMerge(pair: ComparedPair): TemplateResult {
    const [one, other] = pair.sides;
    const split: EntityVerdict = { kind: 'different', entity: one.ref, other: other.ref };
    return html`<section class="item">
      ${renderPair(
        pair,
        this,
        this.writable
          ? html`<button class="button" aria-label="${one.name}, ${other.name}: Different" @click=${() => this.deciding.decide(split)}>Different</button>`
          : html``,
      )}
    </section>`;
  }

  private renderRename({ ref }: Reply<'listMerges'>): TemplateResult {
    return this.renderForm(
      'Rename',
      html`<input name="value" aria-label="Name to show" .value=${this.entity.name} />`,
      (name) => (name === this.entity.name ? null : { kind: 'rename', entity: ref!, name }),
    );
  }

  private renderRetype({ ref }: Reply<'listMerges'>): TemplateResult {
    const types = Object.entries(this.vocabulary.entityTypes);
    return this.renderForm(
      'Change type',
      html`<select name="value" aria-label="Type">${types.map(
        ([id, { label }]) => html`<option value=${id} ?selected=${id === this.entity.type}>${label}</option>`,
      )}</select>`,
      (type) =>
        type === this.entity.type ? null : { kind: 'retype', entity: ref!, type: type as EntityType },
    );
  }

  private renderJoin({ ref }: Reply<'listMerges'>): TemplateResult {
    return this.renderForm(
      'Merge',
      html`<input name="value" aria-label="Is the same as" placeholder="Is the same as …" />`,
      (other) => ({ kind: 'same', entity: ref!, other }),
    );
  }

  /** @param verdictOn returns null if nothing would change. */
  private renderForm(
    action: string,
    field: TemplateResult,
    verdictOn: (value: string) => SentVerdict | null,
  ): TemplateResult {
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      const value = String(new FormData(event.currentTarget as HTMLFormElement).get('value')).trim();
      const verdict = value === '' ? null : verdictOn(value);
      if (verdict) void this.deciding.decide(verdict);
    };
    return html`<form @submit=${submit}>${field}<button class="button">${action}</button></form>`;
  }

  /** A renamed, retyped or separated entity may have a new id: whoever shows it moves there. */
  private async follow(entities: readonly string[]): Promise<void> {
    const [id] = entities;
    if (id === undefined || entities.includes(this.entity.id)) return this.answer.refresh();
    const moves: Promise<unknown>[] = [];
    const detail: Moved = { id, until: (shown) => moves.push(shown) };
    this.dispatchEvent(new CustomEvent('precedent-moved', { detail }));
    await Promise.all(moves);
  }
}

/** The `detail` of `precedent-moved`. */
export interface Moved {
  /** The new id of the entity. */
  id: string;
  /** Takes what resolves when the entity is shown under that id. */
  until: (shown: Promise<unknown>) => void;
}
