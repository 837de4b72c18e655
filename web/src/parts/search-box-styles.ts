import { css } from 'lit';

export const searchBoxStyles = css`
  :host {
    position: relative;
    display: block;
  }
  input {
    width: 100%;
    height: 38px;
    padding: 0 14px 0 36px;
    border-radius: 10px;
    font-size: 14.5px;
    text-overflow: ellipsis;
  }
  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    appearance: none;
  }
  .lens {
    position: absolute;
    inset: 11px auto auto 12px;
    color: var(--muted);
    pointer-events: none;
  }
  ul {
    position: absolute;
    z-index: 30;
    inset: 44px 0 auto 0;
    max-height: 60dvh;
    overflow: auto;
    padding: 5px;
    border: 1px solid var(--line);
    border-radius: 11px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  li {
    display: flex;
    align-items: center;
    gap: 9px;
    padding: 7px 10px;
    border-radius: 7px;
    cursor: pointer;
  }
  li svg {
    flex: none;
  }
  li[aria-selected='true'] {
    background: var(--selected);
  }
  li .muted {
    margin-inline-start: auto;
    font-size: 12.5px;
  }
  .title {
    padding: 4px 10px;
    color: var(--muted);
    font-size: 12px;
    cursor: default;
  }
  :host([large]) input {
    height: 52px;
    font-size: var(--t-3);
  }
  :host([large]) .lens {
    top: 18px;
  }
  :host([large]) ul {
    top: 58px;
  }
  @media (pointer: coarse) {
    input {
      height: 42px;
      font-size: 16px;
    }
    .lens {
      top: 13px;
    }
    ul {
      top: 48px;
    }
    li {
      padding: 10px;
    }
  }
`;
