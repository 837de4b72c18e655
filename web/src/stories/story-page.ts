import type { Problem, Reply } from '@precedent/api';
import type { Story, StoryStep } from '@precedent/model';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Loading } from '../api/loading.ts';
import { fetchSavedById, saveContent } from '../api/saved.ts';
import { Place } from '../parts/place.ts';
import { renderProblem } from '../parts/problem.ts';
import { placeAt, readAddress, writeAddress } from '../state/address.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import { moveStep, pathOf, removeStep, setStep } from './edit-story.ts';
import { saveStoryFile } from './save-story-file.ts';
import './story-show.ts';
import { storyStyles } from './story-styles.ts';

/** A story to edit, or to present if the address has a step. */
@customElement('precedent-story')
export class StoryPage extends Place {
  static override styles = [textStyles, sheetStyles, storyStyles];

  @state() private story: Story | null = null;
  @state() private problem: Problem | null = null;
  @state() private notice = '';
  @state() private exporting = false;
  /** The versions before this one, for undo. */
  @state() private past: readonly Story[] = [];
  private readonly saved = new Loading<string, Reply<'getSaved'>>(this, fetchSavedById);

  protected override render(): TemplateResult {
    this.saved.ask(this.address.about ?? '', this.revision);
    return this.renderMain(this.saved.loaded, ({ content }) => {
      const story = this.story ?? (content.kind === 'story' ? content : null);
      if (!story) return html`<h1 tabindex="-1">This is not a story</h1>`;
      this.opened(story.name);
      return this.address.step === null ? this.renderEditor(story) : this.renderShow(story);
    });
  }

  private renderShow(story: Story): TemplateResult {
    return html`<precedent-show .story=${story} .address=${this.address} .show=${this.show}></precedent-show>`;
  }

  private renderEditor(story: Story): TemplateResult {
    const { name, steps } = story;
    const present = writeAddress({ ...placeAt(this.address, 'story', this.address.about), step: '1' });
    return html`<p class="kind">Story · ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}</p>
      <h1 tabindex="-1">${name}</h1>
      <div class="tools">
        ${steps.length === 0 ? null : html`<a class="button primary" href=${present}>Present</a>`}
        <button class="button" ?disabled=${steps.length === 0 || this.exporting} @click=${() => this.export(story)}>${this.exporting ? 'Drawing…' : 'Export as HTML'}</button>
        ${this.writable ? html`<button class="button" ?disabled=${this.past.length === 0} @click=${this.undo}>Undo</button>` : null}
      </div>
      <p class="notice" role="status">${this.notice}</p>
      ${this.problem ? renderProblem(this.problem) : null}
      ${this.writable ? this.renderName(story) : null}
      ${steps.length === 0 ? html`<p class="sheet">No steps yet. Open any page and choose “Save”, then “Add as a step”.</p>` : html`<ol class="steps">${steps.map((step, index) => this.renderStep(step, index, story))}</ol>`}
      ${this.writable ? this.renderAdd(story) : null}`;
  }

  private renderName(story: Story): TemplateResult {
    return html`<label class="field">Name of the story <input required maxlength="200" .value=${story.name}
      @change=${(event: Event) => this.change({ ...story, name: textIn(event) || story.name }, 'Renamed.')} /></label>`;
  }

  private renderStep(step: StoryStep, index: number, story: Story): TemplateResult {
    const number = index + 1;
    const title = step.title === '' ? step.address : step.title;
    return html`<li class="sheet" aria-label="Step ${number}: ${title}">
      <header><h2>${number}. <a href=${step.address}>${title}</a></h2>
        ${this.writable ? this.renderMoves(index, story) : null}</header>
      ${
        this.writable
          ? html`<label class="field">Caption of step ${number} <textarea rows="3" maxlength="5000" .value=${step.caption}
              @change=${(event: Event) => this.change(setStep(story, index, { ...step, caption: textIn(event) }), 'Caption saved.')}></textarea></label>`
          : html`<p class="caption">${step.caption}</p>`
      }</li>`;
  }

  private renderMoves(index: number, story: Story): TemplateResult {
    const number = index + 1;
    const last = story.steps.length - 1;
    const move = (by: number) =>
      this.change(moveStep(story, index, by), `Step ${number} is now step ${number + by}.`);
    return html`<span class="moves">
      <button class="button" aria-label="Move step ${number} up" ?disabled=${index === 0} @click=${() => move(-1)}>↑</button>
      <button class="button" aria-label="Move step ${number} down" ?disabled=${index === last} @click=${() => move(1)}>↓</button>
      <button class="button" aria-label="Delete step ${number}" @click=${() => this.change(removeStep(story, index), `Step ${number} deleted.`)}>Delete</button></span>`;
  }

  private renderAdd(story: Story): TemplateResult {
    return html`<form class="sheet add" @submit=${(event: SubmitEvent) => this.addAddress(event, story)}>
      <label class="field">Add a page by its address <input name="address" required placeholder="/person/…" /></label>
      <button class="button" type="submit">Add step</button></form>`;
  }

  private async addAddress(event: SubmitEvent, story: Story): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const path = pathOf(String(new FormData(form).get('address')).trim(), location.origin);
    if (path === null) {
      this.notice = 'That isn’t an address of this page.';
      return;
    }
    const { about, place } = readAddress(new URL(path, location.origin));
    const step = { address: path, title: about ?? place, caption: '' };
    await this.change(
      { ...story, steps: [...story.steps, step] },
      `Added as step ${story.steps.length + 1}.`,
    );
    form.reset();
  }

  private async change(story: Story, notice: string): Promise<void> {
    const { loaded } = this.saved;
    const before = this.story ?? (loaded.state === 'ready' ? (loaded.value.content as Story) : story);
    if (await this.store(story, notice)) this.past = [...this.past, before];
  }

  private async undo(): Promise<void> {
    const before = this.past.at(-1);
    if (before && (await this.store(before, 'Undone.'))) this.past = this.past.slice(0, -1);
  }

  private async store(story: Story, notice: string): Promise<boolean> {
    const outcome = await saveContent(story, this.address.about!);
    this.problem = outcome.ok ? null : outcome.problem;
    if (!outcome.ok) return false;
    this.story = story;
    this.notice = notice;
    return true;
  }

  private async export(story: Story): Promise<void> {
    this.exporting = true;
    try {
      await saveStoryFile(story, this.vocabulary);
      this.notice = 'Exported.';
    } finally {
      this.exporting = false;
    }
  }
}

function textIn(event: Event): string {
  return (event.target as HTMLInputElement).value.trim();
}
