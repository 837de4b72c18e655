import { sayDate } from '@precedent/model/wording';
import { UNCERTAIN_MEANING } from '@precedent/view';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Address } from '../state/address.ts';
import type { DateRange } from '../state/date-range.ts';
import { earliest, toIsoDay } from '../state/days.ts';
import { go } from '../state/navigation.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Milliseconds after the slider last moved before the graph is loaded. */
const REST = 220;

/**
 * What the graph shows: the date on which it is valid (a slider or a date field), the date by which it was
 * published, and whether it includes uncertain claims.
 */
@customElement('precedent-as-of')
export class AsOf extends LitElement {
  static override styles = [
    textStyles,
    css`
    :host {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 6px 14px;
      border-top: 1px solid var(--line);
      background: var(--surface);
      font-size: 13px;
    }
    label {
      flex: none;
      color: var(--muted);
    }
    .uncertain {
      display: flex;
      align-items: center;
      gap: 6px;
      margin-inline-start: auto;
    }
    input[type='checkbox'] {
      margin: 0;
      accent-color: var(--accent);
    }
    input[type='range'] {
      flex: 1;
      min-width: 60px;
      accent-color: var(--accent);
    }
    input[type='date'] {
      height: 30px;
      padding: 0 8px;
    }
    .all {
      min-height: 30px;
    }
    .value {
      flex: none;
      min-width: 116px;
      font-variant-numeric: tabular-nums;
    }
    @media (max-width: 720px) {
      :host {
        flex-wrap: wrap;
      }
      input[type='date']:not(.known) {
        display: none;
      }
      .value {
        min-width: 96px;
      }
    }
  `,
  ];

  @property({ attribute: false }) address!: Address;
  /** Null if the graph has no dates. */
  @property({ attribute: false }) range: DateRange | null = null;
  /** How many uncertain claims the archive has. */
  @property({ type: Number }) uncertain = 0;
  /** While the slider moves. */
  @state() private sliding: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected override render(): TemplateResult {
    return html`${this.range ? this.renderDates(this.range) : null} ${this.renderUncertain()}`;
  }

  private renderDates({ min, max }: DateRange): TemplateResult {
    const day = this.sliding ?? this.address.asOf;
    return html`<label for="slider">Valid on</label>
      <span class="value">${day === null ? 'any date' : sayDate(day)}</span>
      <input id="slider" type="range" min=${earliest(min)} max=${earliest(max)} step="1"
        .value=${String(earliest(day ?? max))} aria-valuetext=${day === null ? 'any date' : sayDate(day)} @input=${this.onSlide} />
      <input type="date" aria-label="Valid on this date" .value=${day ?? ''} @change=${this.onDate} />
      <button class="button all" ?disabled=${day === null} @click=${() => this.go(null)}>Any date</button>
      <label class="known" for="known" title="Only what was published by this day">Published by</label>
      <input id="known" class="known" type="date" .value=${this.address.knownBy ?? ''} @change=${this.onKnown} />`;
  }

  private renderUncertain(): TemplateResult | null {
    const shown = this.address.uncertain === 'true';
    if (this.uncertain === 0 && !shown) return null;
    return html`<label class="uncertain" title=${`Uncertain: ${UNCERTAIN_MEANING}`}>
      <input type="checkbox" .checked=${shown} @change=${this.onUncertain} />Show uncertain claims (${this.uncertain})
    </label>`;
  }

  private onUncertain(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    go({ ...this.address, uncertain: checked ? 'true' : null });
  }

  private onSlide(event: Event): void {
    const day = toIsoDay(Number((event.target as HTMLInputElement).value));
    this.sliding = day;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.go(day), REST);
  }

  private onDate(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.go(value === '' ? null : value);
  }

  private onKnown(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    go({ ...this.address, knownBy: value === '' ? null : value });
  }

  private go(asOf: string | null): void {
    clearTimeout(this.timer);
    this.sliding = null;
    go({ ...this.address, asOf });
  }
}
