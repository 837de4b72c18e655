import type { Reply } from '@precedent/api';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { fetchNews } from '../api/api.ts';
import { LoadingPages } from '../api/loading-pages.ts';
import '../parts/data-table.ts';
import { renderLoadMore } from '../parts/load-more.ts';
import { newsStyles, renderNews } from '../parts/news-item.ts';
import { Place } from '../parts/place.ts';
import { renderLoaded } from '../parts/problem.ts';
import { linkTo } from '../state/address.ts';
import { tableOfNews } from '../state/list-rows.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Articles of a page of the list. */
const MOST = 50;

type News = Reply<'listNews'>;

/** The articles read lately, and what they changed. */
@customElement('precedent-new')
export class NewList extends Place {
  static override styles = [textStyles, sheetStyles, newsStyles];

  private readonly answer = new LoadingPages<number, News>(
    this,
    (limit, cursor) => fetchNews(limit, cursor),
    (before, next) => ({
      ...next,
      items: [...before.items, ...next.items],
      entities: [...before.entities, ...next.entities],
    }),
  );

  protected override render(): TemplateResult {
    this.answer.ask(MOST, this.revision);
    this.opened('What’s new');
    const { loaded } = this.answer;
    return html`<h1 tabindex="-1">What’s new</h1>
      <p class="lead">The articles read last, and what only they say. <a href=${linkTo(this.address, 'alerts')}>Alerts</a> tell what has
        changed of what you watch.</p>
      <section class="sheet" aria-label="Articles">${renderLoaded(loaded, (news) => this.renderPage(news))}</section>
      ${loaded.state === 'ready' ? html`<section class="sheet"><precedent-table .table=${tableOfNews(loaded.value, this.address)}></precedent-table></section>` : null}`;
  }

  private renderPage(news: News): TemplateResult {
    const hidden = news.total - news.items.length;
    return html`${renderNews(news, this)}${renderLoadMore(news.next === null ? 0 : hidden, () => this.answer.loadNext())}`;
  }
}
