import type { GraphData, Vocabulary } from '@precedent/model';
import { css, html, type TemplateResult } from 'lit';
import { countGroups } from './view/filter.ts';
import type { GraphView, OffGroup } from './view/graph-view.ts';
import { findRelation } from './wording.ts';

export interface FilterParts {
  data: GraphData;
  vocabulary: Vocabulary;
  view: GraphView;
  onToggle(group: OffGroup, key: string): void;
  /** Null hides every uncertain fact. */
  onCertainty(least: number | null): void;
  onReset(): void;
}

/** Relations, sources and certainty; types, families and statuses are in the legend. */
export function renderFilters(parts: FilterParts): TemplateResult {
  const { relations, sources } = countGroups(parts.data, parts.vocabulary);
  const label = (id: string) => findRelation(parts.vocabulary, id).label;
  return html`<div class="filters" id="filters" role="group" aria-label="Filters">
    ${renderCertainty(parts)}
    ${renderChecks('Relations', 'relations', relations, label, parts)}
    ${renderChecks('Sources', 'sources', sources, (source) => source, parts)}
    <button class="reset" @click=${parts.onReset}>Show everything</button>
  </div>`;
}

/** The most frequent first. */
function renderChecks(
  title: string,
  group: OffGroup,
  counts: ReadonlyMap<string, number>,
  label: (key: string) => string,
  { view, onToggle }: FilterParts,
): TemplateResult {
  const off = view.off[group] as readonly string[];
  const entries = [...counts].sort(([one, many], [other, fewer]) => fewer - many || (one < other ? -1 : 1));
  return html`<fieldset><legend>${title}</legend>
    ${entries.map(
      ([key, amount]) =>
        html`<label><input type="checkbox" .checked=${!off.includes(key)} @change=${() => onToggle(group, key)} /><span class="key">${label(key)}</span> <span class="amount">${amount}</span></label>`,
    )}
  </fieldset>`;
}

const CERTAIN_ONLY = 100;

/** From certain claims only, at the right, to all claims. */
function renderCertainty({ view, data, onCertainty }: FilterParts): TemplateResult {
  const hasUncertain = data.facts.some((fact) => !fact.certain);
  const percent =
    view.certainty === null ? (hasUncertain ? 0 : CERTAIN_ONLY) : Math.round(view.certainty * 100);
  const words = percent === CERTAIN_ONLY ? 'certain facts only' : `uncertain facts from ${percent}% on`;
  const onInput = (event: Event) => {
    const value = Number((event.target as HTMLInputElement).value);
    onCertainty(value === CERTAIN_ONLY ? null : value / 100);
  };
  return html`<fieldset><legend>Certainty</legend>
    <label class="slider"><span class="key">Show ${words}</span>
      <input type="range" min="0" max=${CERTAIN_ONLY} step="5" .value=${String(percent)} aria-label="Least certainty" aria-valuetext=${words} @change=${onInput} /></label>
  </fieldset>`;
}

export const filterStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    max-height: 34%;
    overflow: auto;
    padding: 8px 14px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
    font-size: 12.5px;
  }
  .filters .reset {
    align-self: end;
    min-height: 26px;
  }
  .filters fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .filters legend {
    padding: 0;
    color: var(--_muted);
    font-size: 11px;
  }
  .filters label {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-height: 24px;
  }
  .filters input {
    margin: 0;
    accent-color: var(--_accent);
  }
  .filters .amount {
    color: var(--_muted);
  }
  .filters .key {
    max-width: 34ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .slider input {
    width: 180px;
  }
`;
