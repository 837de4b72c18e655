import { sayDate } from '@precedent/model/wording';
import { nothing, svg, type TemplateResult } from 'lit';
import { type AxisBar, type AxisGap, labelBar, sayBar } from '../state/axis-bars.ts';
import type { Bar, Scale } from '../state/timeline.ts';
import { toBar } from '../state/timeline.ts';

/** Left and right of everything, in pixels. */
export const EDGE = 4;
const BAR = 18;
/** Between a bar and its label. */
const GAP = 7;
/** Minimum width of a bar: a day in seventy years would be invisible. */
const LEAST = 4;
/** Radius of a report. */
const DOT = 5;

/** How the rows of an axis are drawn. */
export interface RowForm {
  /** Width of the axis. */
  width: number;
  /** Height of a row. */
  row: number;
  /** Top of a bar in its row; names that don't fit beside it are above it. */
  bar: number;
  above: boolean;
  x: (share: number) => number;
}

export function formFor(width: number): RowForm {
  const above = width < 520;
  const x = (share: number) => EDGE + share * (width - 2 * EDGE);
  return above ? { width, row: 44, bar: 20, above, x } : { width, row: 28, bar: 4, above, x };
}

/** A term: its bar, marks of inferred dates, and its name. */
export function renderTerm(bar: AxisBar, place: Bar, y: number, form: RowForm): TemplateResult {
  const left = form.x(place.start);
  const width = Math.max(LEAST, form.x(place.end) - left);
  const top = y + form.bar;
  if (bar.reportedOn !== null) return renderReport(bar, left, y, form);
  const classes = `bar ${bar.tone} ${bar.established ? '' : 'planned'} ${bar.acting ? 'acting' : ''}`;
  const edge = (at: number) =>
    svg`<line class="inferred" x1=${at} x2=${at} y1=${top - 2} y2=${top + BAR + 2}/>`;
  return svg`<rect class=${classes} x=${left} y=${top} width=${width} height=${BAR} rx="3"/>
    ${bar.fromStated ? nothing : edge(left)}${bar.toStated ? nothing : edge(left + width)}
    ${place.openStart ? svg`<text class="open" x=${left - 3} y=${top + 14} text-anchor="end">?</text>` : nothing}
    ${form.above ? renderNameAbove(bar, left, y, form) : renderName(bar, left, left + width, top + 14, form)}`;
}

/** Who is only known to have been in office on the day of a report. */
function renderReport(bar: AxisBar, x: number, y: number, form: RowForm): TemplateResult {
  return svg`<circle class="bar ${bar.tone} ${bar.acting ? 'acting' : ''}" cx=${x} cy=${y + form.bar + BAR / 2} r=${DOT}/>
    ${form.above ? renderNameAbove(bar, x - DOT, y, form) : renderName(bar, x - DOT, x + DOT, y + form.bar + 14, form)}`;
}

/** In the bar if there is room, else beside it. */
function renderName(bar: AxisBar, left: number, right: number, y: number, form: RowForm): TemplateResult {
  const label = labelBar(bar);
  const width = widthOf(label) + 2 * GAP;
  const solid = bar.established && !bar.acting && bar.tone === 'own';
  if (width <= right - left)
    return svg`<text class="name ${solid ? 'inside' : ''}" x=${left + GAP} y=${y}>${label}</text>`;
  const [before, after] = [left - EDGE, form.width - right - EDGE];
  if (after >= width || after >= before)
    return svg`<text class="name" x=${right + GAP} y=${y}>${shorten(label, after - GAP)}</text>`;
  return svg`<text class="name" x=${left - GAP} y=${y} text-anchor="end">${shorten(label, before - GAP)}</text>`;
}

function renderNameAbove(bar: AxisBar, left: number, y: number, form: RowForm): TemplateResult {
  const label = shorten(labelBar(bar), form.width - 2 * EDGE);
  const x = Math.max(EDGE, Math.min(left, form.width - EDGE - widthOf(label)));
  return svg`<text class="name" x=${x} y=${y + 15}>${label}</text>`;
}

/** From the bar before it to the one after. */
export function renderGap(gap: AxisGap, first: number, scale: Scale, form: RowForm): TemplateResult {
  const { start, end } = toBar(gap, scale);
  const left = form.x(start);
  return svg`<rect class="gap" x=${left} y=${first + gap.after * form.row + form.bar}
    width=${Math.max(LEAST, form.x(end) - left)} height=${form.row + BAR}>
    <title>vacant from ${sayDate(gap.from)} to ${sayDate(gap.to)}</title></rect>`;
}

/** What a term is called for those who don't see it; begins with what is seen. */
export function nameTerm(bar: AxisBar): string {
  return `${labelBar(bar)}: ${sayBar(bar)}`;
}

let measure: CanvasRenderingContext2D | null = null;

/** In the font of the labels. */
function widthOf(text: string): number {
  measure ??= document.createElement('canvas').getContext('2d')!;
  measure.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return measure.measureText(text).width;
}

export function shorten(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let length = text.length;
  while (length > 1 && widthOf(`${text.slice(0, length)}…`) > room) length -= 1;
  return `${text.slice(0, length).trimEnd()}…`;
}
