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

/** Articles of a page of the list. */
const MOST = 50;

type News = Reply<'listNews'>;

/** The articles read lately, and what they changed. */
@customElement('precedent-new')
export class NewList extends Place {
  static override styles = [textStyles, sheetStyles, newsStyles];

  private readonly answer = new Loading<number, News>(this, (limit) => fetchNews(limit));

  /** What was loaded after the first page, of this state of the archive. */
  private further: {
    revision: number;
    items: News['items'];
    entities: News['entities'];
    next: string | null;
  } | null = null;

  protected override render(): TemplateResult {
    this.answer.ask(MOST, this.revision);
    this.opened('What’s new');
    const { loaded } = this.answer;
    const news = loaded.state === 'ready' ? this.withFurther(loaded.value) : null;
    return html`<h1 tabindex="-1">What’s new</h1>
      <p class="lead">The articles read last, and what only they say. <a href=${linkTo(this.address, 'alerts')}>Alerts</a> tell what has
        changed of what you watch.</p>
      <section class="sheet" aria-label="Articles">${renderLoaded(loaded, (first) => renderNews(this.withFurther(first), this))}${news === null ? null : this.renderMore(news)}</section>
      ${news === null ? null : html`<section class="sheet"><precedent-table .table=${tableOfNews(news, this.address)}></precedent-table></section>`}`;
  }

  private withFurther(first: News): News {
    const further = this.further?.revision === this.revision ? this.further : null;
    if (further === null) return first;
    const { items, entities, next } = further;
    return { ...first, items: [...first.items, ...items], entities: [...first.entities, ...entities], next };
  }

  private renderMore({ items, total, next }: News): TemplateResult | null {
    if (next === null) return null;
    return html`<p class="foot"><button class="button" type="button" @click=${() => this.loadNext(next)}>Load more</button> ${total - items.length} not shown yet</p>`;
  }

  /** Shows the next page below those before. */
  private async loadNext(cursor: string): Promise<void> {
    const { revision } = this;
    const outcome = await fetchNews(MOST, cursor);
    if (!outcome.ok || revision !== this.revision) return;
    const before = this.further?.revision === revision ? this.further : { items: [], entities: [] };
    const { items, entities, next } = outcome.value;
    this.further = {
      revision,
      items: [...before.items, ...items],
      entities: [...before.entities, ...entities],
      next,
    };
    this.requestUpdate();
  }
}
