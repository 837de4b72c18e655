import type { ComparedPair, Reply } from '@precedent/api';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { fetchDecisions, fetchDuplicates } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { claimStackStyles } from '../parts/claim-stack.ts';
import '../parts/data-table.ts';
import { Deciding } from '../parts/deciding.ts';
import { decisionStyles, renderDecisions } from '../parts/decision-list.ts';
import { pairStyles, renderPair } from '../parts/pair-card.ts';
import { Place } from '../parts/place.ts';
import { renderLoaded } from '../parts/problem.ts';
import { tableOfDuplicates } from '../state/list-rows.ts';
import { listStyles } from '../styles/list-styles.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Possible duplicates for a person to decide on, and the decisions made so far. */
@customElement('precedent-duplicates')
export class DuplicatesList extends Place {
  static override styles = [
    textStyles,
    sheetStyles,
    listStyles,
    claimStackStyles,
    pairStyles,
    decisionStyles,
  ];

  private readonly candidates = new Loading<string, Reply<'listDuplicates'>>(this, () => fetchDuplicates());
  private readonly decisions = new Loading<string, Reply<'listDecisions'>>(this, () => fetchDecisions());
  private readonly deciding = new Deciding(this, () => this.refresh());

  private refresh(): Promise<unknown> {
    return Promise.all([this.candidates.refresh(), this.decisions.refresh()]);
  }

  protected override render(): TemplateResult {
    this.candidates.ask('', this.revision);
    this.decisions.ask('', this.revision);
    this.opened('Possible duplicates');
    const { loaded } = this.candidates;
    return html`<h1 tabindex="-1">Possible duplicates</h1>
      <p class="lead">Likely, but not certain. What you decide also applies to articles added later, and you can undo it.</p>
      ${this.deciding.render()}
      <section class="sheet" aria-label="Pairs of names">${renderLoaded(this.candidates.loaded, (answer) => this.renderCandidates(answer))}</section>
      ${loaded.state === 'ready' && loaded.value.total > 0 ? html`<section class="sheet"><precedent-table .table=${tableOfDuplicates(loaded.value, this.address)}></precedent-table></section>` : null}
      ${renderLoaded(this.decisions.loaded, (answer) => this.renderDecided(answer))}`;
  }

  private renderCandidates({ candidates, total }: Reply<'listDuplicates'>): TemplateResult {
    if (total === 0) return html`<p class="item">No possible duplicates left.</p>`;
    const hidden = total - candidates.length;
    return html`${candidates.map((pair) => this.renderCandidate(pair))}
      ${hidden > 0 ? html`<p class="item muted">and ${hidden} less likely</p>` : null}`;
  }

  private renderCandidate(pair: ComparedPair): TemplateResult {
    const [one, other] = pair.sides;
    const verdict = (kind: 'same' | 'different') => ({ kind, entity: one.ref, other: other.ref });
    const button = (kind: 'same' | 'different', words: string) =>
      html`<button class="button" aria-label="${one.name}, ${other.name}: ${words}" @click=${() => this.deciding.decide(verdict(kind))}>${words}</button>`;
    return html`<section class="item">
      <h2>${one.name === other.name ? `${one.name}, in two sources` : `${one.name} and ${other.name}`}</h2>
      ${renderPair(pair, this, this.writable ? html`${button('same', 'Same')} ${button('different', 'Different')}` : html``)}
    </section>`;
  }

  private renderDecided({ decisions, problems }: Reply<'listDecisions'>): TemplateResult {
    if (decisions.every(({ undoneAt }) => undoneAt !== null)) return html``;
    return html`<section class="sheet"><h2>Decided</h2>${renderDecisions(decisions, problems, this.writable ? (number) => this.deciding.undo(number) : null)}</section>`;
  }
}
