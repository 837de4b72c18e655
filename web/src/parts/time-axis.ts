import { sayDate } from '@precedent/model/wording';
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Address } from '../state/address.ts';
import { type AxisBar, type AxisGap, type AxisGroup, sayBar } from '../state/axis-bars.ts';
import { earliest } from '../state/days.ts';
import { type Bar, type Scale, scaleOver, ticks, toBar } from '../state/timeline.ts';
import { yearsOf } from '../state/years.ts';
import { textStyles } from '../styles/text-styles.ts';
import { claimLineStyles, renderQuote } from './claim-line.ts';
import { renderSourceLink } from './source-link.ts';
import { timeAxisStyles } from './time-axis-styles.ts';

const HEAD = 22;
const ROW = 28;
const TITLE = 26;
const BAR = 18;
const EDGE = 4;
/** Between a bar and its label. */
const GAP = 7;
/** Minimum width of a bar: a day in seventy years would be invisible. */
const LEAST = 4;

/** Terms of office from left to right, one row each, with the name in or beside the bar. */
@customElement('precedent-axis')
export class TimeAxis extends LitElement {
  static override styles = [textStyles, claimLineStyles, timeAxisStyles];

  @property({ attribute: false }) groups: readonly AxisGroup[] = [];
  @property({ attribute: false }) address!: Address;
  /** Today, as an ISO date. */
  @property() now = '';
  @state() private width = 0;
  @state() private pointed: AxisBar | null = null;
  private readonly sizes = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry!.contentRect.width);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.width === 0) return nothing;
    const scale = scaleOf(this.groups, this.now);
    const x = (share: number) => EDGE + share * (this.width - 2 * EDGE);
    let y = HEAD;
    const groups = this.groups.map((group) => {
      const top = y;
      y += (group.title === null ? 0 : TITLE) + group.bars.length * ROW + 6;
      return this.renderGroup(group, top, scale, x);
    });
    const most = Math.max(2, Math.min(9, Math.floor(this.width / 80)));
    return html`<svg width=${this.width} height=${y} role="group" aria-label=${sayAxis(this.groups)}>
        <defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.6" height="5" class="hatch"></rect></pattern></defs>
        ${ticks(scale, most).map(
          ({ year, at }) => svg`<line class="tick" x1=${x(at)} x2=${x(at)} y1=${HEAD - 4} y2=${y}/>
            <text class="year" x=${Math.min(this.width - 16, Math.max(16, x(at)))} y="13" text-anchor="middle">${year}</text>`,
        )}
        ${groups}
      </svg>
      ${this.renderCaption()}`;
  }

  private renderGroup(
    group: AxisGroup,
    top: number,
    scale: Scale,
    x: (share: number) => number,
  ): TemplateResult {
    const first = top + (group.title === null ? 0 : TITLE);
    const bars = group.bars.map((bar) => toBar({ from: bar.from, to: bar.to ?? bar.asOf }, scale));
    return svg`<g>
      ${group.title === null ? nothing : svg`<a href=${group.href ?? nothing}><text class="office" x=${EDGE} y=${top + 17}>${shorten(group.title, this.width - 2 * EDGE)}<title>${group.title}</title></text></a>`}
      ${group.gaps.map((gap) => renderGap(gap, first, scale, x))}
      ${group.bars.map((bar, index) => this.renderRow(bar, bars[index]!, first + index * ROW, x))}
    </g>`;
  }

  private renderRow(bar: AxisBar, place: Bar, y: number, x: (share: number) => number): TemplateResult {
    const left = x(place.start);
    const width = Math.max(LEAST, x(place.end) - left);
    const point = () => {
      this.pointed = bar;
    };
    const classes = `bar ${bar.tone} ${bar.established ? '' : 'planned'} ${bar.acting ? 'acting' : ''}`;
    const edge = (at: number) =>
      svg`<line class="inferred" x1=${at} x2=${at} y1=${y + 2} y2=${y + ROW - 4}/>`;
    return svg`<a href=${bar.href ?? nothing} aria-label=${sayBar(bar)} @mouseenter=${point} @focus=${point}>
      <rect class="row ${this.pointed === bar ? 'pointed' : ''}" x="0" y=${y} width=${this.width} height=${ROW - 2} rx="4"/>
      <rect class=${classes} x=${left} y=${y + 4} width=${width} height=${BAR} rx="3"/>
      ${bar.fromStated ? nothing : edge(left)}${bar.toStated ? nothing : edge(left + width)}
      ${place.openStart ? svg`<text class="open" x=${left - 3} y=${y + 18} text-anchor="end">?</text>` : nothing}
      ${this.renderLabel(bar, left, left + width, y)}
    </a>`;
  }

  /** In the bar if there is room, else beside it. */
  private renderLabel(bar: AxisBar, left: number, right: number, y: number): TemplateResult {
    const years = yearsOf(bar.from, bar.to, bar.claim === null ? [] : [bar.claim]);
    const label = `${bar.label}${bar.acting ? ' (acting)' : ''}${years === '' ? '' : `, ${years}`}`;
    const width = widthOf(label) + 2 * GAP;
    const solid = bar.established && bar.tone === 'own';
    if (width <= right - left)
      return svg`<text class="name ${solid ? 'inside' : ''}" x=${left + GAP} y=${y + 18}>${label}</text>`;
    const [before, after] = [left - EDGE, this.width - right - EDGE];
    if (after >= width || after >= before)
      return svg`<text class="name" x=${right + GAP} y=${y + 18}>${shorten(label, after - GAP)}</text>`;
    return svg`<text class="name" x=${left - GAP} y=${y + 18} text-anchor="end">${shorten(label, before - GAP)}</text>`;
  }

  /** The sentence behind the bar that the mouse or the focus is on. */
  private renderCaption(): TemplateResult {
    const bar = this.pointed;
    const claim = bar?.claim ?? null;
    return html`<div class="caption" aria-live="polite">${
      bar === null
        ? html`<p class="muted">Point at a bar for its source.</p>`
        : html`<p>${sayBar(bar)}${claim === null ? '' : html` <span class="muted">${renderSourceLink(claim, this.address)}</span>`}</p>
          ${claim === null ? null : renderQuote(claim, new Map(), this.address)}`
    }</div>`;
  }
}

