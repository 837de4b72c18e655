import { sayDate } from '@precedent/model/wording';
import { UNCERTAIN_MEANING } from '@precedent/view';
import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Address } from '../state/address.ts';
import { nextStop, type YearBar } from '../state/claim-years.ts';
import type { DateRange } from '../state/date-range.ts';
import { earliest, toIsoDay } from '../state/days.ts';
import { go } from '../state/navigation.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Milliseconds after the slider last moved before the graph is loaded. */
const REST = 220;
/** Milliseconds that the playing axis stays at a year. */
const BEAT = 900;

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
      flex-wrap: wrap;
      gap: 4px 10px;
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
      min-height: 24px;
      margin-inline-start: auto;
    }
    input[type='checkbox'] {
      margin: 0;
      accent-color: var(--accent);
    }
    .axis {
      flex: 1 1 calc(100% - 60px);
      min-width: 110px;
    }
    .bars {
      display: block;
      box-sizing: border-box;
      width: 100%;
      height: 26px;
      padding: 0 8px;
    }
    .bars rect {
      fill: var(--accent);
      opacity: 0.75;
    }
    .bars .later {
      opacity: 0.25;
    }
    input[type='range'] {
      display: block;
      width: 100%;
      height: 24px;
      margin: 0;
      accent-color: var(--accent);
    }
    .ends {
      display: flex;
      justify-content: space-between;
      margin-top: -4px;
      padding: 0 8px;
      color: var(--muted);
      font-size: 11px;
      line-height: 1.2;
      font-variant-numeric: tabular-nums;
    }
    .play {
      flex: none;
      width: 36px;
      min-height: 30px;
      padding: 0;
      justify-content: center;
    }
    input[type='date'] {
      height: 30px;
      padding: 0 8px;
    }
    .known {
      margin-inline-start: 6px;
    }
    .all {
      min-height: 30px;
    }
    /* Where there is a field for the day, that says it. */
    .value {
      display: none;
      flex: none;
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
        display: inline;
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
  /** Claims by year, of the graph without dates. */
  @property({ attribute: false }) bars: readonly YearBar[] = [];
  @state() private playing = false;
  private beat: ReturnType<typeof setInterval> | undefined;
  /** While the slider moves. */
  @state() private sliding: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected override render(): TemplateResult {
    return html`${this.range ? this.renderDates(this.range) : null} ${this.renderUncertain()}`;
  }

  private renderDates({ min, max }: DateRange): TemplateResult {
    const day = this.sliding ?? this.address.asOf;
    const words = day === null ? 'any date' : sayDate(day);
    return html`<button class="button play" aria-pressed=${this.playing} aria-label=${this.playing ? 'Pause' : 'Play through time'}
        title=${this.playing ? 'Pause' : 'Play through time'} ?disabled=${this.bars.length === 0} @click=${this.onPlay}>${this.playing ? '❚❚' : '▶'}</button>
      <div class="axis">
        ${this.renderHistogram(day, max)}
        <input id="slider" type="range" min=${earliest(min)} max=${earliest(max)} step="1"
          .value=${String(earliest(day ?? max))} aria-valuetext=${words} @input=${this.onSlide} />
        <p class="ends" aria-hidden="true"><span>${min.slice(0, 4)}</span><span>${max.slice(0, 4)}</span></p>
      </div>
      <label for="slider" title="What was the case on a day, as far as sources say">Valid on</label>
      <span class="value">${words}</span>
      <input type="date" aria-label="Valid on this date" .value=${day ?? ''} @change=${this.onDate} />
      ${day === null ? null : html`<button class="button all" @click=${this.onAnyDate}>Any date</button>`}
      <label title="Only what was published by this day">Published by
        <input class="known" type="date" .value=${this.address.knownBy ?? ''} @change=${this.onKnown} /></label>`;
  }

  /** Bars of claims above the slider; those after the chosen day are faint. */
  private renderHistogram(day: string | null, max: string): TemplateResult {
    const most = Math.max(1, ...this.bars.map(({ claims }) => claims));
    const until = Number((day ?? max).slice(0, 4));
    const rows = this.bars.map(({ year, years, claims, start, width }) => {
      // By the square root, so that years with few claims are seen beside those with many.
      const height = Math.max(8, 100 * Math.sqrt(claims / most));
      const span = years === 1 ? `${year}` : `${year}–${year + years - 1}`;
      return svg`<rect class=${year <= until ? '' : 'later'} x=${start * 1000} y=${100 - height} width=${Math.max(3, width * 1000 - 2)} height=${height}><title>${span}: ${claims} ${claims === 1 ? 'claim' : 'claims'}</title></rect>`;
    });
    return html`<svg class="bars" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label="Claims by year">${rows}</svg>`;
  }

  private renderUncertain(): TemplateResult | null {
    const shown = this.address.uncertain === 'true';
    if (this.uncertain === 0 && !shown) return null;
    return html`<label class="uncertain" title=${`Uncertain: ${UNCERTAIN_MEANING}`}>
      <input type="checkbox" .checked=${shown} @change=${this.onUncertain} />Show uncertain claims (${this.uncertain})
    </label>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  /** Goes from year to year until the last one, from the start if it is there already. */
  private onPlay(): void {
    if (this.playing) {
      this.stop();
      return;
    }
    this.playing = true;
    const isOver = nextStop(this.bars, this.address.asOf) === null;
    this.show(nextStop(this.bars, isOver ? null : this.address.asOf));
    this.beat = setInterval(() => {
      const next = nextStop(this.bars, this.address.asOf);
      if (next === null) this.stop();
      else this.show(next);
    }, BEAT);
  }

  private stop(): void {
    clearInterval(this.beat);
    this.playing = false;
  }

  /** Without a step of the browser's history for each year. */
  private show(asOf: string | null): void {
    go({ ...this.address, asOf }, { replace: true });
  }

  private onUncertain(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    go({ ...this.address, uncertain: checked ? 'true' : null });
  }

  private onSlide(event: Event): void {
    const day = toIsoDay(Number((event.target as HTMLInputElement).value));
    this.sliding = day;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.leave(day), REST);
  }

  private onDate(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.leave(value === '' ? null : value);
  }

  /** The button goes away, so the focus moves to the slider. */
  private onAnyDate(): void {
    this.leave(null);
    this.renderRoot.querySelector<HTMLElement>('#slider')?.focus();
  }

  private onKnown(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    go({ ...this.address, knownBy: value === '' ? null : value });
  }

  /** Goes to a day that the user chose. */
  private leave(asOf: string | null): void {
    this.stop();
    clearTimeout(this.timer);
    this.sliding = null;
    go({ ...this.address, asOf });
  }
}
