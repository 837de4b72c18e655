import type { Reply } from '@precedent/api';
import type { Conflict, ConflictSide, Entity } from '@precedent/model';
import { saySources } from '@precedent/model/wording';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fetchConflicts } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { claimStackStyles, renderClaimStack } from '../parts/claim-stack.ts';
import { renderLoaded } from '../parts/problem.ts';
import { type Address, openLevel, timeOf, writeAddress } from '../state/address.ts';
import { listStyles } from '../styles/list-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

const KINDS: Record<Conflict['kind'], string> = {
  'two-holders': 'Two holders of one office',
  stance: 'For and against on the same day',
  dates: 'Different dates',
  denial: 'Reported and denied',
};

/** Contradictions, most serious first: each side with its quotes and the weight of its sources. */
@customElement('precedent-conflicts')
export class ConflictsPanel extends LitElement {
  static override styles = [textStyles, listStyles, claimStackStyles];

  @property({ attribute: false }) address!: Address;
  /** Incremented when the archive changes. */
  @property({ attribute: false }) revision = 0;
  private readonly answer = new Loading<string, Reply<'listConflicts'>>(this, (key) =>
    fetchConflicts(JSON.parse(key)),
  );

  protected override render(): TemplateResult {
    this.answer.ask(JSON.stringify(timeOf(this.address)), this.revision);
    return html`<h2>Conflicts</h2>
      <p class="muted">Claims that contradict each other, with the quotes of each side.</p>
      ${renderLoaded(this.answer.loaded, (answer) => this.renderAnswer(answer))}`;
  }

  private renderAnswer({ conflicts, entities, total }: Reply<'listConflicts'>): TemplateResult {
    if (total === 0) return html`<p class="item">No contradictions found.</p>`;
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const hidden = total - conflicts.length;
    return html`${conflicts.map((conflict) => this.renderConflict(conflict, byId))}
      ${hidden > 0 ? html`<p class="item muted">and ${hidden} more with less evidence</p>` : null}`;
  }

  private renderConflict(conflict: Conflict, entities: ReadonlyMap<string, Entity>): TemplateResult {
    const named = conflict.entities.map((id) => entities.get(id)).filter((entity) => entity !== undefined);
    return html`<section class="item">
      <p class="kind muted small">${KINDS[conflict.kind]}</p>
      <h3>${conflict.text}</h3>
      <div class="badges">${named.map(
        ({ id, name }) =>
          html`<a class="badge" href=${writeAddress(openLevel(this.address, 'entity', id))}>${name}</a>`,
      )}</div>
      ${conflict.sides.map((side) => this.renderSide(side, entities))}
    </section>`;
  }

  private renderSide(
    { text, weight, claims }: ConflictSide,
    entities: ReadonlyMap<string, Entity>,
  ): TemplateResult {
    return html`<div class="side">
      <h4>${text} <span class="muted">${saySources(claims)}, ${Math.round(weight.confidence * 100)} % sure</span></h4>
      ${renderClaimStack(claims, entities, this.address)}
    </div>`;
  }
}
