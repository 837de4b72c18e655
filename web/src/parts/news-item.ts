import type { Reply } from '@precedent/api';
import type { Entity, Vocabulary } from '@precedent/model';
import { publisherOf, sayDate } from '@precedent/model/wording';
import { css, html, type TemplateResult } from 'lit';
import { type Address, linkTo } from '../state/address.ts';
import { nameArticle } from '../state/cite-source.ts';
import { renderSentence } from './linked-sentence.ts';

interface NewsParts {
  address: Address;
  vocabulary: Vocabulary;
}

type Item = Reply<'listNews'>['items'][number];

/** Articles with what each of them changed. */
export function renderNews({ items, entities }: Reply<'listNews'>, parts: NewsParts): TemplateResult {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  if (items.length === 0) return html`<p class="muted">No articles yet.</p>`;
  return html`<ul class="news">${items.map((item) => renderItem(item, byId, parts))}</ul>`;
}

function renderItem(
  item: Item,
  entities: ReadonlyMap<string, Entity>,
  { address, vocabulary }: NewsParts,
): TemplateResult {
  const { article, facts } = item;
  const when = article.publishedAt === null ? null : sayDate(article.publishedAt);
  const origin = [publisherOf(article), when].filter((part) => part !== null).join(', ');
  return html`<li>
    <p><a class="title" href=${linkTo(address, 'article', article.id)}>${nameArticle(article)}</a>
      ${origin === '' ? null : html`<span class="origin muted small">${origin}</span>`}</p>
    <p class="small">${sayChange(item)}</p>
    ${facts.length === 0 ? null : html`<ul class="learned small">${facts.map((fact) => html`<li>${renderSentence(fact, { entities, vocabulary, address })}</li>`)}</ul>`}
  </li>`;
}

/** "7 new facts, 2 contradictions" */
function sayChange({ claims, newFacts, contradictions }: Item): string {
  const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`;
  if (claims === 0) return 'No certain claims';
  const said =
    newFacts === 0
      ? `${count(claims, 'claim', 'claims')}, nothing new`
      : count(newFacts, 'new fact', 'new facts');
  return contradictions === 0 ? said : `${said}, ${count(contradictions, 'contradiction', 'contradictions')}`;
}

export const newsStyles = css`
  .news > li {
    padding: var(--s-3) 0;
    border-top: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .news > li:first-child {
    padding-top: 0;
    border-top: 0;
  }
  .news .title {
    font-family: var(--serif);
    font-size: var(--t-3);
  }
  .news .origin {
    display: block;
  }
  .learned li {
    padding-inline-start: var(--s-3);
    color: var(--muted);
  }
  .learned li a {
    color: inherit;
  }
`;
