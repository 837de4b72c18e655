import type { Reply } from '@precedent/api';
import type { Entity, Fact, Plan, SourcedClaim, Vocabulary } from '@precedent/model';
import { sayPlanStatus, sayPlanStep, saySources } from '@precedent/model/wording';
import {
  drawnColour,
  lineIcon,
  STANCE_LABELS,
  STANCE_MEANINGS,
  shapeIcon,
  stanceOf,
  UNCERTAIN_MEANING,
  wordFact,
} from '@precedent/view';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { fetchDecisions, fetchFact, fetchPlans, type SentVerdict } from '../api/api.ts';
import { editOf, fieldsOf } from '../parts/claim-fields.ts';
import type { ClaimForm } from '../parts/claim-form.ts';
import '../parts/claim-form.ts';
import { type Address, linkTo, timeOf } from '../state/address.ts';
import '../parts/claim-card.ts';
import { Loading } from '../api/loading.ts';
import { Deciding } from '../parts/deciding.ts';
import { decisionStyles, renderDecisions } from '../parts/decision-list.ts';
import { renderLoaded } from '../parts/problem.ts';
import { go } from '../state/navigation.ts';
import { keptName } from '../state/signature.ts';
import { textStyles } from '../styles/text-styles.ts';

/** An edge of the graph: what it says and every claim behind it. */
@customElement('precedent-fact')
export class FactPanel extends LitElement {
  static override styles = [
    textStyles,
    decisionStyles,
    css`
    .plan {
      margin-top: 12px;
      padding: 8px 12px;
      border-inline-start: 3px solid var(--accent);
      background: var(--surface);
    }
    precedent-claim + precedent-claim,
    .rulings + precedent-claim {
      margin-top: 10px;
    }
    .rulings {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 8px;
    }
    .sides {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 10px;
    }
    h2.sub {
      margin: var(--s-5) 0 var(--s-2);
      color: var(--muted);
      font-size: var(--t-1);
      font-weight: 600;
    }
    .sides h2,
    .sides h3 {
      color: var(--ink);
    }
  `,
  ];

  @property({ attribute: false }) address!: Address;
  /** The id of the fact. */
  @property() fact = '';
  /** Whether it is a page of its own, and its sentence the title of that. */
  @property({ type: Boolean }) whole = false;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  private readonly answer = new Loading<string, Reply<'getFact'>>(this, (key) => {
    const { fact, ...time } = JSON.parse(key);
    // A link may lead to an uncertain fact while the graph shows only certain ones.
    return fetchFact(fact, { ...time, uncertain: true });
  });
  private readonly plans = new Loading<string, Reply<'listPlans'>>(this, (key) =>
    fetchPlans(JSON.parse(key)),
  );
  /** Incremented when the archive changes. */
  @property({ attribute: false }) revision = 0;
  /** Whether decisions can be made. */
  @property({ type: Boolean }) writable = false;
  @query('precedent-claim-form') private form!: ClaimForm;
  private readonly decisions = new Loading<string, Reply<'listDecisions'>>(this, () => fetchDecisions());
  private readonly deciding = new Deciding(this, (_, fact) => this.follow(fact));

  protected override render(): TemplateResult {
    const key = JSON.stringify({ fact: this.fact, ...timeOf(this.address) });
    this.answer.ask(key, this.revision);
    this.plans.ask(key, this.revision);
    return html`${this.deciding.render()} ${this.deciding.renderUndo()}
      <precedent-claim-form .vocabulary=${this.vocabulary} .address=${this.address} .attempt=${(verdict: SentVerdict) => this.deciding.attempt(verdict)}></precedent-claim-form>
      ${renderLoaded(this.answer.loaded, ({ fact, entities }) =>
        this.renderFact(fact, new Map(entities.map((entity) => [entity.id, entity]))),
      )}`;
  }

  private renderFact(fact: Fact, entities: ReadonlyMap<string, Entity>): TemplateResult {
    const stance = stanceOf(fact);
    const claims = this.claimsOf(fact);
    const sentence = wordFact(fact, entities, this.vocabulary);
    if (this.whole) this.dispatchEvent(new CustomEvent('precedent-worded', { detail: sentence }));
    return html`
      ${this.whole ? html`<h1 tabindex="-1">${sentence}</h1>` : html`<h2>${sentence}</h2>`}
      <div class="badges">
        <span class="badge" title=${STANCE_MEANINGS[stance]}>${lineIcon(stance, 'currentColor', fact.certain)}${STANCE_LABELS[stance]}</span>
        ${fact.certain ? null : html`<span class="badge" title=${UNCERTAIN_MEANING}>Uncertain</span>`}
        ${[fact.subject, fact.object].map((id) => this.renderEnd(id, entities))}
        ${fact.office === null ? null : this.renderOffice(fact.office.label)}
      </div>
      ${this.renderPlans()}
      ${fact.polarity === 'contested' ? this.renderSides(claims, entities) : this.renderClaims(claims, entities)}
    `;
  }

