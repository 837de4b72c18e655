import type { Fact } from '@precedent/model';
import { publisherOf, sayDate } from '@precedent/model/wording';
import { css, html, type TemplateResult } from 'lit';
import { type Address, linkTo } from '../state/address.ts';
import { nameArticle, sourcesOf } from '../state/cite-source.ts';

/** The articles and facts files that say something, most first. */
export function renderSources(facts: readonly Fact[], address: Address): TemplateResult | null {
  const sources = sourcesOf(facts.flatMap((fact) => fact.claims));
  if (sources.length === 0) return null;
  return html`<section class="sheet"><h2>Sources <span class="amount">${sources.length}</span></h2>
    <ul class="sources">${sources.map(({ article, claims }) => {
      const when = article.publishedAt === null ? null : sayDate(article.publishedAt);
      const parts = [publisherOf(article), when, `${claims} ${claims === 1 ? 'claim' : 'claims'}`];
      return html`<li><a href=${linkTo(address, 'article', article.id)}>${nameArticle(article)}</a>
        <span class="muted small">${parts.filter((part) => part !== null).join(' · ')}</span></li>`;
    })}</ul></section>`;
}

export const sourceStyles = css`
  .sources li {
    padding: var(--s-2) 0;
    overflow-wrap: anywhere;
  }
  .sources .small {
    display: block;
  }
`;
