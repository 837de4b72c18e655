import type { Article, Span } from '@precedent/model';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { loadArticle } from '../api/article-cache.ts';
import { Loading } from '../api/loading.ts';
import { renderLoaded } from '../parts/problem.ts';
import { type Address, linkTo } from '../state/address.ts';
import { nameArticle } from '../state/cite-source.ts';
import { markQuotes, splitParagraphs } from '../state/quotes.ts';
import { textStyles } from '../styles/text-styles.ts';

/** A quote of an article. */
export interface Cited {
  article: string;
  span: Span;
}

/** The text of an article with one quote marked, to read beside the claims of a dossier. */
@customElement('precedent-source')
export class SourcePane extends LitElement {
  static override styles = [
    textStyles,
    css`
    h2 {
      margin-bottom: var(--s-2);
      font-size: var(--t-3);
    }
    .text {
      overflow-y: auto;
      max-height: min(32rem, 60dvh);
      font: var(--t-2) / 1.6 var(--serif);
      overflow-wrap: anywhere;
    }
    .text p + p {
      margin-top: 0.8em;
    }
    mark {
      background: var(--mark);
      color: inherit;
    }
    .foot {
      margin-top: var(--s-2);
      font-size: var(--t-1);
    }
  `,
  ];

  @property({ attribute: false }) cited!: Cited;
  @property({ attribute: false }) address!: Address;
  private readonly article = new Loading<string, Article>(this, loadArticle);
  private scrolledTo = '';

  protected override render(): TemplateResult {
    const { article, span } = this.cited;
    this.article.ask(article);
    const at = `${span.start}-${span.end}`;
    return html`<h2>In the source</h2>${renderLoaded(
      this.article.loaded,
      (
        found,
      ) => html`<div class="text" tabindex="0" role="region" aria-label="Text of ${nameArticle(found)}">${splitParagraphs(
        found.text,
      ).map(
        (paragraph) =>
          html`<p>${markQuotes(found.text, [], span, paragraph).map(({ text, mark }) => (mark ? html`<mark>${text}</mark>` : text))}</p>`,
      )}</div>
      <p class="foot"><a href=${linkTo(this.address, 'article', article, { at })}>Open the article</a></p>`,
    )}`;
  }

  /** The quote comes into view within the text; the page stays where it is. */
  protected override updated(_changes: PropertyValues): void {
    const mark = this.renderRoot.querySelector('mark');
    const text = this.renderRoot.querySelector<HTMLElement>('.text');
    const target = JSON.stringify(this.cited);
    if (!mark || !text || target === this.scrolledTo) return;
    this.scrolledTo = target;
    const { top } = mark.getBoundingClientRect();
    text.scrollTop += top - text.getBoundingClientRect().top - text.clientHeight / 3;
  }
}
