import type { Entity, Fact, Vocabulary } from '@precedent/model';
import { isWebAddress, sayDate } from '@precedent/model/wording';
import { drawnColour, shapeIcon } from '@precedent/view';
import { css, html, type TemplateResult } from 'lit';
import { renderNamed, renderSentence, type SentenceParts } from '../parts/linked-sentence.ts';
import { quoteAddress } from '../parts/source-link.ts';
import { citeArticle, citeRow, sourcesOf } from '../state/cite-source.ts';
import { type Clause, type Ends, headlineOf, lastSeen } from '../state/headline.ts';
import { shortenAddress } from '../state/link-addresses.ts';
import { officesOf } from '../state/offices-of.ts';

/** "Person · also known as Rutte · 1 article and 4 curated facts" */
export function renderKind(entity: Entity, facts: readonly Fact[], vocabulary: Vocabulary): TemplateResult {
  const { label, shape, colour } = vocabulary.entityTypes[entity.type];
  const claims = facts.flatMap((fact) => fact.claims);
  const articles = sourcesOf(claims).filter(({ article }) => article.kind === 'news').length;
  const curated = claims.filter(({ article }) => article.kind === 'facts').length;
  const parts = [
    entity.aliases.length === 0 ? '' : `also known as ${entity.aliases.join(', ')}`,
    articles === 0 ? '' : `${articles} ${articles === 1 ? 'article' : 'articles'}`,
    curated === 0 ? '' : `${curated} curated ${curated === 1 ? 'fact' : 'facts'}`,
  ].filter((part) => part !== '');
  return html`<p class="kind">${shapeIcon(shape, drawnColour(colour))}<span>${[label, ...parts].join(' · ')}</span>${renderLinks(entity).map((link) => html` · ${link}`)}</p>`;
}

/**
 * Who somebody is, in one sentence with its sources; without an office, what is known best. `ends` has terms that are over
 * although no source says when they ended.
 */
export function renderLead(
  entity: Entity,
  facts: readonly Fact[],
  parts: SentenceParts,
  ends?: Ends,
): TemplateResult | null {
  const clauses = headlineOf(entity, facts, parts.vocabulary, ends);
  if (clauses.length === 0)
    return entity.type === 'person' ? renderBestFact(facts, parts) : renderHolders(entity, facts, parts);
  return html`<p class="lead">${clauses.map(
    (clause, index) =>
      html`${index === 0 ? '' : '; '}${renderNamed(openClause(clause, index), clause.fact, parts)}<sup>${renderNote(clause, index + 1, parts)}</sup>`,
  )}.</p>`;
}

function openClause({ text }: Clause, index: number): string {
  return index === 0 ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
}

/** The number of a source; what it says is shown on pointing at it. */
function renderNote({ claim }: Clause, number: number, { address }: SentenceParts): TemplateResult {
  const { source, article, evidence } = claim;
  const title = source === null ? `${citeArticle(article)}: “${evidence[0]!.quote}”` : citeRow(source).text;
  return html`<a href=${quoteAddress(claim, address)} title=${title} aria-label="Source ${number}: ${title}">${number}</a>`;
}

function renderBestFact(facts: readonly Fact[], parts: SentenceParts): TemplateResult | null {
  const known = facts.filter((fact) => fact.certain && fact.modality === 'asserted');
  const best = known.toSorted((one, other) => other.claims.length - one.claims.length)[0];
  return best ? html`<p class="lead">${renderSentence(best, parts)}.</p>` : null;
}

/** Who holds the office of a country or institution that most is written about. */
function renderHolders(entity: Entity, facts: readonly Fact[], parts: SentenceParts): TemplateResult | null {
  const held = officesOf(entity, facts, parts.vocabulary).map(({ last }) => last);
  const first = held.find(({ modality, to }) => modality === 'asserted' && to === null);
  return first ? html`<p class="lead">${renderSentence(first, parts)}${sayLastReport(first)}.</p>` : null;
}

/** Of an office that is held without a known end: until when that was so. */
function sayLastReport(fact: Fact): string {
  const seen = lastSeen(fact);
  return seen === null || seen <= (fact.from ?? '') ? '' : `, as of ${sayDate(seen)}`;
}

/** Identifiers elsewhere: the Wikidata item and the linked record of a list. */
function renderLinks({ links }: Entity): TemplateResult[] {
  const { wikidata, ftm } = links;
  const url = links.url && isWebAddress(links.url) ? links.url : null;
  const link = (href: string, words: string) =>
    html`<a href=${href} target="_blank" rel="noopener noreferrer">${words}</a>`;
  return [
    ...(wikidata ? [link(`https://www.wikidata.org/wiki/${wikidata}`, `Wikidata ${wikidata}`)] : []),
    ...(ftm ? [url ? link(url, ftm) : html`<span>${ftm}</span>`] : []),
    ...(!ftm && url ? [link(url, shortenAddress(url))] : []),
  ];
}

export const headlineStyles = css`
  .lead a {
    color: inherit;
  }
  .lead sup {
    line-height: 0;
  }
  .lead sup a {
    padding: 0 2px;
    color: var(--accent);
    font: 600 0.75rem var(--sans);
  }
`;
