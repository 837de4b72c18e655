import { html, type TemplateResult } from 'lit';
import { type Address, placeAt } from '../state/address.ts';
import { go } from '../state/navigation.ts';

/** Whether a text has the form of a query rather than of a question, with or without mistakes: "who relation=…". */
export function looksLikeQuery(text: string): boolean {
  return /^\s*[a-z-]+\s+[a-z-]+=/.test(text);
}

/** A formal query to edit; running it is another place, so that its address reproduces it. */
export function renderQueryForm(query: string, address: Address): TemplateResult {
  const run = (event: SubmitEvent) => {
    event.preventDefault();
    const edited = new FormData(event.target as HTMLFormElement).get('query');
    if (typeof edited === 'string' && edited.trim() !== '') go(placeAt(address, 'ask', edited.trim()));
  };
  return html`<form @submit=${run}>
    <input name="query" aria-label="Query" autocomplete="off" spellcheck="false" .value=${query} />
    <button class="button" type="submit">Run</button>
  </form>`;
}
