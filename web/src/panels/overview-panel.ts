import type { Reply } from '@precedent/api';
import type { ArticleRef, Entity, GraphData, Vocabulary } from '@precedent/model';
import { sayOrigin } from '@precedent/model/wording';
import { drawnColour, shapeIcon } from '@precedent/view';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fetchArticles, fetchConflicts, fetchDuplicates, fetchPlans } from '../api/api.ts';
import { type Loaded, Loading } from '../api/loading.ts';
import { renderLoaded } from '../parts/problem.ts';
import { questionStyles, renderQuestions } from '../parts/question-list.ts';
import { type Address, startAt, timeOf, writeAddress } from '../state/address.ts';
import { suggestQuestions } from '../state/example-questions.ts';
import { textStyles } from '../styles/text-styles.ts';

const MOST_LINKED = 8;

/** Where a visitor starts: example questions, the entities of the graph, and the articles read. */
@customElement('precedent-overview')
export class OverviewPanel extends LitElement {
  static override styles = [
    textStyles,
    questionStyles,
    css`
    .entities {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    .entities a {
      color: var(--ink);
    }
    .articles li {
      padding: 7px 0;
      border-bottom: 1px solid var(--line);
    }
    .articles .muted {
      display: block;
    }
  `,
  ];

  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  @property({ attribute: false }) data!: GraphData;
  @property({ attribute: false }) stats: Reply<'getStats'> | null = null;
  /** Incremented when the archive changes. */
  @property({ attribute: false }) revision = 0;
  private readonly conflicts = new Loading<string, Reply<'listConflicts'>>(this, (key) =>
    fetchConflicts(JSON.parse(key), 1),
  );
  private readonly due = new Loading<string, Reply<'listPlans'>>(this, (key) =>
    fetchPlans({ ...JSON.parse(key), status: 'due', limit: 1 }),
  );
  private readonly names = new Loading<string, Reply<'listDuplicates'>>(this, () => fetchDuplicates(1));
  private readonly articles = new Loading<string, { articles: ArticleRef[] }>(this, () => fetchArticles());

  protected override render(): TemplateResult {
    this.articles.ask('', this.revision);
    const time = JSON.stringify(timeOf(this.address));
    this.conflicts.ask(time, this.revision);
    this.due.ask(time, this.revision);
    this.names.ask('', this.revision);
    return html`
      <h2>Who did what to whom, with sources</h2>
      ${this.stats ? html`<p class="stats muted">${wordStats(this.stats)}</p>` : null}
      ${renderQuestions(suggestQuestions(this.data, this.vocabulary), this.address)}
      ${this.renderChecks()}
      <h3>Most connected</h3>
      <div class="entities">${mostLinked(this.data).map((entity) => this.renderEntity(entity))}</div>
      <h3>Sources</h3>
      ${renderLoaded(this.articles.loaded, ({ articles }) => html`<ul class="articles">${articles.map((article) => this.renderArticle(article))}</ul>`)}
    `;
  }

  private renderChecks(): TemplateResult {
    const totalOf = (loading: { loaded: Loaded<{ total: number }> }) =>
      loading.loaded.state === 'ready' ? loading.loaded.value.total : null;
    const [conflicts, due, names] = [this.conflicts, this.due, this.names].map(totalOf);
    const link = (list: string, words: string) =>
      html`<a class="badge" href=${writeAddress(startAt(this.address, 'list', list))}>${words}</a>`;
    return html`<h3>Needs review</h3>
      <div class="entities">
        ${link('conflicts', conflicts === null ? 'Conflicts' : `Conflicts: ${conflicts}`)}
        ${link('plans', due === null ? 'Planned events' : `Planned events: ${due} overdue`)}
        ${link('names', names === null ? 'Possible duplicates' : `Possible duplicates: ${names}`)}
      </div>`;
  }

  private renderEntity(entity: Entity): TemplateResult {
    const { shape, colour } = this.vocabulary.entityTypes[entity.type];
    return html`<a class="badge" href=${writeAddress(startAt(this.address, 'entity', entity.id))}>${shapeIcon(shape, drawnColour(colour))}${entity.name}</a>`;
  }

  private renderArticle(article: ArticleRef): TemplateResult {
    const { id, title, kind } = article;
    const parts = [kind === 'facts' ? 'curated facts' : '', sayOrigin(article)];
    return html`<li><a href=${writeAddress(startAt(this.address, 'article', id))}>${title === '' ? 'Untitled article' : title}</a>
      <span class="muted small">${parts.filter((part) => part !== '').join(', ')}</span></li>`;
  }
}

function wordStats({ articles, copies, entities, claims, uncertain, facts }: Reply<'getStats'>): string {
  const read = `${articles} ${articles === 1 ? 'article' : 'articles'}${copies > 0 ? ` (${copies} ${copies === 1 ? 'copy' : 'copies'} of others)` : ''}`;
  return `${read}${facts > 0 ? ` and ${facts} curated facts` : ''}: ${entities} entities and ${claims} claims${uncertain > 0 ? ` (${uncertain} uncertain)` : ''}, each with its quote.`;
}

function mostLinked({ entities, facts }: GraphData): Entity[] {
  const degrees = new Map<string, number>();
  for (const id of facts.flatMap((fact) => [fact.subject, fact.object]))
    degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const degree = (entity: Entity) => degrees.get(entity.id) ?? 0;
  return entities.toSorted((first, second) => degree(second) - degree(first)).slice(0, MOST_LINKED);
}
