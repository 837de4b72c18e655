import { css } from 'lit';

/** Lists of items to review, each with its evidence. */
export const listStyles = css`
  h2 + .muted {
    margin-top: 4px;
  }
  [role='status'] {
    margin-top: 10px;
    font-weight: 600;
  }
  .item {
    margin-top: 22px;
    padding-top: 16px;
    border-top: 1px solid var(--line);
  }
  .item:first-child {
    margin-top: 0;
    padding-top: 0;
    border-top: 0;
  }
  .item h3 {
    margin: 0;
    color: var(--ink);
    font-size: 15px;
    font-weight: 650;
    line-height: 1.35;
  }
  .kind {
    margin-bottom: 4px;
  }
  .side {
    margin-top: 12px;
  }
  .side h4 {
    margin: 0 0 6px;
    font-size: 13.5px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .side h4 .muted {
    display: block;
    font-weight: 400;
  }
  .status {
    font-weight: 600;
  }
  .status.due {
    color: var(--danger);
  }
`;
