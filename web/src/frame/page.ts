import type { Problem, Reply } from '@precedent/api';
import type { Vocabulary } from '@precedent/model';
import { nextTask } from '@precedent/view';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import {
  decisionFollowed,
  fetchGraph,
  fetchSession,
  fetchStats,
  fetchVocabulary,
  logOut,
} from '../api/api.ts';
import { LiveChanges } from '../api/live-changes.ts';
import { LOGGED_OUT } from '../api/request.ts';
import '../panels/log-in.ts';
import { OPENED } from '../parts/place.ts';
import { renderProblem } from '../parts/problem.ts';
import { type Address, readAddress, writeAddress } from '../state/address.ts';
import { suggestQuestions } from '../state/example-questions.ts';
import { followLink, type Left, NAVIGATED } from '../state/navigation.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import './page-header.ts';
import { loadNext } from './load-place.ts';
import { renderPlace } from './render-place.ts';
import { renderScope } from './scope-bar.ts';
import { focusSearch, isSearchKey } from './search-key.ts';

/** Milliseconds for which a notice about changes stays on screen. */
const NEWS_TIME = 6000;

/** The part of the graph in which questions for the search box are found. */
const ENOUGH_FOR_EXAMPLES = { limit: 60, facts: 500, claims: 1 };

/** The page. Its URL determines what it shows. */
@customElement('precedent-page')
export class PrecedentPage extends LitElement {
  static override styles = [textStyles, pageStyles];

  @state() private address: Address = readAddress(location);
  @state() private vocabulary: Vocabulary | null = null;
  @state() private examples: readonly string[] = [];
  @state() private problem: Problem | null = null;
  /** What the server lets this page do; null until it is known. */
  @state() private session: Reply<'getSession'> | null = null;
  /** Incremented when the archive changes, so that what is open loads again. */
  @state() private revision = 0;
  /** A notice about changes to the archive; cleared after a while. */
  @state() private news = '';
  /** What the open place is called. */
  @state() private heading = '';
  private newsTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly live = new LiveChanges((changes) => this.showChanges(changes));
  private readonly now = new Date().toISOString().slice(0, 10);
  /** Where to scroll and that the focus has to move, once the place that was gone to is on screen. */
  private arriving: Left | null = null;
  private readonly onNavigated = () => this.follow({});
  private readonly onPopState = (event: PopStateEvent) => this.follow((event.state as Left | null) ?? {});
  private readonly onLoggedOut = () => {
    this.session = { required: true, role: null };
    this.live.stop();
  };
  private readonly onKey = (event: KeyboardEvent) => {
    if (isSearchKey(event) && focusSearch(this.renderRoot)) event.preventDefault();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    history.scrollRestoration = 'manual';
    window.addEventListener(NAVIGATED, this.onNavigated);
    window.addEventListener('popstate', this.onPopState);
    window.addEventListener('keydown', this.onKey);
    window.addEventListener(LOGGED_OUT, this.onLoggedOut);
    this.correctAddress();
    void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(NAVIGATED, this.onNavigated);
    window.removeEventListener('popstate', this.onPopState);
    window.removeEventListener('keydown', this.onKey);
    window.removeEventListener(LOGGED_OUT, this.onLoggedOut);
    this.live.stop();
  }

  private async start(): Promise<void> {
    const session = await fetchSession();
    if (session.ok) this.session = session.value;
    // Nothing but the form, so that a log of the server or the browser has no requests that had to fail.
    if (this.mustLogIn) return;
    // Stats come first because of their sequence number: changes made while the rest loads are then noticed.
    const stats = fetchStats();
    const vocabulary = await fetchVocabulary();
    // It may have been there at once: what was rendered so far is a task of its own.
    await nextTask();
    this.problem = vocabulary.ok ? null : vocabulary.problem;
    if (vocabulary.ok) this.vocabulary = vocabulary.value;
    const known = await stats;
    if (known.ok) this.live.start(known.value.sequence);
    await this.findExamples();
    loadNext();
  }

