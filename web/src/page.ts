import type { Problem, Reply } from '@precedent/api';
import type { GraphData, Vocabulary } from '@precedent/model';
import { type GraphItem, loadGraph } from '@precedent/view';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './panels/add-article.ts';
import {
  type Address,
  closeAll,
  closeTop,
  openLevel,
  readAddress,
  scopeOf,
  startAt,
  topLevel,
  writeAddress,
} from './state/address.ts';
import './panels/answer-panel.ts';
import { decisionFollowed, fetchSession, fetchStats, fetchVocabulary, logOut } from './api/api.ts';
import './panels/article-panel.ts';
import './parts/as-of.ts';
import './panels/entity-panel.ts';
import { suggestQuestions } from './state/example-questions.ts';
import './parts/export-menu.ts';
import './panels/fact-panel.ts';
import { LiveChanges } from './api/live-changes.ts';
import { LOGGED_OUT } from './api/request.ts';
import { openList } from './panels/lists.ts';
import './panels/log-in.ts';
import './panels/office-panel.ts';
import './panels/overview-panel.ts';
import { renderProblem } from './parts/problem.ts';
import { pageStyles } from './styles/page-styles.ts';
import './parts/search-box.ts';
import { ShownGraph } from './state/shown-graph.ts';
import { textStyles } from './styles/text-styles.ts';

/** Milliseconds for which a notice about changes stays on screen. */
const NEWS_TIME = 6000;

const BACK: Record<string, string> = {
  list: 'the list',
  ask: 'the answer',
  office: 'the office',
  entity: 'the entity',
  fact: 'the fact',
};

/** The page. Its URL determines what it shows. */
@customElement('precedent-page')
export class PrecedentPage extends LitElement {
  static override styles = [textStyles, pageStyles];