  /** An uncertain fact has uncertain claims only; those of others are shown if they are in the graph. */
  private claimsOf({ certain, claims }: Fact): SourcedClaim[] {
    const all = !certain || this.address.uncertain === 'true';
    return claims.filter((claim) => all || claim.certain);
  }

  private renderEnd(id: string, entities: ReadonlyMap<string, Entity>): TemplateResult {
    const entity = entities.get(id);
    const type = entity && this.vocabulary.entityTypes[entity.type];
    const href = linkTo(this.address, 'entity', id);
    return html`<a class="badge" href=${href}>${type ? shapeIcon(type.shape, drawnColour(type.colour)) : null}${entity?.name ?? id}</a>`;
  }

  private renderOffice(office: string): TemplateResult {
    const href = linkTo(this.address, 'office', office);
    return html`<a class="badge" href=${href} title="All holders of this office">${office}</a>`;
  }

  /** What was announced and what became of it; empty if the fact was never planned. */
  private renderPlans(): TemplateResult[] {
    const { loaded } = this.plans;
    const plans: readonly Plan[] = loaded.state === 'ready' ? loaded.value.plans : [];
    return plans.map(
      (plan) => html`<section class="plan" aria-label="Plan">
        <p>${sayPlanStatus(plan)}</p>
        <ul>${plan.steps.map((step) => html`<li class="muted small">${sayPlanStep(step)}</li>`)}</ul>
      </section>`,
    );
  }

  private renderClaims(
    claims: readonly SourcedClaim[],
    entities: ReadonlyMap<string, Entity>,
  ): TemplateResult {
    return html`${this.renderHeading(claims.length === 1 ? 'Source' : `${claims.length} claims from ${saySources(claims)}`)}
      ${claims.map((claim) => this.renderClaim(claim, entities, false))}`;
  }

  /** Below the title of the page, or of the panel. */
  private renderHeading(words: string): TemplateResult {
    return this.whole ? html`<h2 class="sub">${words}</h2>` : html`<h3>${words}</h3>`;
  }

  private renderSides(
    claims: readonly SourcedClaim[],
    entities: ReadonlyMap<string, Entity>,
  ): TemplateResult {
    const sides = [
      ['For', claims.filter((claim) => claim.polarity === 'positive')],
      ['Against', claims.filter((claim) => claim.polarity === 'negative')],
    ] as const;
    return html`<div class="sides">${sides.map(
      ([title, side]) =>
        html`<section>${this.renderHeading(`${title} (${saySources(side)})`)}${side.map((claim) =>
          this.renderClaim(claim, entities, true),
        )}</section>`,
    )}</div>`;
  }

  private renderClaim(
    claim: SourcedClaim,
    entities: ReadonlyMap<string, Entity>,
    narrow: boolean,
  ): TemplateResult {
    return html`<precedent-claim .claim=${claim} .entities=${entities} .address=${this.address} .vocabulary=${this.vocabulary} ?narrow=${narrow}></precedent-claim>
      ${this.renderRulings(claim, entities)}`;
  }

  /** What a reader drew and a person can correct; the rows of a facts file are corrected there. */
  private renderRulings(claim: SourcedClaim, entities: ReadonlyMap<string, Entity>): TemplateResult | null {
    const { id, article, how } = claim;
    if (!this.writable || article.kind === 'facts') return null;
    const rule = (kind: 'confirm' | 'reject') =>
      this.deciding.decide({ kind, claim: { article: article.id, id }, reason: null });
    return html`<div class="rulings">
      ${claim.certain ? null : html`<button class="button" @click=${() => rule('confirm')}>The article says so</button>`}
      <button class="button" title="Leave this claim out of the graph; this can be undone" @click=${() => rule('reject')}>The article does not say so</button>
      <button class="button" @click=${() => this.edit(claim, entities)}>Edit</button>
    </div>${how.by === 'decision' ? this.renderDecision(how.decision) : null}`;
  }

  /** The decision that the claim is due to: who, when and why. */
  private renderDecision(number: number): TemplateResult | null {
    this.decisions.ask('all', this.revision);
    const { loaded } = this.decisions;
    if (loaded.state !== 'ready') return null;
    const decided = loaded.value.decisions.filter((decision) => decision.number === number);
    return renderDecisions(decided, [], (undone) => this.deciding.undo(undone));
  }

  private edit(claim: SourcedClaim, entities: ReadonlyMap<string, Entity>): void {
    const { loaded } = this.answer;
    const fact = loaded.state === 'ready' ? loaded.value.fact : null;
    const fields = fieldsOf(claim, fact?.office?.label ?? null, entities, keptName());
    void this.form.open({
      title: 'Correct the claim',
      fields,
      quotes: false,
      names: [...entities.values()].map(({ name }) => name),
      verdictOf: (after) => editOf({ article: claim.article.id, id: claim.id }, fields, after),
    });
  }

  /** A corrected claim is in another fact, which is then shown. */
  private async follow(fact: string | null): Promise<void> {
    if (fact === null || fact === this.fact) await this.answer.refresh();
    else go(linkTo(this.address, 'claim', fact), { replace: true });
  }
}
