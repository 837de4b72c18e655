import type { Reply } from '@precedent/api';
import type { Vocabulary } from '@precedent/model';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../alerts/alerts-link.ts';
import '../panels/add-article.ts';
import { actionIcon } from '../parts/action-icon.ts';
import '../parts/export-menu.ts';
import '../parts/search-box.ts';
import { type Address, HOME, linkTo, type PlaceName } from '../state/address.ts';
import { textStyles } from '../styles/text-styles.ts';
import './scheme-switch.ts';

const LINKS: [PlaceName, string][] = [
  ['new', 'What’s new'],
  ['offices', 'Offices'],
  ['planned', 'Planned'],
  ['disputed', 'Disputed'],
  ['explore', 'Explore'],
  ['stories', 'Stories'],
];

/** Places that are not pages of the archive themselves. */
const NOT_SAVED: readonly PlaceName[] = ['front', 'stories', 'story', 'alerts'];

/** What is above every place: the search box, the ways to other places, and what can be done. */
@customElement('precedent-header')
export class PageHeader extends LitElement {
  static override styles = [
    textStyles,
    css`
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-2) var(--s-4);
      padding: var(--s-2) var(--s-5);
      border-bottom: 1px solid var(--line);
      background: var(--surface);
    }
    .brand {
      display: inline-flex;
      align-items: center;
      gap: var(--s-2);
      min-height: 34px;
      color: var(--ink);
      font: 600 var(--t-4) / 1 var(--serif);
      text-decoration: none;
    }
    precedent-search {
      flex: 1 1 180px;
      max-width: 560px;
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s-3);
      margin-inline-start: auto;
    }
    nav a {
      display: inline-flex;
      align-items: center;
      min-height: 34px;
      color: var(--ink);
      font-size: var(--t-2);
      text-decoration: none;
    }
    nav a:hover {
      text-decoration: underline;
    }
    nav a[aria-current] {
      box-shadow: inset 0 -2px var(--accent);
      font-weight: 600;
    }
    .actions {
      position: relative;
      display: flex;
      gap: var(--s-2);
      margin-inline-start: auto;
    }
    nav + .actions {
      margin-inline-start: 0;
    }
    @media (max-width: 1120px) {
      nav + .actions {
        margin-inline-start: auto;
      }
    }
    @media (max-width: 720px) {
      header {
        padding: var(--s-2) var(--s-3);
      }
      .brand span {
        display: none;
      }
      .actions {
        flex: 1 1 0;
        flex-wrap: wrap;
        justify-content: flex-end;
        margin-inline-start: auto;
      }
      precedent-search {
        flex-basis: 100%;
        order: 3;
        max-width: none;
      }
      nav {
        flex: 1 1 100%;
        flex-wrap: nowrap;
        order: 4;
        min-width: 0;
        margin: 0;
        overflow-x: auto;
        scrollbar-width: none;
        justify-content: space-between;
        white-space: nowrap;
      }
      nav a {
        font-size: var(--t-1);
      }
    }
    @media (max-width: 400px) {
      nav {
        gap: 0 6px;
      }
      nav a {
        font-size: 0.75rem;
      }
    }
  `,
  ];

  @property({ attribute: false }) address: Address = HOME;
  @property({ attribute: false }) vocabulary: Vocabulary | null = null;
  @property({ attribute: false }) examples: readonly string[] = [];
  @property({ attribute: false }) session: Reply<'getSession'> | null = null;
  /** False while only the form to log in is shown. */
  @property({ type: Boolean }) open = false;
  /** Incremented when the archive changes. */
  @property({ attribute: false }) revision = 0;
  /** What the open page is called. */
  @property() heading = '';
  @state() private saving = false;
  private readonly onOutside = (event: Event) => {
    if (!event.composedPath().some((target) => target instanceof Element && target.matches('.save')))
      this.saving = false;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.onOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.onOutside);
  }

  protected override render(): TemplateResult {
    const { address, open, session } = this;
    return html`<header>
      <a class="brand" href=${linkTo(address, 'front')} aria-label="Precedent, front page">
        <img src="/icon.svg" alt="" width="24" height="24" /><span>Precedent</span>
      </a>
      ${open && address.place !== 'front' ? html`<precedent-search .address=${address} .vocabulary=${this.vocabulary} .examples=${this.examples}></precedent-search>` : null}
      ${open ? this.renderLinks() : null}
      <div class="actions">
        ${session?.role === 'write' ? html`<precedent-add .address=${address}></precedent-add>` : null}
        ${open && session?.role === 'write' && !NOT_SAVED.includes(address.place) ? this.renderSave() : null}
        ${open ? html`<precedent-export .address=${address}></precedent-export>` : null}
        ${open ? html`<precedent-alerts-link .address=${address} .revision=${this.revision}></precedent-alerts-link>` : null}
        ${session?.required && open ? html`<button class="button" @click=${this.logOut}>Log out</button>` : null}
        <precedent-scheme></precedent-scheme>
      </div>
    </header>`;
  }

  private renderSave(): TemplateResult {
    return html`<div class="save" @keydown=${this.onSaveKey}>
      <button class="button" aria-expanded=${this.saving ? 'true' : 'false'} @click=${this.toggleSaving}>${actionIcon('save')}<span class="word">Save</span></button>
      ${this.saving ? html`<precedent-save heading=${this.heading}></precedent-save>` : null}</div>`;
  }

  private toggleSaving(): void {
    this.saving = !this.saving;
    if (this.saving) void import('../stories/save-menu.ts');
  }

  private onSaveKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.saving) return;
    this.saving = false;
    this.renderRoot.querySelector<HTMLElement>('.save .button')?.focus();
  }

  private renderLinks(): TemplateResult {
    const { place } = this.address;
    return html`<nav aria-label="Main">${LINKS.map(
      ([name, words]) =>
        html`<a href=${linkTo({ ...this.address, place: 'front' }, name)} aria-current=${place === name ? 'page' : nothing}>${words}</a>`,
    )}</nav>`;
  }

  private logOut(): void {
    this.dispatchEvent(new CustomEvent('precedent-log-out'));
  }
}
