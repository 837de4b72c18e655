import type { Problem, Reply } from '@precedent/api';
import type { Story } from '@precedent/model';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fetchSaved, saveContent } from '../api/saved.ts';
import { renderProblem } from '../parts/problem.ts';
import { HOME, placeAt, writeAddress } from '../state/address.ts';
import { textStyles } from '../styles/text-styles.ts';

const NEW_STORY = '';

/** Keeps the page that is open: under a name, or as the next step of a story. */
@customElement('precedent-save')
export class SaveMenu extends LitElement {
  static override styles = [
    textStyles,
    css`
    :host {
      position: absolute;
      z-index: 30;
      inset: 42px 0 auto auto;
      display: grid;
      gap: var(--s-4);
      width: min(340px, calc(100vw - 24px));
      padding: var(--s-4);
      border: 1px solid var(--line);
      border-radius: 11px;
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    form {
      display: grid;
      gap: var(--s-2);
    }
    label {
      display: grid;
      gap: var(--s-1);
      font-size: var(--t-1);
    }
    input,
    select {
      min-height: 34px;
      padding: 0 var(--s-2);
    }
    form + form {
      padding-top: var(--s-4);
      border-top: 1px solid var(--line);
    }
  `,
  ];

  /** What the page is called that is open. */
  @property() heading = '';
  @state() private stories: readonly Reply<'getSaved'>[] = [];
  @state() private chosen = NEW_STORY;
  @state() private done: TemplateResult | null = null;
  @state() private problem: Problem | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  private async load(): Promise<void> {
    const outcome = await fetchSaved('story');
    if (!outcome.ok) return;
    this.stories = outcome.value.saved;
    this.chosen = this.stories[0]?.id ?? NEW_STORY;
  }

  protected override render(): TemplateResult {
    return html`
      <form @submit=${this.saveView}>
        <label>Save this view as <input name="name" required maxlength="200" .value=${this.heading} /></label>
        <button class="button" type="submit">Save view</button>
      </form>
      <form @submit=${this.addStep}>
        <label>Add this view to <select name="story" @change=${this.choose}>
          ${this.stories.map(({ id, content }) => html`<option value=${id} ?selected=${id === this.chosen}>${content.name}</option>`)}
          <option value=${NEW_STORY} ?selected=${this.chosen === NEW_STORY}>A new story</option>
        </select></label>
        ${this.chosen === NEW_STORY ? html`<label>Name of the story <input name="title" required maxlength="200" /></label>` : null}
        <button class="button" type="submit">Add as a step</button>
      </form>
      <p role="status" class="small">${this.done}</p>
      ${this.problem ? renderProblem(this.problem) : null}`;
  }

  private choose(event: Event): void {
    this.chosen = (event.target as HTMLSelectElement).value;
  }

  private async saveView(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const name = textOf(event, 'name');
    const outcome = await saveContent({ kind: 'view', name, address: currentAddress() });
    this.problem = outcome.ok ? null : outcome.problem;
    if (outcome.ok)
      this.done = html`Saved. <a href=${writeAddress(placeAt(HOME, 'stories'))}>All views and stories</a>`;
  }

  private async addStep(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const step = { address: currentAddress(), title: this.heading, caption: '' };
    const known = this.stories.find(({ id }) => id === this.chosen);
    const before: Story =
      known?.content.kind === 'story'
        ? known.content
        : { kind: 'story', name: textOf(event, 'title'), steps: [] };
    const story = { ...before, steps: [...before.steps, step] };
    const outcome = await saveContent(story, known?.id);
    this.problem = outcome.ok ? null : outcome.problem;
    if (!outcome.ok) return;
    await this.load();
    this.chosen = outcome.value.id;
    this.done = html`Added as step ${story.steps.length}. <a href=${writeAddress(placeAt(HOME, 'story', outcome.value.id))}>Open the story</a>`;
  }
}

function textOf(event: SubmitEvent, name: string): string {
  return String(new FormData(event.target as HTMLFormElement).get(name)).trim();
}

function currentAddress(): string {
  return `${location.pathname}${location.search}`;
}
