import { css } from 'lit';

/** Text, links, buttons and chips, the same in every component. */
export const textStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font: 700 var(--t-5) / 1.15 var(--serif);
    letter-spacing: -0.01em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h1:focus {
    outline: none;
  }
  h2 {
    font-size: var(--t-4);
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h3 {
    margin: var(--s-5) 0 var(--s-2);
    color: var(--muted);
    font-size: var(--t-1);
    font-weight: 600;
  }
  a {
    color: var(--accent);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  a:hover {
    text-decoration-color: currentcolor;
  }
  summary {
    min-height: 24px;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  @media (max-width: 480px) {
    .button .word {
      position: absolute;
      overflow: hidden;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: var(--t-1);
  }
  .problem {
    display: grid;
    justify-items: start;
    gap: var(--s-2);
    margin-top: var(--s-3);
    overflow-wrap: anywhere;
  }
  .button,
  .badge,
  .chip {
    text-decoration: none;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--s-2);
    min-height: 34px;
    padding: 0 var(--s-3);
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: var(--t-1);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }
  .button:hover {
    background: var(--hover);
  }
  .button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .button.primary:hover {
    filter: brightness(1.08);
  }
  .button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .badges,
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
    margin-top: var(--s-3);
  }
  .badge,
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--s-2);
    max-width: 100%;
    padding: 3px 10px;
    border: 1px solid var(--line);
    border-radius: 99px;
    background: var(--surface);
    font-size: var(--t-1);
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  .chip {
    padding: 5px 13px;
    border-color: var(--strong-line);
  }
  .chip:hover {
    background: var(--hover);
  }
  .badge svg {
    flex: none;
  }
  mark {
    padding: 0.08em 0;
    background: var(--mark);
    color: inherit;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  mark.quote {
    background: var(--mark-soft);
  }
  input,
  textarea,
  select {
    border: 1px solid var(--strong-line);
    border-radius: 8px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    .button {
      min-height: 42px;
    }
    .chip {
      padding-block: 9px;
    }
  }
`;
