import { css } from 'lit';

export const answerStyles = css`
  :host {
    max-width: 60rem;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--s-4);
  }
  .title h1 {
    flex: 1 1 16rem;
  }
  .results > li {
    padding: var(--s-3) 0;
    border-top: 1px solid var(--line);
  }
  .results > li:first-child {
    padding-top: 0;
    border-top: 0;
  }
  .results h3 {
    margin: 0;
    color: var(--ink);
    font-size: var(--t-3);
    overflow-wrap: anywhere;
  }
  .open {
    font-size: var(--t-1);
  }
  .results h3 .open {
    margin-inline-start: var(--s-2);
    font-size: var(--t-1);
    font-weight: 400;
  }
  .twin {
    padding-top: var(--s-3);
    border-top: 1px solid var(--line);
  }
  .voice {
    margin-top: var(--s-2);
  }
  .understood p {
    color: var(--muted);
  }
  .notes li {
    list-style: disc;
    margin-inline-start: 1.2em;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
    margin-top: var(--s-3);
  }
  form input {
    flex: 1 1 14rem;
    min-width: 0;
    min-height: 36px;
    padding: 0 var(--s-3);
  }
  .understood input {
    font: var(--t-1) var(--mono);
  }
`;
