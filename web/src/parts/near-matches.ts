import type { Reply } from '@precedent/api';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { findEntities } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { type Address, linkTo } from '../state/address.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** What could have been meant by an address that leads nowhere, and where to go on. */
@customElement('precedent-near')
export class NearMatches extends LitElement {
  static override styles = [
    textStyles,
    sheetStyles,
    css`
    :host {
      max-width: none;
      margin: 0;
      padding: 0;
    }
  `,
  ];

  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) revision = 0;
  private readonly found = new Loading<string, Reply<'findEntities'>>(this, (words) =>
    findEntities(words, new AbortController().signal),
  );

  protected override render(): TemplateResult {
    const { address } = this;
    const words = wordsOf(address);
    if (words !== '') this.found.ask(words, this.revision);
    const { loaded } = this.found;
    const entities = words !== '' && loaded.state === 'ready' ? loaded.value.entities : [];
    return html`${entities.length === 0 ? null : html`<section class="sheet"><h2>Did you mean</h2><ul>${entities.map(({ id, name, type }) => html`<li><a href=${linkTo(address, 'entity', id)}>${name}</a> <span class="muted">${type}</span></li>`)}</ul></section>`}
      <nav class="foot" aria-label="Go on"><a href=${linkTo(address, 'front')}>Front page</a> <a href=${linkTo(address, 'offices')}>All offices</a> <a href=${linkTo(address, 'explore')}>Explorer</a></nav>`;
  }
}

/** The last part of an id, as words: "person/mark-rutte" is looked up as "mark rutte". */
function wordsOf({ place, about }: Address): string {
  if (about === null || (place !== 'entity' && place !== 'office')) return '';
  return about.split('/').at(-1)!.replaceAll('-', ' ').trim();
}
