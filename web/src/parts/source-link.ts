import type { Evidence, SourcedClaim, Utterance } from '@precedent/model';
import { html, type TemplateResult } from 'lit';
import { type Address, linkTo } from '../state/address.ts';
import { citeArticle, citeRow, nameArticle } from '../state/cite-source.ts';

/** The address of a quote in its article. */
export function quoteAddress(claim: SourcedClaim, address: Address, evidence?: Evidence): string {
  const { start, end } = evidence ?? claim.evidence[0]!;
  return linkTo(address, 'article', claim.article.id, { at: `${start}-${end}` });
}

/** The article that something is said in, at the place. */
export function renderPlace({ article, start, end }: Utterance, address: Address): TemplateResult {
  const href = linkTo(address, 'article', article.id, { at: `${start}-${end}` });
  return html`<a href=${href} title=${nameArticle(article)}>${citeArticle(article)}</a>`;
}

/** The source of a claim: the article at its quote, or what a curated fact cites. */
export function renderSourceLink(claim: SourcedClaim, address: Address): TemplateResult {
  if (claim.source === null)
    return html`<a href=${quoteAddress(claim, address)} title=${nameArticle(claim.article)}>${citeArticle(claim.article)}</a>`;
  const { text, url } = citeRow(claim.source);
  return url === null
    ? html`<a href=${quoteAddress(claim, address)}>${text}</a>`
    : html`<a href=${url} title=${claim.source} target="_blank" rel="noopener noreferrer">${text}</a>`;
}
