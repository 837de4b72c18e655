import { sayDate } from '@precedent/model/wording';
import { css, html, svg, type TemplateResult } from 'lit';
import { type Bar, type Stretch, scaleOver, ticks, toBar } from '../state/timeline.ts';

interface ChartRow extends Stretch {
  label: string;
  /** The link of the row. */
  href: string;
  /** False if only planned or alleged; the bar is then an outline. */
  established: boolean;
  current: boolean;
  /** For an open end: the day up to which it is known to be open. */
  asOf: string | null;
}

export interface Vacancy {
  from: string;
  to: string;
  /** Index of the row after which the vacancy comes. */
  after: number;
}

/** Width in pixels; the drawing scales to the available width. */
const WIDTH = 380;
const HEAD = 20;
const EDGE = 6;
/** Minimum width of a bar: a day in seventy years would be invisible. */
const LEAST = 3;

/** Names go beside their bars, longer labels above them. */
const FORMS = {
  beside: { row: 22, bar: 5, left: 152, name: { x: 144, y: 15, anchor: 'end', most: 23 } },
  above: { row: 36, bar: 19, left: EDGE, name: { x: EDGE, y: 14, anchor: 'start', most: 56 } },
} as const;
type Form = (typeof FORMS)[keyof typeof FORMS];

interface ChartParts {
  rows: readonly ChartRow[];
  vacancies: readonly Vacancy[];
  /** ISO date at which open bars end. */
  now: string;
  labels: keyof typeof FORMS;
}

/**
 * Who held which office when: one bar for each tenure on a scale of years, with vacancies hatched between
 * them. Every row needs at least one date.
 */
export function renderTenureChart(parts: ChartParts): TemplateResult {
  const { rows, vacancies, now } = parts;
  const form = FORMS[parts.labels];
  const bars = rows.map(({ from, to, asOf }) => ({ from, to: to ?? asOf }));
  const scale = scaleOver(bars, now);
  const height = HEAD + rows.length * form.row + 4;
  const x = (share: number) => form.left + share * (WIDTH - form.left - EDGE);
  return html`<div class="chart"><svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label=${wordChart(parts)}>
    <defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="2" height="4" class="hatch"></rect></pattern></defs>
    ${ticks(scale, 4).map(
      ({ year, at }) => svg`<line class="tick" x1=${x(at)} x2=${x(at)} y1=${HEAD - 4} y2=${height}/>
        <text class="year" x=${x(at)} y="11" text-anchor="middle">${year}</text>`,
    )}
    ${vacancies.map((vacancy) => {
      const { start, end } = toBar(vacancy, scale);
      return svg`<rect class="vacancy" x=${x(start)} y=${HEAD + vacancy.after * form.row + 3}
        width=${Math.max(LEAST, x(end) - x(start))} height=${2 * form.row - 6}>
        <title>vacant from ${sayDate(vacancy.from)} to ${sayDate(vacancy.to)}</title></rect>`;
    })}
    ${rows.map((row, index) => renderRow(row, HEAD + index * form.row, form, toBar(bars[index]!, scale), x))}
  </svg></div>`;
}

function renderRow(
  row: ChartRow,
  y: number,
  form: Form,
  { start, end, openStart }: Bar,
  x: (share: number) => number,
): TemplateResult {
  const { name, bar } = form;
  const label = row.label.length <= name.most ? row.label : `${row.label.slice(0, name.most - 1)}…`;
  return svg`<a href=${row.href} aria-label=${wordRow(row)}>
    <rect class="row" x="0" y=${y} width=${WIDTH} height=${form.row} rx="4"/>
    <text class="name" x=${name.x} y=${y + name.y} text-anchor=${name.anchor}>${label}</text>
    <rect class="bar ${row.established ? '' : 'tentative'} ${row.current ? 'current' : ''}" x=${x(start)} y=${y + bar}
      width=${Math.max(LEAST, x(end) - x(start))} height="12" rx="2"/>
    ${openStart ? svg`<text class="open" x=${x(start) - 3} y=${y + bar + 10} text-anchor="end">?</text>` : null}
    <title>${wordRow(row)}</title>
  </a>`;
}

function wordRow({ label, from, to, established, asOf }: ChartRow): string {
  const end = to === null ? (asOf === null ? 'open' : `open as of ${sayDate(asOf)}`) : sayDate(to);
  return `${label}: ${from === null ? 'start unknown' : sayDate(from)} to ${end}${established ? '' : ', unconfirmed'}`;
}

function wordChart({ rows, vacancies }: ChartParts): string {
  return `Timeline of ${rows.length} tenures, ${vacancies.length} vacancies`;
}

export const tenureChartStyles = css`
  .chart svg {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
    font-family: var(--sans);
  }
  .chart .tick {
    stroke: var(--line);
  }
  .chart .year {
    fill: var(--muted);
    font-size: 10.5px;
  }
  .chart .name {
    fill: var(--ink);
    font-size: 11.5px;
  }
  .chart .row {
    fill: transparent;
  }
  .chart a:hover .row {
    fill: var(--hover);
  }
  .chart .bar {
    fill: var(--accent);
    opacity: 0.75;
  }
  .chart .bar.current {
    opacity: 1;
  }
  .chart .bar.tentative {
    fill: none;
    stroke: var(--accent);
    stroke-dasharray: 4 2.5;
    stroke-width: 1.5;
  }
  .chart .vacancy {
    fill: url(#hatch);
  }
  .chart .hatch {
    fill: var(--danger);
  }
  .chart .open {
    fill: var(--muted);
    font-size: 11px;
  }
`;
