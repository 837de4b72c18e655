import type { Reply } from '@precedent/api';
import { drawnColour, shapeIcon } from '@precedent/view';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fetchEntity } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { factListStyles, renderFactList } from '../parts/fact-list.ts';
import { Place } from '../parts/place.ts';
import { renderLoaded } from '../parts/problem.ts';
import { sayCount } from '../parts/say-stats.ts';
import { scopeOf } from '../state/address.ts';
import { textStyles } from '../styles/text-styles.ts';

/** The selected node of the graph: what it is, and its facts as sentences. Its dossier has the rest. */
@customElement('precedent-entity')
export class EntityPanel extends Place {
  static override styles = [
    textStyles,
    factListStyles,
    css`
    h2 svg {
      margin-inline-end: 7px;
    }
    .muted,
    .button {
      margin-top: var(--s-2);
    }
  `,
  ];

  /** Whether facts were left out of the drawing, so that the entity may have more neighbours. */
  @property({ type: Boolean }) partial = false;
  private readonly answer = new Loading<string, Reply<'getEntity'>>(this, (key) => {
    const { entity, ...scope } = JSON.parse(key);
    return fetchEntity(entity, scope);
  });

  protected override render(): TemplateResult {
    this.answer.ask(JSON.stringify({ entity: this.address.entity, ...scopeOf(this.address) }), this.revision);
    return renderLoaded(this.answer.loaded, (answer) => this.renderEntity(answer), this.address);
  }

  private renderEntity({ entity, facts, entities: named, total }: Reply<'getEntity'>): TemplateResult {
    const entities = new Map(named.map((other) => [other.id, other]));
    const { address, vocabulary } = this;
    const type = vocabulary.entityTypes[entity.type];
    const also = entity.aliases.length === 0 ? '' : `, also known as ${entity.aliases.join(', ')}`;
    return html`
      <h2>${shapeIcon(type.shape, drawnColour(type.colour))}${entity.name}</h2>
      <p class="muted">${type.label}${also}</p>
      ${this.partial ? html`<button class="button" @click=${() => this.expand(entity.id)}>Show neighbours</button>` : null}
      ${renderFactList({ centre: entity, facts, entities, vocabulary, address })}
      ${
        facts.length === total
          ? null
          : html`<p class="muted">${sayCount(facts.length)} of ${sayCount(total)} facts, those with the most claims</p>`
      }
    `;
  }

  private expand(id: string): void {
    this.dispatchEvent(
      new CustomEvent('precedent-expand', { detail: { id }, bubbles: true, composed: true }),
    );
  }
}
