import type { Reply } from '@precedent/api';
import type { Answer, Entity } from '@precedent/model';
import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fetchEntity, fetchPath, fetchPaths, findEntities } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { claimLineStyles, renderClaimLine } from '../parts/claim-line.ts';
import '../parts/data-table.ts';
import { Place } from '../parts/place.ts';
import { renderLoaded } from '../parts/problem.ts';
import { renderVoice } from '../parts/voice.ts';
import { linkTo, placeAt, scopeOf } from '../state/address.ts';
import { tableOfFacts } from '../state/fact-rows.ts';
import { findNames, type Name } from '../state/find-names.ts';
import { go } from '../state/navigation.ts';
import { latestFirst } from '../state/order-facts.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import { answerStyles } from './answer-styles.ts';

type Step = Reply<'listPaths'>['paths'][number]['steps'][number];

/** Quotes of one step of a chain. */
const MOST_VOICES = 2;

/** What links two things: what is said of both, in time, and the shortest chain of claims between them. */
@customElement('precedent-between')
export class BetweenPage extends Place {
  static override styles = [
    textStyles,
    sheetStyles,
    claimLineStyles,
    answerStyles,
    css`
    .step + .step {
      margin-top: var(--s-4);
    }
    .missing {
      flex-basis: 100%;
      color: var(--danger);
    }
  `,
  ];

  @state() private missing = '';
  private readonly one = new Loading<string, Reply<'getEntity'>>(this, (key) => load(key));
  private readonly other = new Loading<string, Reply<'getEntity'>>(this, (key) => load(key));
  private readonly path = new Loading<string, Answer>(this, (key) => {
    const { from, to, ...scope } = JSON.parse(key);
    return fetchPath(from, to, scope);
  });

  private readonly paths = new Loading<string, Reply<'listPaths'>>(this, (key) => {
    const { from, to, ...scope } = JSON.parse(key);
    return fetchPaths(from, to, scope);
  });

  protected override render(): TemplateResult {
    const { about, other } = this.address;
    const scope = scopeOf(this.address);
    if (about !== null) this.one.ask(JSON.stringify({ id: about, ...scope }), this.revision);
    if (other !== null) this.other.ask(JSON.stringify({ id: other, ...scope }), this.revision);
    if (about !== null && other !== null) {
      const key = JSON.stringify({ from: about, to: other, ...scope });
      this.path.ask(key, this.revision);
      this.paths.ask(key, this.revision);
    }
    const [first, second] = [this.nameOf(this.one, about), this.nameOf(this.other, other)];
    const title = first !== '' && second !== '' ? `${first} and ${second}` : 'What links two things';
    if (first !== '' || about === null) this.opened(title);
    return html`<p class="kind">Two things</p><h1 tabindex="-1">${title}</h1>
      ${this.renderForm(first, second)}
      ${about !== null && other !== null ? html`${this.renderDirect(other)}${this.isDirect(other) ? null : this.renderPath()}${this.renderOtherPaths()}` : null}`;
  }

  private nameOf({ loaded }: Loading<string, Reply<'getEntity'>>, id: string | null): string {
    return id !== null && loaded.state === 'ready' ? loaded.value.entity.name : '';
  }

  private renderForm(first: string, second: string): TemplateResult {
    return html`<form class="sheet" @submit=${this.submit}>
      <input name="one" aria-label="First" placeholder="A person, country or institution" autocomplete="off" .value=${first} />
      <input name="other" aria-label="Second" placeholder="and another" autocomplete="off" .value=${second} />
      <button class="button primary" type="submit">Show what links them</button>
      <p class="missing" role="status">${this.missing}</p>
    </form>`;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const names = [String(form.get('one')).trim(), String(form.get('other')).trim()];
    const found = await Promise.all(names.map((name) => find(name)));
    const at = found.indexOf(null);
    this.missing = at < 0 ? '' : `Nothing here is named “${names[at]}”.`;
    if (at < 0) go(placeAt(this.address, 'between', found[0]!.id, { other: found[1]!.id }));
  }

