import type { Reply } from '@precedent/api';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { fetchNews } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import '../parts/data-table.ts';
import { newsStyles, renderNews } from '../parts/news-item.ts';
import { Place } from '../parts/place.ts';
import { renderLoaded } from '../parts/problem.ts';
import { linkTo } from '../state/address.ts';
import { tableOfNews } from '../state/list-rows.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

const MOST = 50;

/** The articles read lately, and what they changed. */
@customElement('precedent-new')
export class NewList extends Place {
  static override styles = [textStyles, sheetStyles, newsStyles];

  private readonly answer = new Loading<number, Reply<'listNews'>>(this, (limit) => fetchNews(limit));

  protected override render(): TemplateResult {
    this.answer.ask(MOST, this.revision);
    this.opened('What’s new');
    const { loaded } = this.answer;
    return html`<h1 tabindex="-1">What’s new</h1>
      <p class="lead">The articles read last, and what only they say. <a href=${linkTo(this.address, 'alerts')}>Alerts</a> tell what has
        changed of what you watch.</p>
      <section class="sheet" aria-label="Articles">${renderLoaded(this.answer.loaded, (news) => renderNews(news, this))}</section>
      ${loaded.state === 'ready' ? html`<section class="sheet"><precedent-table .table=${tableOfNews(loaded.value, this.address)}></precedent-table></section>` : null}`;
  }
}
