import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keptScheme, SCHEMES, type Scheme, showScheme } from '../state/colour-scheme.ts';
import { textStyles } from '../styles/text-styles.ts';

const ICONS: Record<Scheme, TemplateResult> = {
  auto: svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>`,
  light: svg`<circle cx="8" cy="8" r="3.2" fill="currentColor"/><path d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.4 1.4M11.6 11.6 13 13M13 3l-1.4 1.4M4.4 11.6 3 13" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>`,
  dark: svg`<path d="M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1z" fill="currentColor"/>`,
};

const NAMES: Record<Scheme, string> = { auto: 'as the system', light: 'light', dark: 'dark' };

/** Switches between the colours of the system, light and dark. */
@customElement('precedent-scheme')
export class SchemeSwitch extends LitElement {
  static override styles = [
    textStyles,
    css`
    .button {
      width: 34px;
      padding: 0;
    }
    @media (pointer: coarse) {
      .button {
        width: 42px;
      }
    }
  `,
  ];

  @state() private scheme: Scheme = keptScheme();

  protected override render(): TemplateResult {
    const label = `Colours: ${NAMES[this.scheme]}`;
    return html`<button class="button" aria-label=${label} title=${label} @click=${this.next}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${ICONS[this.scheme]}</svg>
    </button>`;
  }

  private next(): void {
    this.scheme = SCHEMES[(SCHEMES.indexOf(this.scheme) + 1) % SCHEMES.length]!;
    showScheme(this.scheme);
  }
}
