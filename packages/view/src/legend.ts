import type { EntityType, GraphData, Vocabulary } from '@precedent/model';
import { css, html, type TemplateResult } from 'lit';
import { standOut } from './colour.ts';
import { lineIcon, shapeIcon } from './icons.ts';
import type { Palette } from './palette.ts';
import { STANCE_LABELS, STANCE_MEANINGS, STANCES } from './stance.ts';
import { countGroups } from './view/filter.ts';
import { type GraphView, isFiltered, type OffGroup } from './view/graph-view.ts';

interface LegendParts {
  data: GraphData;
  vocabulary: Vocabulary;
  palette: Palette;
  view: GraphView;
  onToggle(group: OffGroup, key: string): void;
  onReset(): void;
}

interface Chip {
  group: OffGroup;
  key: string;
  label: string;
  meaning: string;
  icon: TemplateResult;
}

/** The legend. Each entry explains a shape or line, shows how many there are, and switches them off and on. */
export function renderLegend(parts: LegendParts): TemplateResult {
  const counts = countGroups(parts.data, parts.vocabulary);
  const rows: [string, Chip[]][] = [
    ['Entities', typeChips(parts)],
    ['Relations', familyChips(parts)],
    ['Status', stanceChips(parts)],
  ];
  return html`<div class="legend" role="group" aria-label="Legend and filter">
    ${rows.map(([title, chips]) => {
      const used = chips.filter((chip) => counts[chip.group].has(chip.key));
      return used.length === 0
        ? null
        : html`<div class="row" role="group" aria-label=${title}>
            <span class="row-title" aria-hidden="true">${title}</span>
            ${used.map((chip) => renderChip(chip, counts[chip.group].get(chip.key)!, parts))}
          </div>`;
    })}
    ${isFiltered(parts.view) || parts.view.hidden.length > 0 ? html`<button class="reset" @click=${parts.onReset}>Show all</button>` : null}
  </div>`;
}

function renderChip(chip: Chip, amount: number, { view, onToggle }: LegendParts): TemplateResult {
  const shown = !(view.off[chip.group] as readonly string[]).includes(chip.key);
  return html`<button
    class="chip"
    aria-pressed=${shown ? 'true' : 'false'}
    title=${`${chip.meaning} Click to ${shown ? 'hide' : 'show'}.`}
    @click=${() => onToggle(chip.group, chip.key)}
  >${chip.icon}<span class="name">${chip.label}</span> <span class="amount">${amount}</span></button>`;
}

function typeChips({ vocabulary, palette }: LegendParts): Chip[] {
  return Object.entries(vocabulary.entityTypes).map(([key, { plural, colour, shape }]) => ({
    group: 'types',
    key: key as EntityType,
    label: plural,
    meaning: `${plural}.`,
    icon: shapeIcon(shape, standOut(colour, palette.background, palette.ink, palette.lineContrast)),
  }));
}

function familyChips({ vocabulary, palette }: LegendParts): Chip[] {
  return Object.entries(vocabulary.families).map(([key, { label, colour }]) => {
    const relations = vocabulary.relations.filter((relation) => relation.family === key);
    return {
      group: 'families',
      key,
      label,
      meaning: `${label}: ${relations.map((relation) => relation.label).join(', ')}.`,
      icon: lineIcon('asserted', standOut(colour, palette.background, palette.ink, palette.lineContrast)),
    };
  });
}

function stanceChips({ palette }: LegendParts): Chip[] {
  return STANCES.map((stance) => ({
    group: 'stances',
    key: stance,
    label: STANCE_LABELS[stance],
    meaning: `${STANCE_LABELS[stance]}: ${STANCE_MEANINGS[stance]}.`,
    icon: lineIcon(stance, palette.muted),
  }));
}

export const legendStyles = css`
  .legend {
    display: var(--graph-tools, flex);
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    padding: 5px 12px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
  }
  .row-title {
    margin-inline-end: 4px;
    color: var(--_muted);
    font-size: 11px;
    letter-spacing: 0.02em;
  }
  .chip,
  .reset {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 3px 5px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    color: var(--_ink);
    font: inherit;
    font-size: 11.5px;
    white-space: nowrap;
    cursor: pointer;
  }
  .chip svg {
    flex: none;
    height: 13px;
    width: auto;
  }
  .chip:hover,
  .reset:hover {
    border-color: var(--_line);
    background: var(--_hover);
  }
  .chip .amount {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .chip[aria-pressed='false'] {
    opacity: 0.62;
  }
  .chip[aria-pressed='false'] .name {
    text-decoration: line-through;
  }
  .reset {
    color: var(--_accent);
    border-color: var(--_line);
  }
  @container (max-width: 640px) {
    .legend,
    .row {
      flex-wrap: nowrap;
    }
    .legend {
      overflow-x: auto;
      scrollbar-width: none;
      padding: 5px 10px;
    }
    .chip {
      padding: 7px 8px;
    }
    .row-title {
      display: none;
    }
  }
`;
