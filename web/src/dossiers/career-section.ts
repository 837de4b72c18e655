import type { Answer, Entity, Fact } from '@precedent/model';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fetchLineage } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import type { Outcome } from '../api/request.ts';
import '../parts/time-axis.ts';
import { renderLoaded } from '../parts/problem.ts';
import { type Address, linkTo, timeOf } from '../state/address.ts';
import { type AxisGroup, groupOf, tenuresAround } from '../state/axis-bars.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** How many offices are looked up. */
const MOST = 6;

/** The offices of a person in time, each with who held it before and after. */
@customElement('precedent-career')
export class CareerSection extends LitElement {
  static override styles = [
    textStyles,
    sheetStyles,
    css`
    :host {
      max-width: none;
      margin: 0;
      padding: 0;
    }
  `,
  ];

  @property({ attribute: false }) entity!: Entity;
  /** The facts that say that the person holds or held an office. */
  @property({ attribute: false }) held: readonly Fact[] = [];
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) revision = 0;
  @property() now = '';
  private readonly lineages = new Loading<string, Answer[]>(this, (key) => loadLineages(JSON.parse(key)));

  protected override render(): TemplateResult | typeof nothing {
    const offices = this.held.flatMap(({ office }) =>
      office !== null && office.body !== null ? [office.id] : [],
    );
    const ids = [...new Set(offices)].slice(0, MOST);
    if (ids.length === 0) return nothing;
    this.lineages.ask(JSON.stringify({ ids, ...timeOf(this.address) }), this.revision);
    return html`<section class="sheet" aria-labelledby="title"><h2 id="title">Offices in time</h2>
      ${renderLoaded(this.lineages.loaded, (answers) => this.renderAxis(answers))}</section>`;
  }

  private renderAxis(answers: readonly Answer[]): TemplateResult {
    const groups = answers.flatMap((answer) => this.groupsOf(answer));
    const dated = groups.filter(({ bars }) => bars.length > 0);
    const undated = groups.filter(({ bars }) => bars.length === 0);
    return html`${dated.length === 0 ? null : html`<precedent-axis .groups=${dated} .address=${this.address} now=${this.now}></precedent-axis>`}
      ${undated.length === 0 ? null : html`<p class="foot">Without dates: ${undated.map(({ title, href }, index) => html`${index === 0 ? '' : ', '}<a href=${href}>${title}</a>`)}</p>`}`;
  }

  private groupsOf({ lineage }: Answer): AxisGroup[] {
    if (lineage === null) return [];
    const { address, entity } = this;
    const entities = new Map(lineage.people.map((person) => [person.id, person]));
    const link = (person: string) => linkTo(address, 'entity', person);
    const group = groupOf(lineage, tenuresAround(lineage, entity.id), { entities, own: entity.id, link });
    const own = group.bars.some(({ tone }) => tone === 'own');
    const { label, id } = lineage.office;
    return [{ ...group, bars: own ? group.bars : [], title: label, href: linkTo(address, 'office', id) }];
  }
}

/** An office without a line of holders is left out. */
async function loadLineages({ ids, ...time }: { ids: string[] }): Promise<Outcome<Answer[]>> {
  const outcomes = await Promise.all(ids.map((id) => fetchLineage(id, time)));
  return { ok: true, value: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])) };
}
