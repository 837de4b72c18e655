import type { Reply } from '@precedent/api';
import type { Entity, GraphData, Vocabulary } from '@precedent/model';
import { drawnColour, shapeIcon } from '@precedent/view';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sayStats } from '../parts/say-stats.ts';
import { type Address, linkTo } from '../state/address.ts';
import { textStyles } from '../styles/text-styles.ts';

const MOST_LINKED = 12;

/** What the explorer says while nothing is selected: how much there is, and where to begin. */
@customElement('precedent-overview')
export class OverviewPanel extends LitElement {
  static override styles = [
    textStyles,
    css`
    p {
      margin-bottom: var(--s-3);
    }
  `,
  ];

  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  @property({ attribute: false }) data!: GraphData;
  @property({ attribute: false }) stats: Reply<'getStats'> | null = null;

  protected override render(): TemplateResult {
    return html`
      <h2>In this archive</h2>
      ${this.stats ? html`<p class="muted">${sayStats(this.stats)}</p>` : null}
      <p class="muted">Click a node or an edge, or walk with the arrow keys. The legend filters.</p>
      <h3>Most connected</h3>
      <div class="badges">${mostLinked(this.data).map((entity) => this.renderEntity(entity))}</div>
    `;
  }

  private renderEntity(entity: Entity): TemplateResult {
    const { shape, colour } = this.vocabulary.entityTypes[entity.type];
    return html`<a class="badge" href=${linkTo(this.address, 'entity', entity.id)}>${shapeIcon(shape, drawnColour(colour))}${entity.name}</a>`;
  }
}

function mostLinked({ entities, facts }: GraphData): Entity[] {
  const degrees = new Map<string, number>();
  for (const id of facts.flatMap((fact) => [fact.subject, fact.object]))
    degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const degree = (entity: Entity) => degrees.get(entity.id) ?? 0;
  return entities.toSorted((first, second) => degree(second) - degree(first)).slice(0, MOST_LINKED);
}
