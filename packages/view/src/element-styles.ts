import { css } from 'lit';
import { controlStyles } from './controls.ts';
import { detailStyles } from './details.ts';
import { filterStyles } from './filter-panel.ts';
import { legendStyles } from './legend.ts';
import { selectionStyles } from './selection-bar.ts';
import { tableStyles } from './table-styles.ts';

/** Colours can be set from outside by `--precedent-*`; the drawing itself follows `palette.ts`. */
const frameStyles = css`
  :host {
    --_background: var(--precedent-background, light-dark(#fcfcfa, #12171e));
    --_surface: var(--precedent-surface, light-dark(#ffffff, #1a212a));
    --_ink: var(--precedent-ink, light-dark(#17212e, #edf1f6));
    --_muted: var(--precedent-muted, light-dark(#566273, #a3afbf));
    --_line: var(--precedent-line, light-dark(#dfe3e8, #2e3844));
    --_hover: var(--precedent-hover, light-dark(#f1f4f8, #232c37));
    --_selected: var(--precedent-selected, light-dark(#e3edfa, #1f3552));
    --_accent: var(--precedent-accent, light-dark(#1652a1, #8fc0ff));
    display: flex;
    flex-direction: column;
    min-height: 0;
    container-type: inline-size;
    background: var(--_background);
    color: var(--_ink);
    font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  }
  .stage {
    position: relative;
    flex: 1 1 60%;
    min-height: 0;
  }
  .with-table .stage {
    flex-basis: 45%;
  }
  .tables {
    flex: 1 1 50%;
  }
  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .canvas {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }
  .labels {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .working {
    position: absolute;
    inset-block-start: 45%;
    inset-inline: 0;
    margin: 0;
    color: var(--_muted);
    text-align: center;
    pointer-events: none;
  }
  .canvas:focus-visible,
  button:focus-visible,
  input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .toolbar {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-end: 12px;
    /* A page that needs the room for itself hides them. */
    display: var(--graph-tools, flex);
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: 9px;
    background: var(--_surface);
    box-shadow: 0 1px 4px rgb(0 0 0 / 10%);
  }
  .toolbar button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 34px;
    height: 34px;
    padding: 0 9px;
    border: 0;
    border-inline-end: 1px solid var(--_line);
    background: none;
    color: var(--_ink);
    font: inherit;
    font-size: 12.5px;
    gap: 6px;
    cursor: pointer;
  }
  .toolbar button:last-child {
    border-inline-end: 0;
  }
  .toolbar button:hover,
  .toolbar button[aria-pressed='true'] {
    background: var(--_hover);
  }
  .hint,
  .notice {
    position: absolute;
    inset-inline-start: 12px;
    max-width: min(560px, calc(100% - 24px));
    padding: 5px 10px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    font-size: 12.5px;
    pointer-events: none;
  }
  .hint {
    inset-block-end: 44px;
    max-width: calc(100% - 330px);
  }
  .notice {
    display: var(--graph-tools, block);
    inset-block-end: 12px;
    max-width: calc(100% - 330px);
    margin: 0;
    overflow: hidden;
    color: var(--_muted);
    font-size: 12px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hint:empty {
    display: none;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (max-width: 640px) {
    .hint {
      display: none;
    }
    /* A strip above the drawing, which it would hide otherwise. */
    .notice {
      inset: 0 0 auto;
      box-sizing: border-box;
      height: 34px;
      max-width: none;
      border-width: 0 0 1px;
      border-radius: 0;
    }
    .stage:has(.notice) .canvas,
    .stage:has(.notice) .labels {
      inset-block-start: 34px;
      height: calc(100% - 34px);
    }
    .toolbar button {
      min-width: 42px;
      height: 42px;
    }
    .toolbar .word {
      display: none;
    }
  }
`;

export const elementStyles = [
  frameStyles,
  controlStyles,
  detailStyles,
  filterStyles,
  legendStyles,
  selectionStyles,
  tableStyles,
];
