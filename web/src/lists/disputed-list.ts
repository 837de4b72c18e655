import type { Reply } from '@precedent/api';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { fetchConflicts } from '../api/api.ts';
import { LoadingPages } from '../api/loading-pages.ts';
import { claimLineStyles } from '../parts/claim-line.ts';
import { CONFLICT_KINDS, conflictStyles, renderConflict } from '../parts/conflict-card.ts';
import '../parts/data-table.ts';
import { renderLoadMore } from '../parts/load-more.ts';
import { Place } from '../parts/place.ts';
import { renderLoaded } from '../parts/problem.ts';
import { timeOf } from '../state/address.ts';
import { tableOfConflicts } from '../state/list-rows.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Contradictions, most serious first: each side with its quotes and the weight of its sources. */
@customElement('precedent-disputed')
export class DisputedList extends Place {
  static override styles = [textStyles, sheetStyles, claimLineStyles, conflictStyles];

  private readonly answer = new LoadingPages<string, Reply<'listConflicts'>>(
    this,
    (key, cursor) => fetchConflicts(JSON.parse(key), { cursor }),
    (before, next) => ({
      ...next,
      conflicts: [...before.conflicts, ...next.conflicts],
      entities: [...before.entities, ...next.entities],
    }),
  );

  protected override render(): TemplateResult {
    this.answer.ask(JSON.stringify(timeOf(this.address)), this.revision);
    this.opened('Disputed');
    return html`<h1 tabindex="-1">Disputed</h1>
      <p class="lead">Claims that contradict each other, with the quotes of each side. Neither is preferred.</p>
      ${renderLoaded(this.answer.loaded, (answer) => this.renderAnswer(answer))}`;
  }

  private renderAnswer({ conflicts, entities, total }: Reply<'listConflicts'>): TemplateResult {
    if (total === 0) return html`<p class="sheet">No contradictions found.</p>`;
    const { vocabulary, address } = this;
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const hidden = total - conflicts.length;
    return html`<section class="sheet" aria-label="Contradictions">${conflicts.map((conflict) => renderConflict(conflict, { entities: byId, vocabulary, address }))}
      ${renderLoadMore(hidden, () => this.answer.loadNext())}</section>
      <section class="sheet"><precedent-table .table=${tableOfConflicts(conflicts, CONFLICT_KINDS, address)}></precedent-table></section>`;
  }
}