  /** Questions about those with the most claims; the search box of the explorer does without. */
  private async findExamples(): Promise<void> {
    if (this.address.place === 'explore') return;
    const graph = await fetchGraph(ENOUGH_FOR_EXAMPLES);
    if (graph.ok && this.vocabulary) this.examples = suggestQuestions(graph.value, this.vocabulary);
  }

  /** Loads what is open again; it stays open. */
  private async showChanges(changes: number): Promise<void> {
    if (this.problem || !this.vocabulary) return this.start();
    await decisionFollowed();
    this.revision += 1;
    this.tell(`Updated: ${changes} ${changes === 1 ? 'change' : 'changes'} in the archive.`);
    await this.findExamples();
  }

  private tell(news: string): void {
    this.news = news;
    clearTimeout(this.newsTimer);
    this.newsTimer = setTimeout(() => {
      this.news = '';
    }, NEWS_TIME);
  }

  private follow(left: Left): void {
    const before = this.address;
    this.address = readAddress(location);
    this.correctAddress();
    if (before.place === 'explore' && this.examples.length === 0) void this.findExamples();
    const isSamePlace = before.place === this.address.place && before.about === this.address.about;
    if (isSamePlace && before.other === this.address.other) return;
    this.arriving = left;
    window.scrollTo({ top: 0 });
  }

  /** An address of an older version is replaced by the one of today. */
  private correctAddress(): void {
    if (location.hash !== '') history.replaceState(null, '', writeAddress(this.address));
  }

  /** What was gone to is on screen: names it, and moves the focus to it. */
  private onOpened(event: CustomEvent<{ title: string }>): void {
    const { title } = event.detail;
    this.heading = title;
    document.title = title === '' ? 'Precedent' : `${title}: Precedent`;
    const left = this.arriving;
    this.arriving = null;
    if (left === null) return;
    const heading = (event.composedPath()[0] as LitElement).renderRoot.querySelector('h1');
    heading?.focus({ preventScroll: true });
    if (left.scroll !== undefined) window.scrollTo({ top: left.scroll });
  }

  protected override updated(changes: PropertyValues): void {
    this.classList.toggle('filled', this.address.place === 'explore' && !this.mustLogIn);
    if (changes.has('session') && this.mustLogIn) document.title = 'Log in: Precedent';
  }

  protected override render(): TemplateResult {
    const { address, session, mustLogIn } = this;
    return html`<precedent-header .address=${address} .vocabulary=${this.vocabulary} .examples=${this.examples}
        heading=${this.heading} .revision=${this.revision} .session=${session} ?open=${!mustLogIn} ?inert=${address.step !== null} @click=${followLink} @precedent-added=${this.onAdded} @precedent-log-out=${this.logOut}></precedent-header>
      <p class="news" role="status">${this.news}</p>
      <main class=${address.place} @click=${followLink} @precedent-added=${this.onAdded} @precedent-opened=${this.onOpened}>
        ${mustLogIn ? null : renderScope(address)} ${this.renderMain()}
      </main>`;
  }

  private get mustLogIn(): boolean {
    return this.session?.role === null;
  }

  private renderMain(): TemplateResult {
    if (this.mustLogIn)
      return html`<div class="centred"><precedent-log-in @precedent-logged-in=${this.start}></precedent-log-in></div>`;
    if (this.problem)
      return html`<div class="centred">${renderProblem(this.problem, {
        retry: () => {
          this.problem = null;
          void this.start();
        },
      })}</div>`;
    const { address, vocabulary, revision, now, examples } = this;
    if (!vocabulary) return html`<div class="centred"><p class="muted" aria-busy="true">Loading…</p></div>`;
    const writable = this.session?.role === 'write';
    return renderPlace({ address, vocabulary, revision, now, writable, examples });
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

declare global {
  interface HTMLElementEventMap {
    [OPENED]: CustomEvent<{ title: string }>;
  }
}
