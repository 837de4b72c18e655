import { css } from 'lit';

/** A dialog with fields. */
export const dialogStyles = css`
  dialog {
    width: min(640px, calc(100vw - 32px));
    max-height: calc(100dvh - 48px);
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--background);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(10 16 24 / 45%);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    margin-top: 14px;
  }
`;
