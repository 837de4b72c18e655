import type { Entity, Lineage, Tenure } from '@precedent/model';
import { html, type TemplateResult } from 'lit';
import { type Address, openLevel, writeAddress } from './address.ts';
import { sayDate } from './days.ts';
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
    href: writeAddress(openLevel(address, 'entity', tenure.person)),
  }));
  const vacancies = findVacancies(lineage, dated);
  return html`${rows.length === 0 ? null : renderTenureChart({ rows, vacancies, now, labels: 'beside' })}
    ${vacancies.map(
      ({ from, to }) => html`<p class="muted small">Vacant from ${sayDate(from)} to ${sayDate(to)}</p>`,
    )}`;
}

function findVacancies({ successions }: Lineage, rows: readonly Tenure[]): Vacancy[] {
  return successions.flatMap(({ gap, predecessor }) => {
    const after = rows.findIndex(
      (tenure) => tenure.person === predecessor.person && tenure.from === predecessor.from,
    );
    return gap === null || after === -1 ? [] : [{ ...gap, after }];
  });
}
