import { css } from 'lit';

/** The layout of a page: its title, a lead, and sections on a sheet each, beside or below one another. */
export const sheetStyles = css`
  :host {
    display: block;
    max-width: 76rem;
    margin: 0 auto;
    padding: var(--s-5) var(--s-5) var(--s-6);
  }
  .kind {
    margin-bottom: var(--s-2);
    color: var(--muted);
    font-size: var(--t-1);
    overflow-wrap: anywhere;
  }
  .kind svg {
    margin-inline-end: 6px;
    vertical-align: -3px;
  }
  .kind a {
    display: inline-block;
    min-height: 24px;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0 var(--s-4);
  }
  .lead {
    max-width: 62ch;
    margin-top: var(--s-3);
    font: var(--t-4) / 1.5 var(--serif);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .sheet {
    min-width: 0;
    margin-top: var(--s-4);
    padding: var(--s-4) var(--s-5);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .sheet > h2:first-child,
  .sheet > header h2 {
    margin-bottom: var(--s-3);
    font-size: var(--t-3);
  }
  .sheet > header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--s-4);
  }
  .sheet > header a {
    display: inline-block;
    min-height: 24px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 25rem);
    align-items: start;
    gap: 0 var(--s-4);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-1) var(--s-4);
    margin-top: var(--s-3);
    color: var(--muted);
    font-size: var(--t-1);
  }
  .foot a {
    display: inline-block;
    min-height: 24px;
  }
  .foot .end {
    margin-inline-start: auto;
  }
  @media (max-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 720px) {
    :host {
      padding: var(--s-4) var(--s-3) var(--s-6);
    }
    h1 {
      font-size: 1.75rem;
    }
    .lead {
      font-size: var(--t-3);
    }
    .sheet {
      padding: var(--s-3) var(--s-4);
    }
  }
`;
