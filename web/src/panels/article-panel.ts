import type { Article, Fact, Span } from '@precedent/model';
import { isWebAddress, sayOrigin } from '@precedent/model/wording';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { loadArticle } from '../api/article-cache.ts';
import { Loading } from '../api/loading.ts';
import { renderLoaded } from '../parts/problem.ts';
import type { Address } from '../state/address.ts';
import { markQuotes, parseSpan, splitParagraphs } from '../state/quotes.ts';
import { textStyles } from '../styles/text-styles.ts';

/** A whole article with all its quotes marked, most strongly the quote that was opened. */
@customElement('precedent-article')
export class ArticlePanel extends LitElement {
  static override styles = [
    textStyles,
    css`
    .source {
      margin-top: 6px;
      color: var(--muted);
      font-size: 12.5px;
    }
    article {
      margin-top: 16px;
      font: 16px/1.62 var(--serif);
      overflow-wrap: anywhere;
    }
    article p + p {
      margin-top: 0.85em;
    }
    article.facts {
      font: 12px/1.6 var(--mono);
    }
    article.facts p + p {
      margin-top: 0.2em;
    }
    mark.focus {
      scroll-margin: 30vh;
    }
  `,
  ];

  @property({ attribute: false }) address!: Address;
  /** The facts on screen, whose quotes are marked. */
  @property({ attribute: false }) facts: readonly Fact[] = [];
  private readonly article = new Loading<string, Article>(this, loadArticle);
  private scrolledTo = '';

  protected override render(): TemplateResult {
    this.article.ask(this.address.article!);
    return renderLoaded(this.article.loaded, (article) => this.renderArticle(article));
  }

  protected override updated(_changes: PropertyValues): void {
    const target = `${this.address.article} ${this.address.at}`;
    const focus = this.renderRoot.querySelector('mark.focus');
    if (!focus || target === this.scrolledTo) return;
    this.scrolledTo = target;
    focus.scrollIntoView({ block: 'center' });
  }

  private renderArticle(article: Article): TemplateResult {
    const focus = parseSpan(this.address.at);
    const quotes = this.quotesOf(article.id);
    return html`
      <h2>${article.title === '' ? 'Untitled article' : article.title}</h2>
      <p class="source">${sayOrigin(article)}
        ${article.url === null || !isWebAddress(article.url) ? null : html` <a href=${article.url} target="_blank" rel="noopener noreferrer">Original</a>`}</p>
      <article class=${article.kind}>
        ${splitParagraphs(article.text).map((paragraph) => html`<p>${this.renderMarked(article.text, quotes, focus, paragraph)}</p>`)}
      </article>`;
  }

  private renderMarked(text: string, quotes: readonly Span[], focus: Span | null, range: Span): unknown[] {
    return markQuotes(text, quotes, focus, range).map((segment) =>
      segment.mark ? html`<mark class=${segment.mark}>${segment.text}</mark>` : segment.text,
    );
  }

  private quotesOf(articleId: string): Span[] {
    return this.facts
      .flatMap((fact) => fact.claims)
      .filter((claim) => claim.article.id === articleId)
      .flatMap((claim) => claim.evidence);
  }
}