  private renderDirect(other: string): TemplateResult {
    return html`<section class="sheet"><h2>Said of both</h2>${renderLoaded(
      this.one.loaded,
      ({ facts, entity, entities }) => {
        const direct = facts.filter(({ subject, object }) => subject === other || object === other);
        if (direct.length === 0) return html`<p class="muted">No source here links them directly.</p>`;
        const byId = new Map([...entities, entity].map((one) => [one.id, one]));
        const parts = { entities: byId, vocabulary: this.vocabulary, address: this.address };
        return html`<ul class="claims">${direct.toSorted(latestFirst).map((fact) => renderClaimLine(fact, parts))}</ul>
          <precedent-table .table=${tableOfFacts(direct, parts)}></precedent-table>`;
      },
      this.address,
    )}</section>`;
  }

  /** Whether a claim links them by itself, so that the shortest chain is already above. */
  private isDirect(other: string): boolean {
    const { loaded } = this.one;
    return (
      loaded.state === 'ready' &&
      loaded.value.facts.some(({ subject, object }) => subject === other || object === other)
    );
  }

  private renderPath(): TemplateResult {
    return html`<section class="sheet"><h2>The shortest chain</h2>${renderLoaded(
      this.path.loaded,
      ({ results }) =>
        results.length === 0
          ? html`<p class="muted">Nothing links them, not even through others.</p>`
          : html`<ol class="results">${results.map((result) => {
              const names = result.entities.map(({ id, name }) => ({
                name,
                href: linkTo(this.address, 'entity', id),
              }));
              const claim = result.claims[0]!;
              const byId = new Map(result.entities.map((entity) => [entity.id, entity]));
              return html`<li><h3>${linkNames(result.text, names)}</h3>
                ${renderVoice(claim, { entities: byId, vocabulary: this.vocabulary, address: this.address })}</li>`;
            })}</ol>`,
      this.address,
    )}</section>`;
  }

  /** The chains after the shortest, step by step, each with the sentences that say so. */
  private renderOtherPaths(): TemplateResult | null {
    const { loaded } = this.paths;
    if (loaded.state !== 'ready' || loaded.value.paths.length < 2) return null;
    const { paths, entities, total } = loaded.value;
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const hidden = total - paths.length;
    return html`<section class="sheet"><h2>${this.isDirect(this.address.other ?? '') ? 'Through others' : 'Other chains'}</h2>
      <ol class="results">${paths.slice(1).map(({ steps }) => html`<li>${steps.map((step) => this.renderStep(step, byId))}</li>`)}</ol>
      ${hidden > 0 ? html`<p class="foot">and ${hidden} more</p>` : null}</section>`;
  }

  private renderStep({ text, facts, claims }: Step, entities: ReadonlyMap<string, Entity>): TemplateResult {
    const { address, vocabulary } = this;
    const names = [...entities.values()].map(({ id, name }) => ({
      name,
      href: linkTo(address, 'entity', id),
    }));
    return html`<div class="step"><h3>${linkNames(text, names)} <a class="open" href=${linkTo(address, 'claim', facts[0]!)}>Details</a></h3>
      ${claims.slice(0, MOST_VOICES).map((claim) => renderVoice(claim, { entities, vocabulary, address }))}</div>`;
  }
}

function linkNames(text: string, names: readonly Name[]): unknown[] {
  return findNames(text, names).map((piece) =>
    piece.href === null ? piece.text : html`<a href=${piece.href}>${piece.text}</a>`,
  );
}

function load(key: string) {
  const { id, ...scope } = JSON.parse(key);
  return fetchEntity(id, scope);
}

async function find(name: string): Promise<Entity | null> {
  if (name === '') return null;
  const outcome = await findEntities(name, new AbortController().signal);
  return outcome.ok ? (outcome.value.entities[0] ?? null) : null;
}
