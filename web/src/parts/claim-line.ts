import type { Entity, Fact, SourcedClaim } from '@precedent/model';
import { sayDate } from '@precedent/model/wording';
import {
  drawnColour,
  findRelation,
  lineIcon,
  STANCE_LABELS,
  STANCE_MEANINGS,
  stanceOf,
  UNCERTAIN_MEANING,
} from '@precedent/view';
import { css, html, nothing, type TemplateResult } from 'lit';
import { type Address, linkTo } from '../state/address.ts';
import { yearsOf } from '../state/years.ts';
import { renderSentence, type SentenceParts } from './linked-sentence.ts';
import { quoteAddress, renderSourceLink } from './source-link.ts';

/** A fact as one line: when, what, in whose words, and where that is written. */
export function renderClaimLine(fact: Fact, parts: SentenceParts): TemplateResult {
  const [first, ...others] = fact.claims;
  const family = findRelation(parts.vocabulary, fact.relation).family;
  const colour = drawnColour(parts.vocabulary.families[family]?.colour ?? '#808080');
  return html`<li class="claim ${fact.certain ? '' : 'unsure'}" data-cited=${first && first.article.kind !== 'facts' ? cite(first) : nothing}>
    <span class="when">${renderWhen(fact)}</span>
    <div class="what">
      <p><span class="line">${lineIcon(stanceOf(fact), colour, fact.certain)}</span> ${renderSentence(fact, parts)} ${renderTags(fact)}</p>
      ${first ? renderQuote(first, parts.entities, parts.address) : null}
      <p class="source">${first ? renderSourceLink(first, parts.address) : null}
        <a class="open" href=${linkTo(parts.address, 'claim', fact.id)}>Details</a></p>
      ${others.length === 0 && !fact.moreClaims ? null : renderOthers(others, fact.moreClaims ?? 0, parts)}
    </div>
  </li>`;
}

/** Where its words are, for what shows them beside the line. */
function cite({ article, evidence }: SourcedClaim): string {
  const { start, end } = evidence[0]!;
  return `${article.id} ${start}-${end}`;
}

/** The years; what has no date is marked as such and shows when it was published. */
function renderWhen(fact: Fact): TemplateResult {
  const years = yearsOf(fact.from, fact.to, fact.claims);
  if (years !== '') return html`${years}`;
  const published = fact.claims.map(({ article }) => article.publishedAt).find((date) => date !== null);
  return published
    ? html`<span title="No date given; published on ${sayDate(published)}">(${published.slice(0, 4)})</span>`
    : html``;
}

/** What isn't simply reported as a fact. */
function renderTags(fact: Fact): TemplateResult[] {
  const stance = stanceOf(fact);
  const tags: TemplateResult[] = [];
  if (stance !== 'asserted')
    tags.push(
      html`<span class="tag ${stance}" title=${STANCE_MEANINGS[stance]}>${STANCE_LABELS[stance]}</span>`,
    );
  if (!fact.certain)
    tags.push(
      html`<span class="tag" title=${UNCERTAIN_MEANING}>uncertain, ${percentOf(fact.claims)} %</span>`,
    );
  return tags;
}

function percentOf(claims: readonly SourcedClaim[]): number {
  return Math.round(100 * Math.max(0, ...claims.map(({ confidence }) => confidence)));
}

/** The words of the article. A row of a facts file has none: its sentence says all. */
export function renderQuote(
  claim: SourcedClaim,
  entities: ReadonlyMap<string, Entity>,
  address: Address,
): TemplateResult | null {
  if (claim.article.kind === 'facts') return null;
  const speaker = claim.speaker === null ? null : (entities.get(claim.speaker)?.name ?? null);
  const said = speaker === null ? null : html`<span class="speaker">${speaker}:</span> `;
  return html`<blockquote>${said}<a class="quote" href=${quoteAddress(claim, address)} title="Open in the article">“${claim.evidence[0]!.quote.trim()}”</a></blockquote>`;
}

/** @param left how many more there are, which the reply left out. */
function renderOthers(claims: readonly SourcedClaim[], left: number, parts: SentenceParts): TemplateResult {
  const all = claims.length + left;
  return html`<details><summary>${all} more ${all === 1 ? 'source' : 'sources'}</summary>
    ${claims.map(
      (claim) =>
        html`${renderQuote(claim, parts.entities, parts.address)}<p class="source">${renderSourceLink(claim, parts.address)}</p>`,
    )}${left === 0 ? null : html`<p class="source">${left} ${left === 1 ? 'other is' : 'others are'} under Details.</p>`}</details>`;
}

export const claimLineStyles = css`
  .claims {
    display: grid;
  }
  .claim {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr);
    gap: var(--s-1) var(--s-3);
    padding: var(--s-3) 0;
    border-top: 1px solid var(--line);
  }
  .claim:first-child {
    border-top: 0;
  }
  .claim .when {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .claim p {
    overflow-wrap: anywhere;
  }
  .claim .line svg {
    vertical-align: -3px;
  }
  .claim .source {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s-3);
    margin-top: 2px;
    color: var(--muted);
    font-size: var(--t-1);
    overflow-wrap: anywhere;
  }
  .claim .source > a {
    display: inline-block;
    min-height: 24px;
  }
  .claim .what > p:first-child > a {
    color: var(--ink);
    font-weight: 600;
  }
  blockquote {
    max-width: 66ch;
    margin-top: var(--s-1);
    font: var(--t-2) / 1.5 var(--serif);
    overflow-wrap: anywhere;
  }
  blockquote .speaker {
    color: var(--muted);
  }
  a.quote {
    color: var(--muted);
    text-decoration: none;
  }
  a.quote:hover {
    color: var(--ink);
    text-decoration: underline;
  }
  .tag {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--strong-line);
    border-radius: 4px;
    color: var(--muted);
    font-size: 0.75rem;
    white-space: nowrap;
  }
  .tag.planned,
  .tag.hypothetical {
    border-style: dashed;
  }
  .tag.denied,
  .tag.contested {
    border-color: var(--danger);
    color: var(--danger);
  }
  .unsure .what > p:first-child {
    font-style: italic;
  }
  details {
    margin-top: var(--s-1);
  }
  summary {
    min-height: 24px;
    color: var(--accent);
    font-size: var(--t-1);
    cursor: pointer;
  }
  @media (max-width: 720px) {
    .claim {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
