import type { Answer, Entity } from '@precedent/model';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Loaded } from '../api/loading.ts';
import '../parts/time-axis.ts';
import { renderLoaded } from '../parts/problem.ts';
import { type Address, linkTo } from '../state/address.ts';
import { type AxisGroup, groupOf, tenuresAround } from '../state/axis-bars.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

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
  /** The holders of each office of the person. */
  @property({ attribute: false }) lineages!: Loaded<Answer[]>;
  @property({ attribute: false }) address!: Address;
  @property() now = '';

  protected override render(): TemplateResult {
    return html`<section class="sheet" aria-labelledby="title"><h2 id="title">Offices in time</h2>
      ${renderLoaded(this.lineages, (answers) => this.renderAxis(answers))}</section>`;
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
