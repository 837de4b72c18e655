import type { Problem, Reply } from '@precedent/api';
import type { Alert } from '@precedent/model';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addAlert, fetchAlerts, removeAlert } from '../api/alerts.ts';
import { Loading } from '../api/loading.ts';
import { renderProblem } from '../parts/problem.ts';
import { type Address, HOME, linkTo } from '../state/address.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Watches a question, or all that is known about an entity; pressed again, it stops that. */
@customElement('precedent-watch')
export class WatchButton extends LitElement {
  static override styles = [
    textStyles,
    css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-2) var(--s-3);
      margin: 0 0 var(--s-2);
    }
  `,
  ];

  @property({ attribute: false }) address: Address = HOME;
  /** A question, or the id of an entity: one of them. */
  @property() question: string | null = null;
  @property() entity: string | null = null;
  @state() private problem: Problem | null = null;
  @state() private busy = false;
  private readonly alerts = new Loading<string, Reply<'listAlerts'>>(this, () => fetchAlerts());

  protected override render(): TemplateResult | null {
    this.alerts.ask(this.question ?? this.entity ?? '');
    const { loaded } = this.alerts;
    if (loaded.state !== 'ready') return null;
    const alert = loaded.value.alerts.find((one) => this.isAbout(one));
    const pressed = alert !== undefined;
    return html`<button class="button" aria-pressed=${pressed ? 'true' : 'false'} ?disabled=${this.busy}
        title=${pressed ? 'Stop watching' : 'Tell me when a new article changes this'}
        @click=${() => this.toggle(alert)}>${pressed ? 'Watching' : 'Watch'}</button>
      ${pressed ? html`<a class="small" href=${linkTo(this.address, 'alerts')}>All alerts</a>` : null}
      ${this.problem ? renderProblem(this.problem) : null}`;
  }

  private isAbout({ question, entity }: Alert): boolean {
    if (this.entity !== null) return entity?.id === this.entity;
    return entity === null && question === this.question?.trim();
  }

  private async toggle(alert: Alert | undefined): Promise<void> {
    this.busy = true;
    const outcome = alert ? await removeAlert(alert.id) : await this.add();
    this.problem = outcome.ok ? null : outcome.problem;
    await this.alerts.refresh();
    this.busy = false;
  }

  private add() {
    return addAlert(
      this.entity === null ? { question: (this.question ?? '').trim() } : { entity: this.entity },
    );
  }
}
