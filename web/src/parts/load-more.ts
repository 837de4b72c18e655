import { html, type TemplateResult } from 'lit';

/** The foot of a list that has further pages; null if all of it is shown. */
export function renderLoadMore(hidden: number, loadNext: () => unknown): TemplateResult | null {
  if (hidden <= 0) return null;
  return html`<p class="foot"><button class="button" type="button" @click=${() => void loadNext()}>Load more</button> ${hidden.toLocaleString('en-US')} not shown yet</p>`;
}
