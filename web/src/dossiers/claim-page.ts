import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../panels/fact-panel.ts';
import { Place } from '../parts/place.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** A fact with every claim behind it. */
@customElement('precedent-claim-page')
export class ClaimPage extends Place {
  static override styles = [
    textStyles,
    sheetStyles,
    css`
    :host {
      max-width: 56rem;
    }
  `,
  ];

  protected override render(): TemplateResult {
    const onWorded = (event: CustomEvent<string>) => this.opened(event.detail);
    return html`<precedent-fact whole ?writable=${this.writable} .address=${this.address} .fact=${this.address.about ?? ''} .vocabulary=${this.vocabulary}
      .revision=${this.revision} @precedent-worded=${onWorded}></precedent-fact>`;
  }
}
