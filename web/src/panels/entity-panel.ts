import type { Reply } from '@precedent/api';
import type { Entity, Fact, Vocabulary } from '@precedent/model';
import { isWebAddress } from '@precedent/model/wording';
import { drawnColour, endThat, findRelation, shapeIcon } from '@precedent/view';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fetchEntity } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { factListStyles, renderFactList } from '../parts/fact-list.ts';
import { renderLoaded } from '../parts/problem.ts';
import { renderTenureChart, tenureChartStyles } from '../parts/tenure-chart.ts';
import { type Address, openLevel, scopeOf, startAt, writeAddress } from '../state/address.ts';
import { shortenAddress } from '../state/link-addresses.ts';
import '../parts/merges-section.ts';
import { textStyles } from '../styles/text-styles.ts';

/** A node of the graph: its names, the offices that it holds, held or has, and its facts. */
@customElement('precedent-entity')
export class EntityPanel extends LitElement {
  static override styles = [
    textStyles,
    factListStyles,
    tenureChartStyles,
    css`
    h2 svg {
      margin-inline-end: 7px;
    }
    .aliases {
      margin-top: 6px;
      color: var(--muted);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 12px;
    }
  `,
  ];

  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  /** Whether facts were left out of the drawing, so that the entity may have more neighbours. */
  @property({ type: Boolean }) partial = false;
  /** Today, as an ISO date. */
  @property() now = '';
  /** Incremented when the archive changes. */
  @property({ attribute: false }) revision = 0;
  private readonly answer = new Loading<string, Reply<'getEntity'>>(this, (key) => {
    const { entity, ...scope } = JSON.parse(key);
    return fetchEntity(entity, scope);
  });

  protected override render(): TemplateResult {
    this.answer.ask(keyOf(this.address), this.revision);
    return renderLoaded(this.answer.loaded, (answer) => this.renderEntity(answer), this.address);
  }

  private renderEntity({ entity, facts, entities: named }: Reply<'getEntity'>): TemplateResult {
    const entities = new Map(named.map((other) => [other.id, other]));
    const type = this.vocabulary.entityTypes[entity.type];
    const { address, vocabulary } = this;
    const held = facts.filter((fact) => fact.certain && this.holderOf(fact) === entity.id);
    return html`
      <h2>${shapeIcon(type.shape, drawnColour(type.colour))}${entity.name}</h2>
      ${entity.aliases.length === 0 ? null : html`<p class="aliases">Also known as ${entity.aliases.join(', ')}</p>`}
      <div class="badges"><span class="badge">${type.label}</span>${renderLinks(entity)}</div>
      <div class="actions">
        ${this.partial ? html`<button class="button" @click=${() => this.expand(entity)}>Show neighbours</button>` : null}
        ${entity.type === 'person' ? this.renderQuestions(entity) : null}
      </div>
      ${this.renderOffices(held)}
      ${this.renderOfficesOf(entity, facts)}
      <precedent-merges .entity=${entity} .address=${address} .vocabulary=${vocabulary} .revision=${this.revision}
        @precedent-moved=${this.onMoved}></precedent-merges>
      ${renderFactList({ centre: entity, facts, entities, vocabulary, address })}
    `;
  }

  /** After a decision the entity may have a new id; the panel keeps showing it until that is loaded. */
  private onMoved({ detail: { id } }: CustomEvent<{ id: string }>): void {
    const address = openLevel(this.address, 'entity', id);
    this.answer.move(keyOf(address));
    location.hash = writeAddress(address);
  }

  private renderQuestions(entity: Entity): TemplateResult[] {
    return [`Who preceded ${entity.name}?`, `Who supported ${entity.name}?`].map(
      (question) =>
        html`<a class="button" href=${writeAddress(startAt(this.address, 'ask', question))}>${question}</a>`,
    );
  }

  /** The id of the holder of an office according to a fact; null if the fact isn't about holding one. */
  private holderOf(fact: Fact): string | null {
    const end = endThat('holds', findRelation(this.vocabulary, fact.relation));
    return end === null ? null : fact[end];
  }

  /** Only certain offices with dates; the list of facts below has the others. */
  private renderOffices(held: readonly Fact[]): TemplateResult | null {
    const rows = held
      .filter((fact) => fact.from !== null || fact.to !== null)
      .sort((first, second) => compareDates(first.from, second.from))
      .map((fact) => ({
        label: fact.office?.label ?? 'office not given',
        from: fact.from,
        to: fact.to,
        established: fact.modality === 'asserted' && fact.polarity !== 'negative',
        current: fact.to === null,
        asOf: fact.to === null ? lastAsOf(fact) : null,
        href: writeAddress(openLevel(this.address, 'fact', fact.id)),
      }));
    if (rows.length === 0) return null;
    return html`<h3>Offices held</h3>${renderTenureChart({ rows, vacancies: [], now: this.now, labels: 'above' })}`;
  }

  private renderOfficesOf(entity: Entity, facts: readonly Fact[]): TemplateResult | null {
    const offices = new Set(
      facts
        .filter((fact) => ![null, entity.id].includes(this.holderOf(fact)))
        .map((fact) => fact.office?.label),
    );
    offices.delete(undefined);
    if (offices.size === 0) return null;
    return html`<h3>Offices and their holders</h3><ul>${[...offices].map(
      (office) =>
        html`<li><a href=${writeAddress(openLevel(this.address, 'office', office!))}>${office}</a></li>`,
    )}</ul>`;
  }

  private expand(entity: Entity): void {
    const detail = { id: entity.id };
    this.dispatchEvent(new CustomEvent('precedent-expand', { detail, bubbles: true, composed: true }));
  }
}

function keyOf(address: Address): string {
  return JSON.stringify({ entity: address.entity, ...scopeOf(address) });
}

/** Unknown dates first. */
function compareDates(first: string | null, second: string | null): number {
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

/** Identifiers elsewhere: the Wikidata item and the linked record of a list. */
function renderLinks({ links }: Entity): TemplateResult[] {
  const { wikidata, ftm } = links;
  const url = links.url && isWebAddress(links.url) ? links.url : null;
  const badges: TemplateResult[] = [];
  const link = (href: string, words: string) =>
    html`<a class="badge" href=${href} target="_blank" rel="noopener noreferrer">${words}</a>`;
  if (wikidata) badges.push(link(`https://www.wikidata.org/wiki/${wikidata}`, `Wikidata ${wikidata}`));
  if (ftm) badges.push(url ? link(url, ftm) : html`<span class="badge">${ftm}</span>`);
  else if (url) badges.push(link(url, shortenAddress(url)));
  return badges;
}

/** The latest date as of which a claim of the fact cites its source. */
function lastAsOf({ claims }: Fact): string | null {
  return claims.reduce<string | null>(
    (last, { asOf }) => (asOf !== undefined && (last === null || asOf > last) ? asOf : last),
    null,
  );
}
