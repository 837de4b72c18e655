import { css, html, svg, type TemplateResult } from 'lit';
import { type Stretch, scaleOver, ticks, toBar } from './timeline.ts';

export interface ChartRow extends Stretch {
  label: string;
  /** Where a click leads; null for nowhere. */
  href: string | null;
  /** False for what is only planned or alleged: drawn as an outline. */
  established: boolean;
  current: boolean;
}

export interface Vacancy {
  from: string;
  to: string;
  /** Index of the row that the vacancy follows. */
  after: number;
}

const WIDTH = 380;
const LABELS = 150;
const ROW = 22;
const HEAD = 20;
const BARS = WIDTH - LABELS - 6;
/** A day in seventy years would be invisible. */
const LEAST = 3;

/** Who held an office when: a bar a tenure on one scale of years, vacancies hatched between them. */
export function renderTenureChart(
  rows: readonly ChartRow[],
  vacancies: readonly Vacancy[],
  now: string,
): TemplateResult {
  const scale = scaleOver(rows, now);
  const height = HEAD + rows.length * ROW + 4;
  const x = (share: number) => LABELS + share * BARS;
  return html`<div class="chart"><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${wordChart(rows, vacancies)}>
    <defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="2" height="4" class="hatch"></rect></pattern></defs>
    ${ticks(scale, 4).map(
      ({ year, at }) => svg`<line class="tick" x1=${x(at)} x2=${x(at)} y1=${HEAD - 4} y2=${height}/>
        <text class="year" x=${x(at)} y="11" text-anchor="middle">${year}</text>`,
    )}
    ${vacancies.map((vacancy) => {
      const { start, end } = toBar(vacancy, scale);
      const width = Math.max(LEAST, (end - start) * BARS);
      return svg`<rect class="vacancy" x=${x(start)} y=${HEAD + vacancy.after * ROW + 3} width=${width} height=${2 * ROW - 6}>
        <title>vacant ${vacancy.from} to ${vacancy.to}</title></rect>`;
    })}
    ${rows.map((row, index) => renderRow(row, HEAD + index * ROW))}
  </svg></div>`;

  function renderRow(row: ChartRow, y: number): TemplateResult {
    const { start, end, openStart, openEnd } = toBar(row, scale);
    const width = Math.max(LEAST, (end - start) * BARS);
    const kind = `bar ${row.established ? '' : 'tentative'} ${row.current ? 'current' : ''}`;
    const body = svg`<g>
      <rect class="row" x="0" y=${y} width=${WIDTH} height=${ROW}/>
      <text class="name" x=${LABELS - 10} y=${y + 15} text-anchor="end">${shorten(row.label)}</text>
      <rect class=${kind} x=${x(start)} y=${y + 5} width=${width} height=${ROW - 10} rx="2"/>
      ${openStart ? svg`<text class="open" x=${x(start) - 2} y=${y + 15} text-anchor="end">?</text>` : null}
      <title>${row.label}: ${row.from ?? 'start not known'} to ${row.to ?? (openEnd ? 'open' : '')}${row.established ? '' : ' (planned)'}</title>
    </g>`;
    return row.href === null ? body : svg`<a href=${row.href}>${body}</a>`;
  }
}

function shorten(label: string): string {
  return label.length <= 24 ? label : `${label.slice(0, 23)}…`;
}

function wordChart(rows: readonly ChartRow[], vacancies: readonly Vacancy[]): string {
  const bars = rows.map(({ label, from, to }) => `${label} ${from ?? '?'} to ${to ?? 'open'}`);
  return `Timeline: ${[...bars, ...vacancies.map(({ from, to }) => `vacant ${from} to ${to}`)].join('; ')}`;
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
