import type { Entity, Vocabulary } from '@precedent/model';
import { drawnColour, shapeIcon } from '@precedent/view';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { findEntities } from '../api/api.ts';
import { type Address, linkTo } from '../state/address.ts';
import { go } from '../state/navigation.ts';
import { textStyles } from '../styles/text-styles.ts';
import { searchBoxStyles } from './search-box-styles.ts';

/** Milliseconds after the last keystroke before entities are looked up. */
const REST = 140;
const QUESTION = /\?\s*$|^\s*(who|whom|whose|what|which|when|where|how|did|does|do|is|was|list|show)\b/i;

type Option = { kind: 'entity'; entity: Entity } | { kind: 'ask'; question: string };

/** A box for finding an entity or asking a question, following the ARIA combobox pattern. */
@customElement('precedent-search')
export class SearchBox extends LitElement {
  static override styles = [textStyles, searchBoxStyles];

  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) vocabulary: Vocabulary | null = null;
  /** Whether it is what the page is for, as on the front page. */
  @property({ type: Boolean, reflect: true }) large = false;
  /** Example questions, shown while the box is empty. */
  @property({ attribute: false }) examples: readonly string[] = [];
  @state() private text = '';
  @state() private found: Entity[] = [];
  @state() private open = false;
  /** Index of the option that Enter takes; -1 for none. */
  @state() private active = -1;
  @query('input') private input!: HTMLInputElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lookup = new AbortController();

  override focus(): void {
    this.input.focus();
    this.input.select();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('address')) return;
    const question = ({ place, about }: Address) => (place === 'ask' ? (about ?? '') : '');
    const before = changes.get('address');
    if (before === undefined || question(before) !== question(this.address))
      this.text = question(this.address);
  }

  protected override render(): TemplateResult {
    const options = this.options;
    const expanded = this.open && options.length > 0;
    return html`
      <svg class="lens" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2zM10.7 10.7 14.5 14.5" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"></path>
      </svg>
      <input type="search" role="combobox" autocomplete="off" spellcheck="false" enterkeyhint="search"
        aria-label="Search or ask" placeholder="Search, or ask a question"
        aria-expanded=${expanded ? 'true' : 'false'} aria-controls="options" aria-autocomplete="list"
        aria-activedescendant=${expanded && this.active >= 0 ? `option-${this.active}` : ''}
        .value=${this.text} @input=${this.onInput} @keydown=${this.onKey}
        @focus=${() => this.show(true)} @click=${() => this.show(true)} @blur=${() => this.show(false)} />
      <ul id="options" role="listbox" aria-label="Suggestions" ?hidden=${!expanded}>
        ${this.text.trim() === '' && expanded ? html`<li class="title" role="presentation">Try one of these questions</li>` : null}
        ${options.map((option, index) => this.renderOption(option, index))}
      </ul>`;
  }

  private get options(): Option[] {
    const text = this.text.trim();
    if (text === '') return this.examples.map((question) => ({ kind: 'ask', question }));
    const entities = this.found.map((entity): Option => ({ kind: 'entity', entity }));
    const ask: Option = { kind: 'ask', question: text };
    return QUESTION.test(text) ? [ask, ...entities] : [...entities, ask];
  }

  private renderOption(option: Option, index: number): TemplateResult {
    const selected = index === this.active ? 'true' : 'false';
    // Keeps the focus in the box, so that the list is still open when the click arrives.
    const keepFocus = (event: Event) => event.preventDefault();
    return html`<li id="option-${index}" role="option" aria-selected=${selected} @mousedown=${keepFocus}
      @mousemove=${() => {
        this.active = index;
      }} @click=${() => this.take(option)}>${option.kind === 'ask' ? this.renderAsk(option.question) : this.renderEntity(option.entity)}</li>`;
  }

  private renderAsk(question: string): TemplateResult {
    return html`<span>${this.text.trim() === '' ? question : html`Ask “<strong>${question}</strong>”`}</span>`;
  }

  private renderEntity(entity: Entity): TemplateResult {
    const type = this.vocabulary?.entityTypes[entity.type];
    return html`${type ? shapeIcon(type.shape, drawnColour(type.colour)) : null}<span>${entity.name}</span><span class="muted">${type?.label ?? ''}</span>`;
  }

  private show(open: boolean): void {
    this.open = open;
    this.active = -1;
  }

  private onInput(): void {
    this.text = this.input.value;
    this.open = true;
    this.active = -1;
    clearTimeout(this.timer);
    this.lookup.abort();
    if (this.text.trim() === '') this.found = [];
    else this.timer = setTimeout(() => this.find(this.text), REST);
  }

  private async find(text: string): Promise<void> {
    this.lookup = new AbortController();
    const outcome = await findEntities(text.trim(), this.lookup.signal);
    // After a failed look-up the question is the only option; asking it shows what is wrong.
    if (text === this.text) this.found = outcome.ok ? outcome.value.entities.slice(0, 8) : [];
  }

  private onKey(event: KeyboardEvent): void {
    const { options } = this;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.open = true;
      this.active =
        (this.active + step + options.length + (this.active < 0 && step < 0 ? 1 : 0)) % options.length;
    } else if (event.key === 'Enter') this.enter(options);
    else if (event.key === 'Escape') this.show(false);
  }

  /** Without a chosen option, an exact name opens its entity; anything else is asked as a question. */
  private enter(options: readonly Option[]): void {
    const text = this.text.trim();
    if (this.active >= 0) this.take(options[this.active]!);
    else if (text === '') return;
    else if (QUESTION.test(text)) this.take({ kind: 'ask', question: text });
    else this.take(options[0]!);
  }

  private take(option: Option): void {
    this.show(false);
    clearTimeout(this.timer);
    if (option.kind === 'entity') this.text = '';
    else this.text = option.question;
    go(
      option.kind === 'entity'
        ? linkTo(this.address, 'entity', option.entity.id)
        : linkTo({ ...this.address, place: 'front' }, 'ask', option.question),
    );
    this.input.blur();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'precedent-search': SearchBox;
  }
}
