import { css } from 'lit';

export const storyStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
    margin-top: var(--s-4);
  }
  .notice {
    min-height: 1.5em;
    margin-top: var(--s-2);
    color: var(--muted);
    font-size: var(--t-1);
  }
  .field {
    display: grid;
    gap: var(--s-1);
    color: var(--muted);
    font-size: var(--t-1);
  }
  .field input,
  .field textarea {
    width: 100%;
    min-height: 36px;
    padding: var(--s-2);
    font-size: var(--t-2);
  }
  .steps header {
    align-items: center;
  }
  .steps .field {
    margin-top: var(--s-3);
  }
  .moves {
    display: flex;
    gap: var(--s-2);
  }
  .caption {
    white-space: pre-line;
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--s-3);
  }
  .add .field {
    flex: 1 1 260px;
  }
  .add .button {
    min-height: 41px;
  }
`;
