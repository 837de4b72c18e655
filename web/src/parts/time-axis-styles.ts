import { css } from 'lit';

export const timeAxisStyles = css`
  :host {
    display: block;
  }
  svg {
    display: block;
    overflow: hidden;
    font: 13px var(--sans);
  }
  svg a {
    text-decoration: none;
  }
  svg a:has(.row):focus-visible {
    outline: none;
  }
  svg a:focus-visible .row {
    stroke: var(--accent);
    stroke-width: 2;
  }
  .tick {
    stroke: var(--line);
  }
  .year {
    fill: var(--muted);
    font-size: 12px;
  }
  .office {
    fill: var(--ink);
    font-weight: 600;
  }
  a:hover .office {
    text-decoration: underline;
  }
  .row {
    fill: transparent;
  }
  .row.pointed {
    fill: var(--hover);
  }
  .bar {
    fill: var(--accent);
    stroke: var(--accent);
  }
  .bar.other {
    fill: var(--surface);
    stroke: var(--strong-line);
  }
  .bar.acting {
    fill: url(#hatch);
  }
  .bar.planned {
    fill: none;
    stroke-dasharray: 4 3;
    stroke-width: 1.5;
  }
  .inferred {
    stroke: var(--danger);
    stroke-dasharray: 2 2;
    stroke-width: 2;
  }
  .gap {
    fill: url(#hatch);
  }
  .hatch {
    fill: var(--strong-line);
  }
  .name {
    fill: var(--ink);
  }
  .name.inside {
    fill: var(--on-accent);
  }
  .open {
    fill: var(--muted);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-1) var(--s-4);
    margin-top: var(--s-2);
    color: var(--muted);
    font-size: var(--t-1);
  }
  .key li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .caption {
    min-height: 3rem;
    margin-top: var(--s-2);
    padding-top: var(--s-2);
    border-top: 1px solid var(--line);
    font-size: var(--t-1);
  }
`;
