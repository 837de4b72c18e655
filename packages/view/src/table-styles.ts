import { css } from 'lit';

export const tableStyles = css`
  .tables {
    overflow: auto;
    min-height: 0;
    padding: 10px 14px 20px;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    font-size: 13px;
  }
  .find {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-bottom: 8px;
    color: var(--_muted);
  }
  .find input {
    flex: 0 1 260px;
    min-width: 0;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_background);
    color: var(--_ink);
    font: inherit;
  }
  table {
    width: 100%;
    margin-bottom: 18px;
    border-collapse: collapse;
  }
  caption {
    padding: 4px 0;
    text-align: start;
    font-weight: 650;
  }
  caption span {
    color: var(--_muted);
    font-weight: 400;
  }
  th,
  td {
    padding: 4px 10px 4px 0;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }
  th {
    color: var(--_muted);
    font-weight: 500;
  }
  .pages {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: -8px 0 18px;
    color: var(--_muted);
  }
  .pages button {
    min-height: 28px;
    padding: 0 10px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: none;
    color: var(--_ink);
    font: inherit;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover {
    background: var(--_hover);
  }
  tbody tr.current {
    background: var(--_selected);
  }
  th button,
  .copy {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .copy {
    margin-inline-start: 8px;
    color: var(--_accent);
    font-weight: 400;
  }
  .said {
    min-height: 1.2em;
    margin: 0 0 4px;
    color: var(--_muted);
  }
  td button {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
`;