  @state() private address: Address = readAddress(location.hash);
  @state() private vocabulary: Vocabulary | null = null;
  @state() private stats: Reply<'getStats'> | null = null;
  @state() private highlighted: readonly string[] = [];
  @state() private problem: Problem | null = null;
  /** What the server lets this page do; null until it is known. */
  @state() private session: Reply<'getSession'> | null = null;
  /** Incremented when the archive changes, so that the panels load again. */
  @state() private revision = 0;
  /** A notice about changes to the archive; cleared after a while. */
  @state() private news = '';
  private newsTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly live = new LiveChanges((changes) => this.showChanges(changes));
  /** Whether the panel is pulled up, on small screens where it is a sheet at the bottom. */
  @state() private raised = topLevel(readAddress(location.hash)) !== null;
  private readonly now = new Date().toISOString().slice(0, 10);
  private readonly shown = new ShownGraph(this, () => this.address, this.now);
  private readonly onHash = () => this.follow(readAddress(location.hash));
  private readonly onLoggedOut = () => {
    this.session = { required: true, role: null };
    this.live.stop();
  };
  private readonly onKey = (event: KeyboardEvent) => {
    // The first target in the path is the text box itself, even inside shadow roots.
    const typing =
      event.composedPath()[0] instanceof Element && isTextBox(event.composedPath()[0] as Element);
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.renderRoot.querySelector('precedent-search')?.focus();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.onHash);
    window.addEventListener('keydown', this.onKey);
    window.addEventListener(LOGGED_OUT, this.onLoggedOut);
    void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.onHash);
    window.removeEventListener('keydown', this.onKey);
    window.removeEventListener(LOGGED_OUT, this.onLoggedOut);
    this.live.stop();
  }

  private async start(): Promise<void> {
    void loadGraph();
    const session = await fetchSession();
    if (session.ok) this.session = session.value;
    // Nothing but the form, so that a log of the server or the browser has no requests that had to fail.
    if (this.mustLogIn) return;
    // Stats come first because of their sequence number: changes made while the graph loads are then noticed.
    const stats = await fetchStats();
    const [vocabulary, problem] = await Promise.all([fetchVocabulary(), this.shown.start()]);
    this.problem = vocabulary.ok ? problem : vocabulary.problem;
    if (vocabulary.ok) this.vocabulary = vocabulary.value;
    this.stats = stats.ok ? stats.value : null;
    if (stats.ok) this.live.start(stats.value.sequence);
  }

  /** Loads everything on screen again; what is open stays open. */
  private async showChanges(changes: number): Promise<void> {
    if (this.problem || !this.vocabulary) return this.start();
    await decisionFollowed();
    const stats = await fetchStats();
    if (!(await this.shown.reload())) return;
    if (stats.ok) this.stats = stats.value;
    this.revision += 1;
    this.tell(`Updated: ${changes} ${changes === 1 ? 'change' : 'changes'} in the archive.`);
  }

  private tell(news: string): void {
    this.news = news;
    clearTimeout(this.newsTimer);
    this.newsTimer = setTimeout(() => {
      this.news = '';
    }, NEWS_TIME);
  }

  private async follow(address: Address): Promise<void> {
    const before = this.address;
    this.address = address;
    if (address.ask !== before.ask) this.highlighted = [];
    const opened = topLevel(address);
    if (opened !== null) this.raised = true;
    if (JSON.stringify(scopeOf(address)) !== JSON.stringify(scopeOf(before)))
      this.problem = (await this.shown.load()) ?? this.problem;
    if (address.entity !== before.entity) await this.shown.bringIn(address.entity);
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.has('address')) this.renderRoot.querySelector('.panel-body')?.scrollTo({ top: 0 });
    document.title = this.title_;
  }

  private get title_(): string {
    const { ask, entity, office } = this.address;
    const name = entity === null ? null : (this.shown.entities.get(entity)?.name ?? null);
    const what = name ?? office ?? ask ?? openList(this.address)?.title ?? null;
    return what === null ? 'Precedent' : `${what}: Precedent`;
  }

  protected override render(): TemplateResult {
    return html`${this.renderHeader()}
      <main class=${this.raised ? 'raised' : ''}>
        ${this.renderStage()} ${this.isEmpty || this.mustLogIn || this.vocabulary === null ? null : this.renderPanel()}
      </main>`;
  }

  private get mustLogIn(): boolean {
    return this.session?.role === null;
  }

  private get examples(): string[] {
    const { graph } = this.shown;
    return this.vocabulary && graph ? suggestQuestions(graph, this.vocabulary) : [];
  }

  private get isEmpty(): boolean {
    return this.shown.graph?.total.entities === 0;
  }

  private renderHeader(): TemplateResult {
    return html`<header>
      <a class="brand" href="#" aria-label="Precedent, start">
        <img src="./icon.svg" alt="" width="24" height="24" /><span>Precedent</span>
      </a>
      ${this.mustLogIn ? html`<span></span>` : html`<precedent-search .address=${this.address} .vocabulary=${this.vocabulary} .examples=${this.examples}></precedent-search>`}
      <div class="actions" @precedent-added=${this.onAdded}>
        ${this.session?.role === 'write' ? html`<precedent-add></precedent-add>` : null}
        ${this.mustLogIn ? null : html`<precedent-export .address=${this.address}></precedent-export>`}
        ${this.session?.required && !this.mustLogIn ? html`<button class="button" @click=${this.logOut}>Log out</button>` : null}
      </div>
      <p class="news" role="status">${this.news}</p>
    </header>`;
  }

  private renderStage(): TemplateResult {
    if (this.mustLogIn)
      return html`<div class="stage centred"><precedent-log-in @precedent-logged-in=${this.start}></precedent-log-in></div>`;
    if (this.problem)
      return html`<div class="stage centred">${renderProblem(this.problem, {
        retry: () => {
          this.problem = null;
          void this.start();
        },
      })}</div>`;
    const { graph, range } = this.shown;
    const uncertain = this.stats?.uncertain ?? 0;
    if (!graph || !this.vocabulary)
      return html`<div class="stage centred"><p class="muted" aria-busy="true">Loading the graph…</p></div>`;
    if (this.isEmpty) return renderEmpty();
    return html`<div class="stage">
      <precedent-graph .data=${graph} .vocabulary=${this.vocabulary} .selected=${this.selected}
        .highlighted=${this.highlighted} notice=${graph.cut ?? ''}
        @precedent-select=${this.onSelect} @precedent-clear=${this.onClear} @precedent-expand=${this.onExpand}></precedent-graph>
      ${range || uncertain > 0 ? html`<precedent-as-of .address=${this.address} .range=${range} uncertain=${uncertain}></precedent-as-of>` : null}
    </div>`;
  }

  private get selected(): GraphItem | null {
    const { fact, entity } = this.address;
    if (fact !== null) return { kind: 'fact', id: fact };
    return entity === null ? null : { kind: 'entity', id: entity };
  }

  private renderPanel(): TemplateResult {
    const below = closeTop(this.address);
    const under = below && topLevel(below);
    return html`<aside class="panel" aria-label="Details">
      <button class="handle" aria-expanded=${this.raised ? 'true' : 'false'} aria-label="Details" @click=${() => {
        this.raised = !this.raised;
      }}><span></span></button>
      ${
        below === null
          ? null
          : html`<nav class="panel-nav">
              <a class="button" href=${writeAddress(below)}>← ${under ? `Back to ${BACK[under]}` : 'Overview'}</a>
              <a class="button close" href=${writeAddress(closeAll(this.address))} aria-label="Close details">✕</a>
            </nav>`
      }
      <div class="panel-body" tabindex="-1" @precedent-expand=${this.onExpand} @precedent-highlight=${this.onHighlight}>${this.renderTop()}</div>
    </aside>`;
  }

  private renderTop(): TemplateResult {
    const { address, vocabulary, now, revision } = this;
    const { graph, entities } = this.shown;
    const data: GraphData = graph ?? { entities: [], facts: [] };
    switch (topLevel(address)) {
      case 'article':
        return html`<precedent-article .address=${address} .facts=${data.facts}></precedent-article>`;
      case 'fact':
        return html`<precedent-fact .address=${address} .vocabulary=${vocabulary} .revision=${revision}></precedent-fact>`;
      case 'entity':
        return html`<precedent-entity .address=${address} .vocabulary=${vocabulary} ?partial=${graph?.cut != null} .revision=${revision} now=${now}></precedent-entity>`;
      case 'office':
        return html`<precedent-office .address=${address} .entities=${entities} .revision=${revision} now=${now}></precedent-office>`;
      case 'ask':
        return html`<precedent-answer .address=${address} .entities=${entities} .examples=${this.examples} .revision=${revision} now=${now}></precedent-answer>`;
      default:
        return (
          openList(address)?.render(address, revision) ??
          html`<precedent-overview .address=${address} .vocabulary=${vocabulary} .data=${data} .stats=${this.stats} .revision=${revision}></precedent-overview>`
        );
    }
  }

  private onSelect(event: CustomEvent<GraphItem>): void {
    const { kind, id } = event.detail;
    const { ask, list } = this.address;
    // Opened from an answer or a list, an item leads back to it; otherwise it starts a new address.
    const address =
      ask === null && list === null
        ? startAt(this.address, kind, id)
        : openLevel({ ...this.address, entity: null }, kind, id);
    location.hash = writeAddress(address);
  }

  private onClear(): void {
    if (topLevel(this.address) !== null) location.hash = writeAddress(closeAll(this.address));
  }

  private onExpand(event: CustomEvent<{ id: string }>): void {
    void this.shown.expand(event.detail.id);
  }

  private onHighlight(event: CustomEvent<{ ids: string[] }>): void {
    this.highlighted = event.detail.ids;
  }

  /** Loads the page again, so that nothing of the archive stays in it. */
  private async logOut(): Promise<void> {
    await logOut();
    location.reload();
  }

  private async onAdded(): Promise<void> {
    this.revision += 1;
    await this.start();
  }
}

function isTextBox(element: Element): boolean {
  return element.matches('input, textarea, select');
}

function renderEmpty(): TemplateResult {
  return html`<div class="stage centred"><div class="empty">
    <h2>No articles yet</h2>
    <p>Add an article with the button above, put files into <code>data/articles/</code> and start again, or use the terminal:</p>
    <pre>npx precedent add report.txt</pre>
    <p class="muted">Precedent reads it on this machine and shows who did what to whom, with the sentence behind every edge.</p>
  </div></div>`;
}
