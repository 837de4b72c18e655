import type { Entity, Fact } from '@precedent/model';
import { css, html, type TemplateResult } from 'lit';
import type { SentenceParts } from '../parts/linked-sentence.ts';
import { linkTo } from '../state/address.ts';
import { holderOf } from '../state/headline.ts';
import { type OfficeRow, officesOf } from '../state/offices-of.ts';
import { yearsOf } from '../state/years.ts';

/** Offices that are shown at once. */
const MOST = 6;

/** The offices of a country or institution, each with its latest holder; first the one that is most written about. */
export function renderOffices(
  entity: Entity,
  facts: readonly Fact[],
  parts: SentenceParts,
): TemplateResult | null {
  const rows = officesOf(entity, facts, parts.vocabulary);
  if (rows.length === 0) return null;
  const [first, rest] = [rows.slice(0, MOST), rows.slice(MOST)];
  return html`<section class="sheet"><h2>Offices and their latest holders <span class="amount">${rows.length}</span></h2>
    <ul class="offices">${first.map((row) => renderRow(row, parts))}</ul>
    ${rest.length === 0 ? null : html`<details class="more"><summary>Show ${rest.length} more</summary><ul class="offices">${rest.map((row) => renderRow(row, parts))}</ul></details>`}
  </section>`;
}

function renderRow(
  { office, last, holders }: OfficeRow,
  { entities, vocabulary, address }: SentenceParts,
): TemplateResult {
  const id = holderOf(last, vocabulary)!;
  const years = yearsOf(last.from, last.to, last.claims);
  return html`<li>
    <a href=${office.body === null ? linkTo(address, 'claim', last.id) : linkTo(address, 'office', office.id)}>${office.title}</a>
    <span><a href=${linkTo(address, 'entity', id)}>${entities.get(id)?.name ?? id}</a>${years === '' ? '' : html` <span class="muted">${years}</span>`}</span>
    <span class="muted small">${holders === 1 ? '1 holder known' : `${holders} holders known`}</span>
  </li>`;
}

export const officeTableStyles = css`
  .offices li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr) 8.5rem;
    gap: var(--s-1) var(--s-3);
    padding: var(--s-2) 0;
    border-top: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .offices a {
    display: inline-block;
    min-height: 24px;
  }
  .offices li:first-child {
    border-top: 0;
  }
  @media (max-width: 720px) {
    .offices li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
