import type { Article, Entity, Evidence, SourcedClaim, Vocabulary } from '@precedent/model';
import { sayDate, sayOrigin, sayPeriod } from '@precedent/model/wording';
import {
  lineIcon,
  STANCE_LABELS,
  STANCE_MEANINGS,
  type Stance,
  stanceOf,
  UNCERTAIN_MEANING,
} from '@precedent/view';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { loadArticle } from '../api/article-cache.ts';
import { Loading } from '../api/loading.ts';
import { type Address, linkTo } from '../state/address.ts';
import { nameArticle } from '../state/cite-source.ts';
import { linkAddresses } from '../state/link-addresses.ts';
import { markQuotes, paragraphsAround } from '../state/quotes.ts';
import { wordClaim } from '../state/word-claim.ts';
import { textStyles } from '../styles/text-styles.ts';

/** A claim: its quote within the paragraph of the article, and all details. */
@customElement('precedent-claim')
export class ClaimCard extends LitElement {
  static override styles = [
    textStyles,
    css`
    :host {
      display: block;
    }
    figure {
      padding: 12px 14px;
      border: 1px solid var(--line);
      border-radius: 10px;
      background: var(--surface);
    }
    blockquote {
      font-family: var(--serif);
      font-size: 15.5px;
      line-height: 1.5;
      overflow-wrap: anywhere;
    }
    blockquote a {
      color: inherit;
    }
    blockquote a:hover {
      text-decoration: none;
    }
    blockquote a:hover mark {
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 3px;
    }
    .row {
      font: var(--t-2) / 1.5 var(--serif);
      overflow-wrap: anywhere;
    }
    .row a {
      color: inherit;
    }
    .more {
      margin-top: 8px;
    }
    figcaption {
      margin-top: 10px;
      font-size: 12.5px;
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 1px 10px;
      margin: 8px 0 0;
      font-size: 12.5px;
    }
    dt {
      color: var(--muted);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    dd svg {
      vertical-align: -3px;
    }
  `,
  ];

  @property({ attribute: false }) claim!: SourcedClaim;
  @property({ attribute: false }) entities: ReadonlyMap<string, Entity> = new Map();
  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  /** Show only the quote and what distinguishes the claim, for cards side by side. */
  @property({ type: Boolean }) narrow = false;

  private readonly article = new Loading<string, Article>(this, loadArticle);

  protected override render(): TemplateResult {
    this.article.ask(this.claim.article.id);
    const [first, ...others] = this.claim.evidence;
    return html`<figure>
      ${this.renderQuote(first!)} ${this.narrow ? null : others.map((evidence) => this.renderMore(evidence))}
      <figcaption>${this.renderSource(first!)}</figcaption>
      ${this.renderDetails()}
    </figure>`;
  }

  private renderQuote(evidence: Evidence): TemplateResult {
    const { loaded } = this.article;
    const href = this.readerAddress(evidence);
    if (this.claim.article.kind === 'facts')
      return html`<p class="row"><a href=${href} title="Open in the facts file">${wordClaim(this.claim, this.entities, this.vocabulary)}</a></p>`;
    const text = loaded.state === 'ready' ? loaded.value.text : null;
    const range = text === null || this.narrow ? evidence : paragraphsAround(text, evidence);
    const segments =
      text === null ? [{ text: evidence.quote, mark: 'focus' }] : markQuotes(text, [], evidence, range);
    return html`<blockquote><a href=${href} title="Open in the article">${segments.map((segment) =>
      segment.mark ? html`<mark>${segment.text}</mark>` : segment.text,
    )}</a></blockquote>`;
  }

  private renderMore(evidence: Evidence): TemplateResult {
    return html`<div class="more">${this.renderQuote(evidence)}</div>`;
  }

  private renderSource(evidence: Evidence): TemplateResult {
    const origin = sayOrigin(this.claim.article);
    return html`<a href=${this.readerAddress(evidence)}>${nameArticle(this.claim.article)}</a>
      ${origin === '' ? null : html`<span class="muted"> ${origin}</span>`}`;
  }

  private renderDetails(): TemplateResult {
    const { claim, narrow } = this;
    const stance: Stance = stanceOf(claim);
    const rows: [string, unknown][] = [
      [
        'Status',
        narrow && stance === 'asserted'
          ? null
          : html`${lineIcon(stance, 'currentColor')} <span title=${STANCE_MEANINGS[stance]}>${wordStatus(claim)}</span>`,
      ],
      ['Certainty', claim.certain ? null : html`<span title=${UNCERTAIN_MEANING}>uncertain</span>`],
      ['When', sayPeriod(claim.from, claim.to)],
      ['As of', claim.asOf === undefined || claim.to !== null ? null : sayDate(claim.asOf)],
      ['Tenure', claim.status],
      ['Said by', claim.speaker === null ? null : this.renderSpeaker(claim.speaker)],
      ['Source', claim.source === null ? null : linkAddresses(claim.source)],
      ['Extracted by', narrow ? null : wordHow(claim)],
    ];
    return html`<dl>${rows.map(([term, value]) =>
      value === null || value === '' ? null : html`<dt>${term}</dt><dd>${value}</dd>`,
    )}</dl>`;
  }

  private renderSpeaker(id: string): TemplateResult {
    const href = linkTo(this.address, 'entity', id);
    return html`<a href=${href}>${this.entities.get(id)?.name ?? id}</a>`;
  }

  private readerAddress({ start, end }: Evidence): string {
    return linkTo(this.address, 'article', this.claim.article.id, { at: `${start}-${end}` });
  }
}

function wordStatus(claim: SourcedClaim): string {
  const modality = STANCE_LABELS[claim.modality];
  return claim.polarity === 'negative' ? `${modality}, denied` : modality;
}

function wordHow({ how, confidence }: SourcedClaim): string {
  if (how.by === 'person') return 'a person, in a facts file';
  if (how.by === 'decision') return `a person, by decision ${how.decision}`;
  return `${wordReader(how)}, confidence ${Math.round(confidence * 100)}%`;
}

function wordReader(how: Exclude<SourcedClaim['how'], { by: 'person' | 'decision' }>): string {
  switch (how.by) {
    case 'rule':
      return `rule “${how.cue === null ? how.rule : `${how.rule}:${how.cue}`}”`;
    case 'model':
      return 'the trained model';
    case 'language-model':
      return `the language model ${how.model}`;
    case 'both':
      return `${wordReader(how.builtIn)} and ${wordReader(how.languageModel)}`;
    case 'other':
      return how.text;
  }
}
