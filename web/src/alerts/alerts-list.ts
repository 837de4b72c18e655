import type { Problem, Reply } from '@precedent/api';
import type { Alert, AlertChange } from '@precedent/model';
import { sayDate, titleOfAlert } from '@precedent/model/wording';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { addAlert, fetchAlerts, removeAlert } from '../api/alerts.ts';
import { Loading } from '../api/loading.ts';
import { Place } from '../parts/place.ts';
import { renderLoaded, renderProblem } from '../parts/problem.ts';
import { linkTo } from '../state/address.ts';
import { countUnseen, keepSeenAlerts, keptSeenAlerts } from '../state/seen-alerts.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Results of an answer, and articles of a change, that are shown. */
const MOST = 3;
/** Changes that are shown at once. */
const MOST_CHANGES = 5;
/** Milliseconds after a change of the archive in which the server looks at all alerts. */
const NOTICED = 2500;

/** Everything that is watched, what is known now, and what has changed. */
@customElement('precedent-alerts')
export class AlertsList extends Place {
  static override styles = [
    textStyles,
    sheetStyles,
    css`
    h2 {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-2);
      overflow-wrap: anywhere;
    }
    form {
      display: flex;
      gap: var(--s-2);
      max-width: 40rem;
      margin: var(--s-3) 0;
    }
    form input {
      flex: 1;
      min-width: 0;
      min-height: 34px;
      padding: 0 var(--s-2);
    }
    li {
      padding: var(--s-2) 0;
      border-top: 1px solid var(--line);
      overflow-wrap: anywhere;
    }
    .new time {
      font-weight: 600;
    }
  `,
  ];

  @state() private problem: Problem | null = null;
  /** As it was when the page opened: what is new stays marked while it is read. */
  private readonly seen = keptSeenAlerts();
  private readonly alerts = new Loading<true, Reply<'listAlerts'>>(this, async () => {
    const outcome = await fetchAlerts();
    if (outcome.ok) keepSeenAlerts(outcome.value.alerts);
    return outcome;
  });

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('revision')) setTimeout(() => this.alerts.refresh(), NOTICED);
  }

  protected override render(): TemplateResult {
    this.alerts.ask(true, this.revision);
    this.opened('Alerts');
    return html`<h1 tabindex="-1">Alerts</h1>
      <p class="lead">Questions and entities that are watched, and what new articles have changed.
        “Watch” on an answer or a dossier adds one. <a href="/alerts.rss">As a feed</a></p>
      ${
        this.writable
          ? html`<form @submit=${this.add}>
        <input name="question" required maxlength="500" autocomplete="off" aria-label="Question to watch" placeholder="Who is the Secretary General of NATO?" />
        <button class="button" type="submit">Watch</button></form>`
          : null
      }
      ${this.problem ? renderProblem(this.problem) : null}
      ${renderLoaded(this.alerts.loaded, ({ alerts }) => (alerts.length === 0 ? html`<p class="muted">Nothing is watched yet.</p>` : html`${alerts.map((alert) => this.renderAlert(alert))}`))}`;
  }

  private renderAlert(alert: Alert): TemplateResult {
    const { id, entity, question, changes, found } = alert;
    const title = titleOfAlert(alert);
    const href =
      entity === null ? linkTo(this.address, 'ask', question) : linkTo(this.address, 'entity', entity.id);
    const unseen = countUnseen(alert, this.seen);
    const more = found.results.length - MOST;
    const known = found.summary ?? found.results.slice(0, MOST).join('; ');
    return html`<section class="sheet">
      <h2><a href=${href}>${title}</a>${unseen === 0 ? null : html`<span class="badge">${unseen} new</span>`}</h2>
      <p>${known === '' ? 'No answer yet' : known}${found.summary === null && more > 0 ? `, and ${more} more` : ''}</p>
      ${
        changes.length === 0
          ? html`<p class="muted small">No change since ${sayDate(alert.checkedAt.slice(0, 10))}.</p>`
          : html`<ul>${changes.slice(0, MOST_CHANGES).map((change, index) => this.renderChange(change, index < unseen))}</ul>`
      }
      ${this.writable ? html`<p><button class="button" aria-label="Stop watching ${title}" @click=${() => this.stopWatching(id)}>Stop watching</button></p>` : null}
    </section>`;
  }

  private renderChange(
    { at, appeared, gone, summary, articles }: AlertChange,
    isNew: boolean,
  ): TemplateResult {
    const said = [
      appeared.length === 0 ? '' : `now: ${appeared.join('; ')}`,
      gone.length === 0 ? '' : `no longer: ${gone.join('; ')}`,
    ].filter(Boolean);
    return html`<li class=${isNew ? 'new' : ''}><time datetime=${at}>${sayDate(at.slice(0, 10))}</time>
      ${said.join(' – ') || `now: ${summary ?? 'no answer'}`}
      ${articles.slice(0, MOST).map((article, index) => html` <a class="small" href=${linkTo(this.address, 'article', article)}>source ${index + 1}</a>`)}</li>`;
  }

  private async add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const question = String(new FormData(form).get('question')).trim();
    const outcome = await addAlert({ question });
    this.problem = outcome.ok ? null : outcome.problem;
    if (outcome.ok) form.reset();
    await this.alerts.refresh();
  }

  private async stopWatching(id: string): Promise<void> {
    const outcome = await removeAlert(id);
    this.problem = outcome.ok ? null : outcome.problem;
    await this.alerts.refresh();
  }
}