function renderGap(gap: AxisGap, first: number, scale: Scale, x: (share: number) => number): TemplateResult {
  const { start, end } = toBar(gap, scale);
  return svg`<rect class="gap" x=${x(start)} y=${first + gap.after * ROW + 4} width=${Math.max(LEAST, x(end) - x(start))}
    height=${ROW + BAR}><title>vacant from ${sayDate(gap.from)} to ${sayDate(gap.to)}</title></rect>`;
}

/** Over what the page is about, with some years before and after for who else held the office. */
function scaleOf(groups: readonly AxisGroup[], now: string): Scale {
  const bars = groups.flatMap((group) => group.bars);
  const own = bars.filter(({ tone }) => tone === 'own');
  const measured = own.length === 0 ? bars : own;
  const { min, max } = scaleOver(
    measured.map(({ from, to, asOf }) => ({ from, to: to ?? asOf })),
    now,
  );
  if (measured.length === bars.length) return { min, max };
  const margin = Math.max(3 * 365, (max - min) * 0.2);
  // Nothing is known of the future.
  return { min: min - margin, max: max >= earliest(now) ? max : Math.min(earliest(now), max + margin / 2) };
}

function sayAxis(groups: readonly AxisGroup[]): string {
  const terms = groups.reduce((sum, { bars }) => sum + bars.length, 0);
  const gaps = groups.reduce((sum, group) => sum + group.gaps.length, 0);
  return `Timeline of ${terms} ${terms === 1 ? 'term' : 'terms'}${gaps === 0 ? '' : `, with ${gaps} ${gaps === 1 ? 'vacancy' : 'vacancies'}`}`;
}

let measure: CanvasRenderingContext2D | null = null;

/** In the font of the labels. */
function widthOf(text: string): number {
  measure ??= document.createElement('canvas').getContext('2d')!;
  measure.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return measure.measureText(text).width;
}

function shorten(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let length = text.length;
  while (length > 1 && widthOf(`${text.slice(0, length)}…`) > room) length -= 1;
  return `${text.slice(0, length).trimEnd()}…`;
}
