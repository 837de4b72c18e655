import type { Reply } from '@precedent/api';
import type { Article, Entity, Fact, Span } from '@precedent/model';
import { isWebAddress, sayOrigin } from '@precedent/model/wording';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fetchArticleFacts } from '../api/api.ts';
import { loadArticle } from '../api/article-cache.ts';
import { Loading } from '../api/loading.ts';
import { claimLineStyles } from '../parts/claim-line.ts';
import { Place } from '../parts/place.ts';
import { renderLoaded } from '../parts/problem.ts';
import { linkTo, timeOf } from '../state/address.ts';
import { nameArticle } from '../state/cite-source.ts';
import { tableOfFacts } from '../state/fact-rows.ts';
import { go } from '../state/navigation.ts';
import { parseSpan } from '../state/quotes.ts';
import { selectedSpan, trimSpan } from '../state/selected-span.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import { articleStyles, familyColours } from './article-styles.ts';
import '../parts/data-table.ts';
import './article-corrections.ts';
import './why-section.ts';
import { renderArticleClaims, renderMarkedText } from './marked-article.ts';

/** An article with every claim marked in it, and the claims as lines beside it; each lights up the other. */
@customElement('precedent-article')
export class ArticlePage extends Place {
  static override styles = [textStyles, sheetStyles, claimLineStyles, articleStyles];

  /** The fact whose mark or line the mouse or the focus is on. */
  @state() private lit: string | null = null;
  @state() private withUncertain = false;
  /** What of the text was selected last; a click elsewhere does not forget it. */
  @state() private selected: Span | null = null;
  private readonly onSelection = () => this.takeSelection();
  private readonly article = new Loading<string, Article>(this, loadArticle);
  private readonly facts = new Loading<string, Reply<'listArticleFacts'>>(this, (key) => {
    const { about, ...time } = JSON.parse(key);
    return fetchArticleFacts(about, { ...time, uncertain: true });
  });
  private scrolledTo = '';
  private coloured = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.onSelection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.onSelection);
  }

  private takeSelection(): void {
    const { loaded } = this.article;
    const span = this.shadowRoot === null ? null : selectedSpan(this.shadowRoot);
    if (span === null || loaded.state !== 'ready') return;
    this.selected = trimSpan(loaded.value.text, span);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('address')) this.selected = null;
    if (changes.has('address') && this.address.uncertain === 'true') this.withUncertain = true;
    if (changes.has('vocabulary') && !this.coloured) {
      (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(familyColours(this.vocabulary));
      this.coloured = true;
    }
  }

  protected override render(): TemplateResult {
    const { about } = this.address;
    this.article.ask(about!);
    this.facts.ask(JSON.stringify({ about, ...timeOf(this.address) }), this.revision);
    return this.renderMain(this.article.loaded, (article) => this.renderArticle(article));
  }

  protected override updated(_changes: PropertyValues): void {
    const target = `${this.address.about} ${this.address.at}`;
    const focus = this.renderRoot.querySelector('.focus');
    if (!focus || target === this.scrolledTo) return;
    this.scrolledTo = target;
    // The page scrolls to its top when it is opened, and only then to the quote.
    setTimeout(() => focus.scrollIntoView({ block: 'center' }));
  }

  private renderArticle(article: Article): TemplateResult {
    const title = nameArticle(article);
    this.opened(title);
    const { url } = article;
    return html`<p class="kind">${article.kind === 'facts' ? 'A file of facts that people entered' : 'Article'}
        ${article.kind === 'facts' ? null : html` · ${sayOrigin(article)}`}
        ${url === null || !isWebAddress(url) ? null : html` · <a href=${url} target="_blank" rel="noopener noreferrer">Original</a>`}</p>
      <h1 class="title" tabindex="-1">${title}</h1>
      ${renderLoaded(this.facts.loaded, (answer) => this.renderBoth(article, answer))}`;
  }

  private renderBoth(article: Article, answer: Reply<'listArticleFacts'>): TemplateResult {
    const entities = new Map(answer.entities.map((entity) => [entity.id, entity]));
    const uncertain = answer.facts.filter((fact) => !fact.certain).length;
    const shown = answer.facts.filter((fact) => fact.certain || this.withUncertain);
    if (article.kind === 'facts')
      return html`<section class="sheet" aria-label="Facts">${this.renderLines(answer.facts, entities)}${this.renderRest(answer)}</section>`;
    const table = html`<precedent-table .table=${tableOfFacts(shown, { entities, vocabulary: this.vocabulary, address: this.address })}></precedent-table>`;
    return html`<div class="columns">
      <section class="sheet text" aria-label="Text">${this.renderText(article, shown)}</section>
      <section class="sheet beside" tabindex="0" aria-label="Claims"><h2>Claims <span class="muted">${shown.length}</span></h2>
        ${this.writable ? this.renderCorrections(article, entities) : null}
        ${uncertain === 0 ? null : this.renderSwitch(uncertain)}
        ${shown.length === 0 ? html`<p class="muted">No certain claims were found.</p>` : this.renderLines(shown, entities)}
        ${this.renderRest(answer)} ${this.renderWhy(article)}
      </section></div><section class="sheet">${table}</section>`;
  }

  private renderWhy({ id }: Article): TemplateResult {
    return html`<precedent-why article=${id} .vocabulary=${this.vocabulary} .address=${this.address}></precedent-why>`;
  }

  private renderCorrections(article: Article, entities: ReadonlyMap<string, Entity>): TemplateResult {
    return html`<precedent-corrections .article=${article} .entities=${entities} .vocabulary=${this.vocabulary} .address=${this.address}
      .selected=${this.selected} .revision=${this.revision} @precedent-decided=${() => this.facts.refresh()}></precedent-corrections>`;
  }

  private renderSwitch(uncertain: number): TemplateResult {
    const toggle = (event: Event) => {
      this.withUncertain = (event.target as HTMLInputElement).checked;
    };
    return html`<label class="switch"><input type="checkbox" .checked=${this.withUncertain} @change=${toggle} />Show uncertain claims (${uncertain})</label>`;
  }

  private renderText(article: Article, facts: readonly Fact[]): TemplateResult {
    return renderMarkedText({
      text: article.text,
      facts,
      vocabulary: this.vocabulary,
      focus: parseSpan(this.address.at),
      lit: this.lit,
      point: (id) => this.point(id),
      open: (id) => this.open(id),
      click: (id) => selectedSpan(this.shadowRoot!) ?? this.open(id),
    });
  }

  private renderLines(facts: readonly Fact[], entities: ReadonlyMap<string, Entity>): TemplateResult {
    const { address, vocabulary } = this;
    return renderArticleClaims(facts, { entities, vocabulary, address }, this.lit, (id) => this.point(id));
  }

  private renderRest({ facts, total }: Reply<'listArticleFacts'>): TemplateResult | null {
    return total > facts.length ? html`<p class="foot">and ${total - facts.length} more</p>` : null;
  }

  private open(id: string): void {
    go(linkTo(this.address, 'claim', id));
  }

  private point(id: string | null): void {
    this.lit = id;
  }
}
