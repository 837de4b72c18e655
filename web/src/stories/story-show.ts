import type { Story } from '@precedent/model';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { OPENED } from '../parts/place.ts';
import { type Address, readAddress, writeAddress } from '../state/address.ts';
import { go } from '../state/navigation.ts';
import { textStyles } from '../styles/text-styles.ts';

/** A story told step by step: the page of the step, and its caption below. */
@customElement('precedent-show')
export class StoryShow extends LitElement {
  static override styles = [
    textStyles,
    css`
    :host {
      position: fixed;
      z-index: 40;
      inset: 0;
      display: flex;
      flex-direction: column;
      background: var(--background);
    }
    .stage {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-height: 0;
      overflow: auto;
    }
    .told {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-2) var(--s-5);
      max-height: 45dvh;
      overflow: auto;
      padding: var(--s-4) var(--s-5);
      border-top: 1px solid var(--line);
      background: var(--surface);
    }
    .words {
      flex: 1 1 320px;
      min-width: 0;
    }
    .words h2 {
      font-size: var(--t-2);
    }
    .words p {
      max-width: 70ch;
      margin-top: var(--s-1);
      font: var(--t-4) / 1.45 var(--serif);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-2);
    }
    .count {
      min-width: 4ch;
      color: var(--muted);
      font-size: var(--t-1);
      text-align: center;
    }
  `,
  ];

  @property({ attribute: false }) story!: Story;
  @property({ attribute: false }) address!: Address;
  /** Renders the page of an address. */
  @property({ attribute: false }) show!: (address: Address) => TemplateResult;
  private readonly onKey = (event: KeyboardEvent) => this.followKey(event);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKey);
    if (document.fullscreenElement) void document.exitFullscreen();
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('address') && changes.get('address')?.step !== this.address.step)
      this.renderRoot.querySelector('.stage')?.scrollTo({ top: 0 });
  }

  private get index(): number {
    const asked = Math.trunc(Number(this.address.step)) || 1;
    return Math.min(Math.max(asked, 1), this.story.steps.length) - 1;
  }

  protected override render(): TemplateResult | null {
    const { steps } = this.story;
    const step = steps[this.index];
    if (!step) return null;
    const [number, total] = [this.index + 1, steps.length];
    const shown = readAddress(new URL(step.address, location.origin));
    return html`
      <div class="stage" tabindex="0" role="group" aria-label="Page of step ${number}" @precedent-opened=${stopEvent}>${this.show(shown)}</div>
      <section class="told" aria-label="Story">
        <div class="words" aria-live="polite"><h2>${step.title}</h2><p>${step.caption}</p></div>
        <nav aria-label="Steps">
          <button class="button" ?disabled=${number === 1} @click=${() => this.goTo(number - 1)}>Back</button>
          <span class="count">${number} / ${total}</span>
          <button class="button primary" ?disabled=${number === total} @click=${() => this.goTo(number + 1)}>Next</button>
          <button class="button" @click=${this.fill}>Full screen</button>
          <button class="button" @click=${this.leave}>Close</button>
        </nav>
      </section>`;
  }

  private goTo(number: number): void {
    if (number >= 1 && number <= this.story.steps.length)
      go({ ...this.address, step: String(number) }, { replace: true });
  }

  private async fill(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  }

  private leave(): void {
    const { address } = this;
    go(writeAddress({ ...address, step: null }));
  }

  /** Keys that the page of the step has no use for. */
  private followKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const number = this.index + 1;
    const steps: Record<string, () => void> = {
      ArrowRight: () => this.goTo(number + 1),
      PageDown: () => this.goTo(number + 1),
      ArrowLeft: () => this.goTo(number - 1),
      PageUp: () => this.goTo(number - 1),
      Home: () => this.goTo(1),
      End: () => this.goTo(this.story.steps.length),
      f: () => void this.fill(),
      Escape: () => this.leave(),
    };
    const act = steps[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.matches('input, textarea, select, [role=application]');
}

/** The title of the window stays that of the story. */
function stopEvent(event: Event): void {
  if (event.type === OPENED) event.stopPropagation();
}
