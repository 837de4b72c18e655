import type { Alert } from '@precedent/model';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fetchAlerts } from '../api/alerts.ts';
import { actionIcon } from '../parts/action-icon.ts';
import { type Address, HOME, linkTo } from '../state/address.ts';
import { countUnseen, keptSeenAlerts, SEEN_ALERTS } from '../state/seen-alerts.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Milliseconds after a change of the archive, or after the page opened, until the alerts are looked at. */
const REST = 2500;

/** Leads to the alerts, with the number of changes that nobody has looked at on this device. */
@customElement('precedent-alerts-link')
export class AlertsLink extends LitElement {
  static override styles = [
    textStyles,
    css`
    .button {
      position: relative;
      min-width: 34px;
      justify-content: center;
      padding: 0 8px;
      color: var(--ink);
      text-decoration: none;
    }
    .count {
      min-width: 18px;
      padding: 0 5px;
      border-radius: 9px;
      background: var(--accent);
      color: var(--on-accent);
      font-size: 0.75rem;
      font-weight: 600;
      line-height: 18px;
      text-align: center;
    }
    @media (pointer: coarse) {
      .button {
        min-width: 42px;
      }
    }
  `,
  ];

  @property({ attribute: false }) address: Address = HOME;
  /** Of the archive. */
  @property({ attribute: false }) revision = 0;
  @state() private alerts: readonly Alert[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly onSeen = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(SEEN_ALERTS, this.onSeen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(SEEN_ALERTS, this.onSeen);
    clearTimeout(this.timer);
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (!changes.has('revision')) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.load(), REST);
  }

  private async load(): Promise<void> {
    const outcome = await fetchAlerts();
    if (outcome.ok) this.alerts = outcome.value.alerts;
  }

  protected override render(): TemplateResult {
    const { address, alerts } = this;
    const seen = keptSeenAlerts();
    const unseen = alerts.reduce((sum, alert) => sum + countUnseen(alert, seen), 0);
    const words = unseen === 0 ? 'Alerts' : `Alerts: ${unseen} new`;
    return html`<a class="button" href=${linkTo({ ...address, place: 'front' }, 'alerts')} aria-label=${words} title=${words}
        aria-current=${address.place === 'alerts' ? 'page' : nothing}>${actionIcon('alerts')}${unseen === 0 ? null : html`<span class="count">${unseen}</span>`}</a>`;
  }
}
