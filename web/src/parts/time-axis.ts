import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Address } from '../state/address.ts';
import { type AxisBar, type AxisGroup, sayBar } from '../state/axis-bars.ts';
import { earliest } from '../state/days.ts';
import { type Scale, type Stretch, scaleOver, ticks, toBar } from '../state/timeline.ts';
import { textStyles } from '../styles/text-styles.ts';
import { EDGE, formFor, nameTerm, type RowForm, renderGap, renderTerm, shorten } from './axis-row.ts';
import { claimLineStyles, renderQuote } from './claim-line.ts';
import { renderSourceLink } from './source-link.ts';
import { timeAxisStyles } from './time-axis-styles.ts';

const HEAD = 22;
const TITLE = 26;
/** Below each group. */
const FOOT = 6;
/** Width for each year that is written above. */
const TICK = 80;

/** Terms of office from left to right, one row each. */
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
    const { width } = this;
    const scale = scaleOf(this.groups, this.now);
    const form = formFor(width);
    let y = HEAD;
    const groups = this.groups.map((group) => {
      const top = y;
      y += (group.title === null ? 0 : TITLE) + group.bars.length * form.row + FOOT;
      return this.renderGroup(group, top, scale, form);
    });
    const years = ticks(scale, Math.max(2, Math.min(9, Math.floor(width / TICK))));
    return html`<svg width=${width} height=${y} role="group" aria-label=${sayAxis(this.groups)}>
        <defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.6" height="5" class="hatch"></rect></pattern></defs>
        ${years.map(
          ({ year, at }) => svg`<line class="tick" x1=${form.x(at)} x2=${form.x(at)} y1=${HEAD - 4} y2=${y}/>
            <text class="year" x=${Math.min(width - 16, Math.max(16, form.x(at)))} y="13" text-anchor="middle">${year}</text>`,
        )}
        ${groups}
      </svg>
      ${this.renderKey()}${this.renderCaption()}`;
  }

  private renderGroup(group: AxisGroup, top: number, scale: Scale, form: RowForm): TemplateResult {
    const { title, href, bars, gaps } = group;
    const first = top + (title === null ? 0 : TITLE);
    return svg`<g>
      ${title === null ? nothing : svg`<a href=${href ?? nothing}><text class="office" x=${EDGE} y=${top + 17}>${shorten(title, form.width - 2 * EDGE)}</text></a>`}
      ${gaps.map((gap) => renderGap(gap, first, scale, form))}
      ${bars.map((bar, index) => this.renderRow(bar, first + index * form.row, scale, form))}
    </g>`;
  }

  private renderRow(bar: AxisBar, y: number, scale: Scale, form: RowForm): TemplateResult {
    const point = () => {
      this.pointed = bar;
    };
    const place = toBar(stretchOf(bar), scale);
    return svg`<a href=${bar.href ?? nothing} aria-label=${nameTerm(bar)} @mouseenter=${point} @focus=${point}>
      <rect class="row ${this.pointed === bar ? 'pointed' : ''}" x="0" y=${y} width=${form.width} height=${form.row - 2} rx="4"/>
      ${renderTerm(bar, place, y, form)}
    </a>`;
  }

  /** What the kinds of bars mean, of those that are drawn. */
  private renderKey(): TemplateResult {
    const bars = this.groups.flatMap((group) => group.bars);
    const gaps = this.groups.some((group) => group.gaps.length > 0);
    const kinds: [boolean, string, string][] = [
      [bars.some(({ tone }) => tone === 'other'), 'bar other', 'others in the office'],
      [bars.some(({ established }) => !established), 'bar own planned', 'planned or unconfirmed'],
      [bars.some(({ acting }) => acting), 'bar own acting', 'acting'],
      [gaps, 'gap', 'vacant'],
      [bars.some(({ fromStated, toStated }) => !fromStated || !toStated), 'inferred', 'date inferred'],
      [
        bars.some(({ reportedOn }) => reportedOn !== null),
        'bar own report',
        'reported that day, dates unknown',
      ],
    ];
    return html`<ul class="key">${kinds.map(([drawn, kind, words]) =>
      drawn
        ? html`<li><svg width="22" height="14" aria-hidden="true">${renderSign(kind)}</svg>${words}</li>`
        : null,
    )}</ul>`;
  }

  /** The sentence behind the bar that the mouse or the focus is on. */
  private renderCaption(): TemplateResult {
    const bar = this.pointed;
    if (bar === null)
      return html`<div class="caption" aria-live="polite"><p class="muted">Choose a bar to see its source.</p></div>`;
    const { claim, label } = bar;
    return html`<div class="caption" aria-live="polite">
      <p><strong>${label}</strong>, ${sayBar(bar)}${claim === null ? '' : html` <span class="muted">${renderSourceLink(claim, this.address)}</span>`}</p>
      ${claim === null ? null : renderQuote(claim, new Map(), this.address)}</div>`;
  }
}

/** What a bar covers: without dates, the day of the report. */
function stretchOf({ from, to, asOf, reportedOn }: AxisBar): Stretch {
  return { from: from ?? reportedOn, to: to ?? asOf ?? reportedOn };
}

/** Over what the page is about, with some years before and after for who else held the office. */
function scaleOf(groups: readonly AxisGroup[], now: string): Scale {
  const bars = groups.flatMap((group) => group.bars);
  const own = bars.filter(({ tone }) => tone === 'own');
  const measured = own.length === 0 ? bars : own;
  const { min, max } = scaleOver(measured.map(stretchOf), now);
  if (measured.length === bars.length) return { min, max };
  const margin = Math.max(3 * 365, (max - min) * 0.2);
  // Nothing is known of the future.
  const today = earliest(now);
  return { min: min - margin, max: max >= today ? max : Math.min(today, max + margin / 2) };
}

function sayAxis(groups: readonly AxisGroup[]): string {
  const terms = groups.reduce((sum, { bars }) => sum + bars.length, 0);
  const gaps = groups.reduce((sum, group) => sum + group.gaps.length, 0);
  const vacant = gaps === 0 ? '' : `, with ${gaps} ${gaps === 1 ? 'vacancy' : 'vacancies'}`;
  return `Timeline of ${terms} ${terms === 1 ? 'term' : 'terms'}${vacant}`;
}

function renderSign(kind: string): TemplateResult {
  if (kind === 'inferred') return svg`<line class=${kind} x1="11" x2="11" y1="1" y2="13"/>`;
  if (kind.endsWith('report')) return svg`<circle class=${kind} cx="11" cy="7" r="5"/>`;
  return svg`<rect class=${kind} x="1" y="2" width="20" height="10" rx="2"/>`;
}
