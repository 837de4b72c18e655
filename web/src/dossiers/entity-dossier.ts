import type { Reply } from '@precedent/api';
import type { Answer, Entity, Fact } from '@precedent/model';
import { withArticle } from '@precedent/model/wording';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../alerts/watch-button.ts';
import { fetchConflicts, fetchEntity, fetchLineages } from '../api/api.ts';
import { type Loaded, Loading } from '../api/loading.ts';
import { claimLineStyles } from '../parts/claim-line.ts';
import { conflictStyles, renderConflict } from '../parts/conflict-card.ts';
import type { SentenceParts } from '../parts/linked-sentence.ts';
import type { Moved } from '../parts/merges-section.ts';
import '../parts/data-table.ts';
import '../parts/merges-section.ts';
import { Place } from '../parts/place.ts';
import { sayCount } from '../parts/say-stats.ts';
import { type Address, linkTo, timeOf } from '../state/address.ts';
import { questionsAbout } from '../state/dossier-questions.ts';
import { tableOfFacts } from '../state/fact-rows.ts';
import { endsOf, holderOf } from '../state/headline.ts';
import { go } from '../state/navigation.ts';
import { parseSpan } from '../state/quotes.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import './career-section.ts';
import { claimGroupStyles, renderClaimGroups, renderUncertain } from './claim-groups.ts';
import { headlineStyles, renderKind, renderLead } from './dossier-head.ts';
import './neighbourhood.ts';
import { officeTableStyles, renderOffices } from './office-table.ts';
import type { Cited } from './source-pane.ts';
import './source-pane.ts';
import { renderSources, sourceStyles } from './source-list.ts';

/** How many contradictions a dossier shows. */
const MOST_CONFLICTS = 3;
/** How many offices of a person are looked up. */
const MOST_OFFICES = 6;
/** How many facts a dossier loads, and how many it may have after more were asked for. */
const FACTS = { first: 200, most: 5000 };

/** A person, country, institution or place: who that is, in which offices, and what is said about it. */
@customElement('precedent-dossier')
export class EntityDossier extends Place {
  static override styles = [
    textStyles,
    sheetStyles,
    claimLineStyles,
    claimGroupStyles,
    headlineStyles,
    officeTableStyles,
    conflictStyles,
    sourceStyles,
    css`
    .columns > :last-child {
      align-self: stretch;
    }
    .rest > * + * {
      display: block;
      margin-top: var(--s-2);
    }
    .cited {
      position: sticky;
      top: var(--s-4);
    }
    @media (max-width: 1100px) {
      .cited {
        display: none;
      }
    }
  `,
  ];

