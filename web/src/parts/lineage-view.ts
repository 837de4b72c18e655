import type { Entity, Lineage, Succession, Tenure } from '@precedent/model';
import { sayDate } from '@precedent/model/wording';
import { html, type TemplateResult } from 'lit';
import { type Address, openLevel, writeAddress } from '../state/address.ts';
import { renderTenureChart, type Vacancy } from './tenure-chart.ts';

/** The holders of an office on a timeline, with the vacancies between them in words. */
export function renderLineage(
  lineage: Lineage,
  entities: ReadonlyMap<string, Entity>,
  address: Address,
  now: string,
): TemplateResult {
  const dated = lineage.tenures.filter(({ from, to }) => from !== null || to !== null);
  const rows = dated.map((tenure) => ({
    label: entities.get(tenure.person)?.name ?? tenure.person,
    from: tenure.from,
    to: tenure.to,
    established: tenure.established,
    current: tenure.status === 'current' || (tenure.to === null && tenure.established),
    asOf: tenure.asOf,
    href: writeAddress(openLevel(address, 'entity', tenure.person)),
  }));
  const vacancies = findVacancies(lineage, dated);
  return html`${rows.length === 0 ? null : renderTenureChart({ rows, vacancies, now, labels: 'beside' })}
    ${vacancies.map(
      ({ from, to }) =>
        html`<p class="muted small">Vacant from ${sayDate(from)} to ${sayDate(to)} (inferred from dates)</p>`,
    )}${lineage.successions.map((step) => renderOverlap(step, entities))}`;
}

function renderOverlap(
  { predecessor, successor, overlap }: Succession,
  entities: ReadonlyMap<string, Entity>,
): TemplateResult | null {
  if (overlap === null) return null;
  const names = [predecessor, successor].map(({ person }) => entities.get(person)?.name ?? person);
  return html`<p class="muted small">${names.join(' and ')} overlap from ${sayDate(overlap.from)} to ${sayDate(overlap.to)} (inferred from dates)</p>`;
}

/** The successions that lead to a tenure, found by value because JSON contains copies of it. */
export function stepsTo(tenure: Tenure, { successions }: Lineage): Succession[] {
  return successions.filter(
    ({ successor }) =>
      successor.person === tenure.person && successor.from === tenure.from && successor.to === tenure.to,
  );
}

/** "after Willy Claes (reported)", "after Javier Solana (order inferred from dates)" */
export function sayStep({ predecessor, basis }: Succession, entities: ReadonlyMap<string, Entity>): string {
  const name = entities.get(predecessor.person)?.name ?? predecessor.person;
  return `after ${name} (${basis === 'stated' ? 'reported' : 'order inferred from dates'})`;
}

function findVacancies({ successions }: Lineage, rows: readonly Tenure[]): Vacancy[] {
  return successions.flatMap(({ gap, predecessor }) => {
    const after = rows.findIndex(
      (tenure) => tenure.person === predecessor.person && tenure.from === predecessor.from,
    );
    return gap === null || after === -1 ? [] : [{ ...gap, after }];
  });
}
