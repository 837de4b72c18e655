import type { Entity, Lineage, Succession } from '@precedent/model';
import { sayDate } from '@precedent/model/wording';
import { html, type TemplateResult } from 'lit';
import { type Address, linkTo } from '../state/address.ts';
import { groupOf } from '../state/axis-bars.ts';
import { sayCount } from './say-stats.ts';
import './time-axis.ts';

/** The holders of an office on a time axis, with vacancies and overlaps in words too. */
export function renderLineage(
  lineage: Lineage,
  entities: ReadonlyMap<string, Entity>,
  address: Address,
  now: string,
): TemplateResult {
  const link = (person: string) => linkTo(address, 'entity', person);
  const group = groupOf(lineage, lineage.tenures, { entities, own: null, link });
  return html`${group.bars.length === 0 ? null : html`<precedent-axis .groups=${[group]} .address=${address} now=${now}></precedent-axis>`}
    ${group.gaps.map(
      ({ from, to }) =>
        html`<p class="muted small">Vacant from ${sayDate(from)} to ${sayDate(to)} (inferred from dates)</p>`,
    )}${lineage.successions.map((step) => renderOverlap(step, entities))}${
      lineage.moreTenures === undefined
        ? null
        : html`<p class="muted small">${sayCount(lineage.moreTenures)} earlier ${lineage.moreTenures === 1 ? 'term is' : 'terms are'} not shown</p>`
    }`;
}

function renderOverlap(
  { predecessor, successor, overlap }: Succession,
  entities: ReadonlyMap<string, Entity>,
): TemplateResult | null {
  if (overlap === null) return null;
  const names = [predecessor, successor].map(({ person }) => entities.get(person)?.name ?? person);
  return html`<p class="muted small">${names.join(' and ')} overlap from ${sayDate(overlap.from)} to ${sayDate(overlap.to)} (inferred from dates)</p>`;
}
