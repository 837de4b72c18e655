import type { Fact, GraphData, SourcedClaim, Vocabulary } from '@precedent/model';
import { isWebAddress, sayArticle } from '@precedent/model/wording';
import { css, html, type TemplateResult } from 'lit';
import type { GraphItem } from './drawing/emphasis.ts';
import { wordFact, wordStatus } from './wording.ts';

export interface DetailParts {
  item: GraphItem;
  data: GraphData;
  vocabulary: Vocabulary;
  onSelect(item: GraphItem): void;
  onClose(): void;
}

/** What is selected, with its quotes and sources, for a graph on a page that shows nothing of this itself. */
export function renderDetails(parts: DetailParts): TemplateResult | null {
  const { item, data, vocabulary } = parts;
  const byId = new Map(data.entities.map((entity) => [entity.id, entity]));
  if (item.kind === 'fact') {
    const fact = data.facts.find(({ id }) => id === item.id);
    if (!fact) return null;
    return frame(wordFact(fact, byId, vocabulary), renderClaims(fact), parts);
  }
  const entity = byId.get(item.id);
  if (!entity) return null;
  const facts = data.facts.filter(({ subject, object }) => subject === item.id || object === item.id);
  const lines = facts.map(
    (fact) =>
      html`<li><button @click=${() => parts.onSelect({ kind: 'fact', id: fact.id })}>${wordFact(fact, byId, vocabulary)}</button></li>`,
  );
  return frame(
    entity.name,
    html`<p>${vocabulary.entityTypes[entity.type].label}</p><ul>${lines}</ul>`,
    parts,
  );
}

function frame(title: string, body: TemplateResult, { onClose }: DetailParts): TemplateResult {
  return html`<aside class="details" aria-label="Details">
    <header><h2 tabindex="-1">${title}</h2><button aria-label="Close details" @click=${onClose}>✕</button></header>
    ${body}</aside>`;
}

function renderClaims(fact: Fact): TemplateResult {
  return html`<p>${wordStatus(fact)}</p>${fact.claims.map(renderClaim)}`;
}

function renderClaim({ article, evidence, source }: SourcedClaim): TemplateResult {
  const name = sayArticle(article);
  const url = article.url !== null && isWebAddress(article.url) ? article.url : null;
  return html`<blockquote>${evidence.map(({ quote }) => html`<p>${source ?? `“${quote}”`}</p>`)}
    <cite>${url === null ? name : html`<a href=${url} target="_blank" rel="noopener noreferrer">${name}</a>`}</cite></blockquote>`;
}

export const detailStyles = css`
  .details {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    width: min(340px, 100%);
    overflow: auto;
    padding: 12px 16px;
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface);
    font-size: 13.5px;
    overflow-wrap: anywhere;
  }
  .details header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
  }
  .details h2 {
    margin: 0;
    font-size: 16px;
    line-height: 1.3;
  }
  .details h2:focus {
    outline: none;
  }
  .details p {
    margin: 6px 0;
  }
  .details ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .details button {
    min-width: 28px;
    min-height: 28px;
    padding: 3px 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .details header button {
    color: var(--_ink);
    text-align: center;
  }
  .details blockquote {
    margin: 10px 0;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--_line);
  }
  .details cite {
    color: var(--_muted);
    font-style: normal;
  }
  .details a {
    color: var(--_accent);
  }
`;
