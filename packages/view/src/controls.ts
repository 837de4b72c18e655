import { css, html, type TemplateResult } from 'lit';
import { MEASURE_LABELS } from './drawing/measure.ts';
import { strokeIcon } from './icons.ts';
import { type GraphView, LAYOUTS, type Layout, MEASURES, type Measure } from './view/graph-view.ts';

export interface ControlParts {
  view: GraphView;
  canUndo: boolean;
  canRedo: boolean;
  filtering: boolean;
  /** Filters in use. */
  filters: number;
  lassoing: boolean;
  onUndo(): void;
  onRedo(): void;
  onFilter(): void;
  onLasso(): void;
  onChange(changes: Partial<GraphView>): void;
}

const LAYOUT_LABELS: Record<Layout, string> = {
  organic: 'Organic',
  time: 'By time',
  offices: 'By office',
  circle: 'Circle',
};
const BY_TYPE = 'type';

/** What an explorer can set about the whole drawing. */
export function renderControls(parts: ControlParts): TemplateResult {
  const { view, onChange } = parts;
  const measures = MEASURES.map((measure): [string, string] => [measure, MEASURE_LABELS[measure]]);
  return html`<div class="controls" role="toolbar" aria-label="Explore">
    ${renderButton('Undo', 'undo', parts.onUndo, { disabled: !parts.canUndo })}
    ${renderButton('Redo', 'redo', parts.onRedo, { disabled: !parts.canRedo })}
    <slot name="add"></slot>
    ${renderButton('Select with a lasso', 'lasso', parts.onLasso, { pressed: parts.lassoing })}
    <button class="wide" aria-expanded=${parts.filtering} aria-controls="filters" @click=${parts.onFilter}>
      ${strokeIcon('filter')}<span class="word">Filters</span>${parts.filters > 0 ? html`<span class="amount">${parts.filters}</span>` : null}</button>
    ${renderChoice(
      'Layout',
      LAYOUTS.map((layout) => [layout, LAYOUT_LABELS[layout]]),
      view.layout,
      (layout) => onChange({ layout: layout as Layout }),
    )}
    ${renderChoice('Size', measures, view.size, (size) => onChange({ size: size as Measure }))}
    ${renderChoice('Colour', [[BY_TYPE, 'Type'], ...measures], view.colour ?? BY_TYPE, (colour) =>
      onChange({ colour: colour === BY_TYPE ? null : (colour as Measure) }),
    )}
  </div>`;
}

function renderButton(
  label: string,
  icon: Parameters<typeof strokeIcon>[0],
  act: () => void,
  { disabled = false, pressed }: { disabled?: boolean; pressed?: boolean },
): TemplateResult {
  return html`<button aria-label=${label} title=${label} ?disabled=${disabled} aria-pressed=${pressed ?? 'undefined'} @click=${act}>${strokeIcon(icon)}</button>`;
}

function renderChoice(
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
  onChoice: (value: string) => void,
): TemplateResult {
  return html`<label>${label}
    <select @change=${(event: Event) => onChoice((event.target as HTMLSelectElement).value)}>
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
  </label>`;
}

export const controlStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 6px 12px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
    font-size: 12.5px;
  }
  .controls button,
  .controls select {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 30px;
    height: 30px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 7px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  .controls button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .controls button:hover:enabled,
  .controls button[aria-pressed='true'],
  .controls button[aria-expanded='true'] {
    background: var(--_hover);
  }
  .controls button[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .controls label {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    color: var(--_muted);
  }
  .controls select {
    max-width: 138px;
  }
  .controls .amount {
    padding: 0 6px;
    border-radius: 9px;
    background: var(--_accent);
    color: var(--_surface);
    font-size: 11px;
  }
  @container (max-width: 640px) {
    .controls {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
      padding: 6px 10px;
    }
    .controls > * {
      flex: none;
    }
    .controls button,
    .controls select {
      height: 36px;
      min-width: 36px;
    }
  }
`;
