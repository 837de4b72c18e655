import { css, html, type TemplateResult } from 'lit';
import { type Address, linkTo } from '../state/address.ts';

/** Questions to click on. */
export function renderQuestions(questions: readonly string[], address: Address): TemplateResult {
  return html`<div class="questions" role="group" aria-label="Example questions">${questions.map(
    (question) => html`<a href=${linkTo(address, 'ask', question)}>${question}</a>`,
  )}</div>`;
}

export const questionStyles = css`
  .questions {
    display: grid;
    gap: 6px;
    margin-top: 12px;
  }
  .questions a {
    display: block;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--surface);
    font-weight: 500;
  }
  .questions a:hover {
    border-color: var(--accent);
    text-decoration: none;
  }
`;
