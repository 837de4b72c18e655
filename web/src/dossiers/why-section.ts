import type { Finding, Reply } from '@precedent/api';
import type { Vocabulary } from '@precedent/model';
import { findRelation } from '@precedent/view';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fetchExplanation } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { renderLoaded } from '../parts/problem.ts';
import { type Address, linkTo } from '../state/address.ts';
import { sayFeature } from '../state/say-feature.ts';
import { textStyles } from '../styles/text-styles.ts';

/** How many of the things that were weighed are named. */
const NAMED = 4;

/** On demand, what the reader was unsure about or dropped, and why. */
@customElement('precedent-why')
export class WhySection extends LitElement {
  static override styles = [
    textStyles,
    css`
    :host {
      display: block;
      margin-top: var(--s-3);
    }
    li {
      padding: var(--s-2) 0;
      border-top: 1px solid var(--line);
      font-size: var(--t-1);
      overflow-wrap: anywhere;
    }
    .found {
      font-size: var(--t-2);
    }
    .found a {
      display: inline-block;
      min-height: 24px;
      color: inherit;
    }
    .tag {
      padding: 0 6px;
      border: 1px solid var(--strong-line);
      border-radius: 4px;
      color: var(--muted);
      white-space: nowrap;
    }
  `,
  ];

  @property() article = '';
  @property({ attribute: false }) vocabulary!: Vocabulary;
  @property({ attribute: false }) address!: Address;
  @state() private open = false;
  private readonly answer = new Loading<string, Reply<'explainArticle'>>(this, (article) =>
    fetchExplanation(article),
  );

  protected override render(): TemplateResult {
    const toggle = () => {
      this.open = !this.open;
    };
    return html`<button class="button" aria-expanded=${this.open} @click=${toggle}>Why? What was uncertain or dropped</button>
      ${this.open ? this.renderAnswer() : null}`;
  }

  private renderAnswer(): TemplateResult {
    this.answer.ask(this.article, 0);
    const { loaded } = this.answer;
    if (loaded.state === 'pending')
      return html`<p class="muted small" role="status">The article is read once more …</p>`;
    return renderLoaded(loaded, ({ findings }) => {
      const unsure = findings.filter(({ certain }) => !certain);
      const dropped = unsure.filter(({ claim }) => claim === null).length;
      return html`<p class="muted small" role="status">${unsure.length - dropped} uncertain, ${dropped} dropped</p>
        <ul>${unsure.map((finding) => this.renderFinding(finding))}</ul>`;
    });
  }

  private renderFinding(finding: Finding): TemplateResult {
    const { sentence, subject, object, relation, claim, confidence, why, changes } = finding;
    const words = `${subject ?? 'somebody'} ${findRelation(this.vocabulary, relation).label} ${object ?? 'somebody'}`;
    const share = confidence === null ? '' : `, ${Math.round(100 * confidence)} %`;
    const at = `${sentence.start}-${sentence.end}`;
    return html`<li>
      <p class="found"><a href=${linkTo(this.address, 'article', this.article, { at })} title=${sentence.quote}>${words}</a>
        <span class="tag">${claim === null ? 'dropped' : 'uncertain'}${share}</span></p>
      ${why === null ? null : html`<p>${why}</p>`} ${changes.map((change) => html`<p>${change}</p>`)}
      ${renderReasons(finding)}
    </li>`;
  }
}

/** What weighed most, for and against. */
function renderReasons({ reasons }: Finding): TemplateResult | null {
  if (reasons.length === 0) return null;
  const said = (isFor: boolean) =>
    [
      ...new Set(
        reasons
          .slice(0, NAMED)
          .filter(({ weight }) => weight > 0 === isFor)
          .map(({ feature }) => sayFeature(feature)),
      ),
    ].join('; ');
  const sides = [
    ['For it', said(true)],
    ['Against it', said(false)],
  ];
  return html`${sides.map(([side, words]) => (words === '' ? null : html`<p class="muted">${side}: ${words}</p>`))}`;
}
