import type { Problem, Reply } from '@precedent/api';
import type { Reading } from '@precedent/model';
import { css, html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { addArticle, addFetched, addFile, fetchAddress, fetchChangeOf, removeArticle } from '../api/api.ts';
import type { Outcome } from '../api/request.ts';
import { type Address, linkTo } from '../state/address.ts';
import { type Learned, sayLearned, sumLearned } from '../state/say-learned.ts';

/** Articles that are sent at once: the server reads as many. */
const AT_ONCE = 2;

/** Characters of the first line by which a text is called. */
const LONGEST_NAME = 60;

/** A file or a text to add. */
export interface ToAdd {
  name: string;
  send(): Promise<Outcome<Reading>>;
}

interface Job extends ToAdd {
  state: 'waiting' | 'reading' | 'added' | 'known' | 'failed' | 'removed';
  article: string | null;
  learned: Learned | null;
  problem: Problem | null;
}

type Host = ReactiveControllerHost & HTMLElement;

/** Adds articles a few at a time, shows how far each of them is and what it taught, and removes them again. */
class Adding {
  private jobs: readonly Job[] = [];
  private running = 0;
  private readonly hosts = new Set<Host>();

  /** Shows what is added in a host for as long as it is on the page. */
  showIn(host: Host): void {
    host.addController({
      hostConnected: () => void this.hosts.add(host),
      hostDisconnected: () => void this.hosts.delete(host),
    });
  }

  /** Whether anything is still to be read. */
  get busy(): boolean {
    return this.jobs.some(({ state }) => state === 'waiting' || state === 'reading');
  }

  add(all: readonly ToAdd[]): void {
    const jobs = all.map((one) => ({
      ...one,
      state: 'waiting' as const,
      article: null,
      learned: null,
      problem: null,
    }));
    this.jobs = [...this.jobs, ...jobs];
    this.update();
    while (this.running < AT_ONCE && this.next()) void this.work();
  }

  /** Adds what was pasted: a text, or what is at an address. */
  addPasted(text: string): void {
    if (isAddress(text)) void this.addFrom(text.trim());
    else this.add([textToAdd(text)]);
  }

  /** One article, or those of a feed. */
  private async addFrom(address: string): Promise<void> {
    const job: Job = { ...textToAdd(address), state: 'reading', article: null, learned: null, problem: null };
    this.jobs = [...this.jobs, job];
    this.update();
    const outcome = await fetchAddress(address);
    if (!outcome.ok) return this.change(job, { state: 'failed', problem: outcome.problem });
    this.jobs = this.jobs.filter((other) => other !== job);
    this.add(outcome.value.articles.map(fetchedToAdd));
  }

  /** Forgets those that are done. */
  clear(): void {
    this.jobs = this.jobs.filter(({ state }) => state === 'waiting' || state === 'reading');
    this.update();
  }

  render(address: Address): TemplateResult {
    return html`<div role="status">${this.renderSum()}</div>
      <ul class="jobs">${this.jobs.map((job) => this.renderJob(job, address))}</ul>`;
  }

  private renderSum(): TemplateResult | null {
    const { jobs } = this;
    if (jobs.length === 0) return null;
    const done = jobs.filter(({ state }) => state !== 'waiting' && state !== 'reading').length;
    if (this.busy)
      return html`<p class="small">${done} of ${jobs.length} read</p><progress max=${jobs.length} value=${done} aria-label="Articles read"></progress>`;
    const learned = jobs.flatMap((job) => (job.state === 'added' && job.learned ? [job.learned] : []));
    if (learned.length < 2)
      return html`<span class="hidden">${jobs.map((job) => `${job.name}: ${sayJob(job)}`).join('. ')}</span>`;
    return html`<p class="small"><strong>${learned.length} articles added</strong>: ${sayLearned(sumLearned(learned))}</p>`;
  }

  private renderJob(job: Job, address: Address): TemplateResult {
    const { name, state, article } = job;
    const isThere = article !== null && state !== 'removed';
    return html`<li class=${state}>
      <span class="name" title=${name}>${isThere ? html`<a href=${linkTo(address, 'article', article)}>${name}</a>` : name}</span>
      <span class="state">${sayJob(job)}</span>
      ${state === 'added' ? html`<button class="button" aria-label="Undo: ${name}" @click=${() => this.undo(job)}>Undo</button>` : null}
    </li>`;
  }

  private next(): Job | undefined {
    return this.jobs.find(({ state }) => state === 'waiting');
  }

  private async work(): Promise<void> {
    this.running += 1;
    for (let job = this.next(); job; job = this.next()) await this.read(job);
    this.running -= 1;
  }

  private async read(job: Job): Promise<void> {
    this.change(job, { state: 'reading' });
    const outcome = await job.send();
    if (!outcome.ok) return this.change(job, { state: 'failed', problem: outcome.problem });
    const article = outcome.value.article.id;
    const uncertain = outcome.value.claims.filter(({ certain }) => !certain).length;
    const change = await fetchChangeOf(article);
    const item = change.ok ? change.value.items[0] : undefined;
    const learned = item ? { ...item, uncertain } : null;
    this.change(job, { state: outcome.status === 201 ? 'added' : 'known', article, learned });
    this.tell();
  }

  private async undo(job: Job): Promise<void> {
    const outcome = await removeArticle(job.article!);
    this.change(job, outcome.ok ? { state: 'removed' } : { state: 'failed', problem: outcome.problem });
    this.tell();
  }

  private change(job: Job, changes: Partial<Job>): void {
    Object.assign(job, changes);
    this.update();
  }

  private update(): void {
    for (const host of this.hosts) host.requestUpdate();
  }

  private tell(): void {
    const [host] = this.hosts;
    host?.dispatchEvent(new CustomEvent('precedent-added', { bubbles: true, composed: true }));
  }
}

/** What is added is the same wherever on the page it was dropped, pasted or chosen. */
export const adding = new Adding();

/** Files as they are: the server knows their encoding, and reads documents. */
export function filesToAdd(files: Iterable<File>): ToAdd[] {
  return [...files].map((file) => ({ name: file.name, send: () => addFile(file) }));
}

/** A text, called by its first words. */
function textToAdd(text: string): ToAdd {
  const line = text.trim().split('\n')[0]!;
  const name = line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
  return { name, send: () => addArticle(text, null) };
}

/** Whether a text is nothing but a web address. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim());
}

/** An article that was fetched, called by its headline. */
function fetchedToAdd(article: Reply<'fetchAddress'>['articles'][number]): ToAdd {
  return { name: article.title ?? article.url ?? 'Untitled article', send: () => addFetched(article) };
}

function sayJob({ state, learned, problem }: Job): string {
  switch (state) {
    case 'waiting':
      return 'waiting';
    case 'reading':
      return 'reading …';
    case 'known':
      return 'was already in the archive';
    case 'removed':
      return 'removed again';
    case 'failed':
      return `${problem!.detail} ${problem!.remedy}`;
    case 'added':
      return learned === null ? 'added' : sayLearned(learned);
  }
}

export const addingStyles = css`
  .jobs li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--s-2);
    min-height: 34px;
    font-size: var(--t-1);
  }
  .jobs .name {
    overflow: hidden;
    max-width: 18rem;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .jobs .state {
    flex: 1 1 10rem;
    overflow-wrap: anywhere;
  }
  .jobs .failed .state {
    color: var(--danger);
  }
  .jobs .waiting .state,
  .jobs .removed .state {
    color: var(--muted);
  }
  progress {
    width: 100%;
    accent-color: var(--accent);
  }
  .hidden {
    position: absolute;
    overflow: hidden;
    width: 1px;
    height: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