  @state() private cited: Cited | null = null;
  /** The number of facts that are loaded at most. */
  private limit = FACTS.first;
  private readonly answer = new Loading<string, Reply<'getEntity'>>(this, (key) => {
    const { about, limit, ...time } = JSON.parse(key);
    // Uncertain claims are shown on demand, so they are always loaded.
    return fetchEntity(about, { ...time, uncertain: true }, limit);
  });
  private readonly conflicts = new Loading<string, Reply<'listConflicts'>>(this, (key) => {
    const { about, ...time } = JSON.parse(key);
    return fetchConflicts(time, { limit: MOST_CONFLICTS, entity: about });
  });
  private readonly lineages = new Loading<string, Answer[]>(this, (key) => {
    const { offices, ...time } = JSON.parse(key);
    return fetchLineages(offices, time);
  });

  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('address');
    if (before === undefined || before.about === this.address.about) return;
    this.cited = null;
    this.limit = FACTS.first;
  }

  protected override render(): TemplateResult {
    this.answer.ask(this.keyOfFacts(this.address), this.revision);
    this.conflicts.ask(keyOf(this.address), this.revision);
    return this.renderMain(this.answer.loaded, (answer) => this.renderDossier(answer));
  }

  private keyOfFacts(address: Address): string {
    return keyOf(address, { limit: this.limit });
  }

  private renderDossier({ entity, facts, entities: named, total }: Reply<'getEntity'>): TemplateResult {
    this.opened(entity.name);
    const { address, vocabulary, revision, now } = this;
    const entities = new Map([...named, entity].map((other) => [other.id, other]));
    const parts = { entities, vocabulary, address, centre: entity.id };
    const isPerson = entity.type === 'person';
    const lineages = this.askLineages(entity, facts);
    const ends = lineages?.state === 'ready' ? endsOf(lineages.value, entity.id) : undefined;
    return html`
      ${renderKind(entity, facts, vocabulary)}
      <div class="title"><h1 tabindex="-1">${entity.name}</h1>
        ${this.writable ? html`<precedent-watch .address=${address} .entity=${entity.id}></precedent-watch>` : null}</div>
      ${renderLead(entity, facts, parts, ends)}
      ${this.renderQuestions(entity, facts)}
      <div class="columns">
        <div @mouseover=${this.cite} @focusin=${this.cite}>
          ${lineages === null ? null : html`<precedent-career .entity=${entity} .lineages=${lineages} .address=${address} now=${now}></precedent-career>`}
          ${isPerson ? null : renderOffices(entity, facts, parts)}
          <precedent-neighbourhood .entity=${entity} .address=${address} .vocabulary=${vocabulary} .revision=${revision}></precedent-neighbourhood>
          ${renderClaimGroups(entity, facts, parts)}
          ${this.renderMore(facts.length, total)}
          ${this.renderRest(facts, parts)}
        </div>
        <div>
          ${this.renderConflicts()}
          ${renderSources(facts, address)}
          ${this.renderMerges(entity)}
          ${this.cited === null ? null : html`<section class="sheet cited"><precedent-source .cited=${this.cited} .address=${address}></precedent-source></section>`}
        </div>
      </div>`;
  }

  /** Who else held each office of the person; null without an office. */
  private askLineages(entity: Entity, facts: readonly Fact[]): Loaded<Answer[]> | null {
    const held = facts.filter((fact) => fact.certain && holderOf(fact, this.vocabulary) === entity.id);
    const ids = held.flatMap(({ office }) => (office !== null && office.body !== null ? [office.id] : []));
    const offices = [...new Set(ids)].slice(0, MOST_OFFICES);
    if (offices.length === 0) return null;
    this.lineages.ask(JSON.stringify({ offices, ...timeOf(this.address) }), this.revision);
    return this.lineages.loaded;
  }

  /** The source of the claim that the mouse or the focus is on, where there is room beside it. */
  private cite(event: Event): void {
    const line = event
      .composedPath()
      .find((target) => target instanceof Element && target.matches('[data-cited]'));
    const [article, at] = (line as HTMLElement | undefined)?.dataset.cited?.split(' ') ?? [];
    const span = parseSpan(at ?? null);
    if (article === undefined || span === null || !matchMedia('(min-width: 1101px)').matches) return;
    if (this.cited?.article === article && this.cited.span.start === span.start) return;
    this.cited = { article, span };
  }

  private renderQuestions(entity: Entity, facts: readonly Fact[]): TemplateResult {
    const { address } = this;
    return html`<nav class="chips" aria-label="Next questions">
      ${questionsAbout(entity, facts, this.vocabulary).map(
        (question) => html`<a class="chip" href=${linkTo(address, 'ask', question)}>${question}</a>`,
      )}
      <a class="chip" href=${linkTo(address, 'between', entity.id)}>What links ${withArticle(entity)} to …?</a>
    </nav>`;
  }

  /** Says how many facts were left out; a country may have thousands. */
  private renderMore(shown: number, total: number): TemplateResult | null {
    if (shown >= total) return null;
    const canLoad = this.limit < FACTS.most;
    return html`<section class="sheet more">
      <p>This page is based on the ${sayCount(shown)} facts with the most claims, of ${sayCount(total)}.</p>
      ${canLoad ? html`<p class="foot"><button class="button" type="button" @click=${this.loadMore}>Load more</button></p>` : null}
    </section>`;
  }

  private loadMore(): void {
    this.limit = Math.min(FACTS.most, this.limit * 5);
    void this.answer.move(this.keyOfFacts(this.address));
  }

  /** What is uncertain, and everything as a table: both are opened on demand. */
  private renderRest(facts: readonly Fact[], parts: SentenceParts): TemplateResult | null {
    if (facts.length === 0) return null;
    return html`<section class="sheet rest">${renderUncertain(facts, parts)}
      <precedent-table .table=${tableOfFacts(facts, parts)}></precedent-table></section>`;
  }

  private renderConflicts(): TemplateResult | null {
    const { loaded } = this.conflicts;
    if (loaded.state !== 'ready' || loaded.value.total === 0) return null;
    const { conflicts, entities, total } = loaded.value;
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    return html`<section class="sheet"><h2>Disputed</h2>
      ${conflicts.map((conflict) => renderConflict(conflict, { entities: byId, vocabulary: this.vocabulary, address: this.address }))}
      ${total > conflicts.length ? html`<p class="foot"><a href=${linkTo(this.address, 'disputed')}>and ${total - conflicts.length} more</a></p>` : null}
    </section>`;
  }

  private renderMerges(entity: Entity): TemplateResult {
    return html`<section class="sheet"><h2>Name and type</h2>
      <precedent-merges .entity=${entity} .address=${this.address} .vocabulary=${this.vocabulary} .revision=${this.revision}
        ?writable=${this.writable} @precedent-moved=${this.onMoved}></precedent-merges></section>`;
  }

  /** After a decision the entity may have a new id; the dossier keeps showing it until that is loaded. */
  private onMoved({ detail: { id, until } }: CustomEvent<Moved>): void {
    const address = { ...this.address, about: id };
    const loaded = [this.answer.move(this.keyOfFacts(address)), this.conflicts.move(keyOf(address))];
    until(Promise.all(loaded).then(() => this.updateComplete));
    go(address, { replace: true });
  }
}

function keyOf(address: Address, more: object = {}): string {
  return JSON.stringify({ about: address.about, ...more, ...timeOf(address) });
}
