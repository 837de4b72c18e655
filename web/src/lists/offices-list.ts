import type { Reply } from '@precedent/api';
import type { BodyOffice, QueryTime } from '@precedent/model';
import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fetchOffices } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import '../parts/data-table.ts';
import { Place } from '../parts/place.ts';
import { renderLoaded } from '../parts/problem.ts';
import { sayCount } from '../parts/say-stats.ts';
import { linkTo, timeOf } from '../state/address.ts';
import { tableOfOffices } from '../state/list-rows.ts';
import { nameBody } from '../state/name-body.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

type Offices = Reply<'listOffices'>;

/** Every office, by its country or institution. */
@customElement('precedent-offices')
export class OfficesList extends Place {
  static override styles = [
    textStyles,
    sheetStyles,
    css`
    input {
      width: min(100%, 24rem);
      min-height: 38px;
      margin-top: var(--s-4);
      padding: 0 var(--s-3);
    }
    .bodies {
      columns: 20rem auto;
      column-gap: var(--s-5);
    }
    .body {
      break-inside: avoid;
      padding-bottom: var(--s-4);
      overflow-wrap: anywhere;
    }
    .body h2 {
      font-size: var(--t-2);
    }
    .body h2 a,
    li a {
      display: inline-block;
      min-height: 24px;
    }
  `,
  ];

  @state() private needle = '';
  private readonly answer = new Loading<string, Offices>(this, (key) => fetchOffices(JSON.parse(key)));
  /** Those with the words that are filtered by, if there are more offices than were loaded. */
  private readonly found = new Loading<string, Offices>(this, (key) => fetchOffices(JSON.parse(key)));

  protected override render(): TemplateResult {
    const time = timeOf(this.address);
    this.answer.ask(JSON.stringify(time), this.revision);
    this.opened('Offices');
    return html`<h1 tabindex="-1">Offices</h1>
      <p class="lead">Each with everybody who is known to have held it, in order.</p>
      <input type="search" aria-label="Filter offices" placeholder="Filter: minister, Ukraine …" .value=${this.needle} @input=${(
        event: Event,
      ) => {
        this.needle = (event.target as HTMLInputElement).value;
      }} />
      ${renderLoaded(this.answer.loaded, (all) => this.renderFiltered(all, time))}`;
  }

  private renderFiltered(all: Offices, time: QueryTime): TemplateResult {
    const needle = this.needle.trim().toLowerCase();
    if (needle === '') return this.renderOffices(all, 'No offices yet.');
    const none = 'No office has these words in its name.';
    if (all.next === null) {
      const offices = all.offices.filter(({ label }) => label.toLowerCase().includes(needle));
      return this.renderOffices({ ...all, offices }, none);
    }
    this.found.ask(JSON.stringify({ ...time, q: needle }), this.revision);
    return renderLoaded(this.found.loaded, (found) => this.renderOffices(found, none));
  }

  private renderOffices({ offices, total, next }: Offices, none: string): TemplateResult {
    if (offices.length === 0) return html`<p class="sheet">${none}</p>`;
    const bodies = new Map<string, BodyOffice[]>();
    for (const office of offices) bodies.set(office.body, [...(bodies.get(office.body) ?? []), office]);
    const left = total - offices.length;
    return html`<section class="sheet bodies" aria-label="Offices">${[...bodies].map(
      ([
        body,
        held,
      ]) => html`<div class="body"><h2><a href=${linkTo(this.address, 'entity', body)}>${nameBody(held[0]!)}</a></h2>
        <ul>${held.map(({ id, title }) => html`<li><a href=${linkTo(this.address, 'office', id)}>${title}</a></li>`)}</ul></div>`,
    )}</section>
    ${next === null ? null : html`<p class="muted">${sayCount(left)} not shown: filter to find them.</p>`}
    <section class="sheet"><precedent-table .table=${tableOfOffices(offices, this.address)}></precedent-table></section>`;
  }
}
