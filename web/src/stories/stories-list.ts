import type { Problem, Reply } from '@precedent/api';
import type { SavedContent } from '@precedent/model';
import { sayDate } from '@precedent/model/wording';
import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Loading } from '../api/loading.ts';
import { deleteSaved, fetchSaved, saveContent } from '../api/saved.ts';
import { Place } from '../parts/place.ts';
import { renderLoaded, renderProblem } from '../parts/problem.ts';
import { HOME, placeAt, writeAddress } from '../state/address.ts';
import { go } from '../state/navigation.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import { readStoryFile } from './read-story-file.ts';

type Saved = Reply<'getSaved'>;

/** Everything that was saved: stories, and views under their names. */
@customElement('precedent-stories')
export class StoriesList extends Place {
  static override styles = [
    textStyles,
    sheetStyles,
    css`
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-2) var(--s-3);
      padding: var(--s-2) 0;
      border-top: 1px solid var(--line);
    }
    li:first-child {
      border-top: 0;
    }
    .name {
      flex: 1 1 200px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .name .muted {
      display: block;
      font-size: var(--t-1);
    }
    form {
      display: flex;
      flex: 1 1 260px;
      gap: var(--s-2);
    }
    form input {
      flex: 1;
      min-width: 0;
      min-height: 34px;
      padding: 0 var(--s-2);
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-2);
      margin-top: var(--s-4);
    }
    .notice {
      display: flex;
      align-items: center;
      gap: var(--s-3);
      margin-top: var(--s-3);
    }
    .notice:empty {
      display: none;
    }
  `,
  ];

  @state() private renaming: string | null = null;
  @state() private deleted: Saved | null = null;
  @state() private problem: Problem | null = null;
  private readonly saved = new Loading<true, Reply<'listSaved'>>(this, () => fetchSaved());

  protected override render(): TemplateResult {
    this.saved.ask(true, this.revision);
    this.opened('Stories');
    return html`<h1 tabindex="-1">Stories</h1>
      <p class="lead">Pages told in an order, and views saved under a name. “Save” at the top of any page adds to them.</p>
      ${
        this.writable
          ? html`<div class="tools">
        <button class="button primary" @click=${this.create}>New story</button>
        <button class="button" @click=${this.pick}>Import a story</button>
        <input type="file" hidden accept=".html,.json" aria-label="File of a story" @change=${this.importFile} /></div>`
          : null
      }
      <p class="notice" role="status">${this.deleted ? html`Deleted “${this.deleted.content.name}”. <button class="button" @click=${this.bringBack}>Undo</button>` : null}</p>
      ${this.problem ? renderProblem(this.problem) : null}
      ${renderLoaded(this.saved.loaded, ({ saved }) => html`${this.renderSection('Stories', 'story', saved)}${this.renderSection('Saved views', 'view', saved)}`)}`;
  }

  private renderSection(title: string, kind: SavedContent['kind'], all: readonly Saved[]): TemplateResult {
    const some = all.filter(({ content }) => content.kind === kind);
    return html`<section class="sheet"><h2>${title}</h2>${
      some.length === 0
        ? html`<p class="muted">${kind === 'story' ? 'No stories yet.' : 'No saved views yet.'}</p>`
        : html`<ul>${some.map((one) => this.renderItem(one))}</ul>`
    }</section>`;
  }

  private renderItem(saved: Saved): TemplateResult {
    const { id, content, savedAt } = saved;
    if (this.renaming === id)
      return html`<li><form @submit=${(event: SubmitEvent) => this.rename(event, saved)}>
        <input name="name" required maxlength="200" aria-label="New name" .value=${content.name} />
        <button class="button" type="submit">Rename</button></form></li>`;
    const href = content.kind === 'view' ? content.address : storyAddress(id);
    return html`<li><span class="name"><a href=${href}>${content.name}</a>
        <span class="muted">${content.kind === 'story' ? `${content.steps.length} ${content.steps.length === 1 ? 'step' : 'steps'}, ` : ''}${sayDate(savedAt.slice(0, 10))}</span></span>
      ${
        this.writable
          ? html`<button class="button" aria-label="Rename ${content.name}" @click=${() => this.startRenaming(id)}>Rename</button>
        <button class="button" aria-label="Delete ${content.name}" @click=${() => this.delete(id)}>Delete</button>`
          : null
      }</li>`;
  }

  private async startRenaming(id: string): Promise<void> {
    this.renaming = id;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('form input')?.select();
  }

  private async rename(event: SubmitEvent, { id, content }: Saved): Promise<void> {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('name')).trim();
    this.renaming = null;
    await this.store({ ...content, name }, id);
  }

  private async delete(id: string): Promise<void> {
    const outcome = await deleteSaved(id);
    if (outcome.ok) this.deleted = outcome.value;
    else this.problem = outcome.problem;
    await this.saved.refresh();
  }

  private async bringBack(): Promise<void> {
    const { deleted } = this;
    this.deleted = null;
    if (deleted) await this.store(deleted.content, deleted.id);
  }

  private async create(): Promise<void> {
    const id = await this.store({ kind: 'story', name: 'Untitled story', steps: [] });
    if (id !== null) go(storyAddress(id));
  }

  private pick(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')!.click();
  }

  private async importFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const read = readStoryFile(await file.text());
    input.value = '';
    if (!read.ok) {
      this.problem = read.problem;
      return;
    }
    const id = await this.store(read.value);
    if (id !== null) go(storyAddress(id));
  }

  /** The id; null if that failed. */
  private async store(content: SavedContent, id?: string): Promise<string | null> {
    const outcome = await saveContent(content, id);
    this.problem = outcome.ok ? null : outcome.problem;
    await this.saved.refresh();
    return outcome.ok ? outcome.value.id : null;
  }
}

function storyAddress(id: string): string {
  return writeAddress(placeAt(HOME, 'story', id));
}
