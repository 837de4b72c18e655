import type { Fact, Span, Vocabulary } from '@precedent/model';
import { findRelation, STANCE_LABELS, stanceOf } from '@precedent/view';
import { html, type TemplateResult } from 'lit';
import { renderClaimLine } from '../parts/claim-line.ts';
import type { SentenceParts } from '../parts/linked-sentence.ts';
import { type MarkedPiece, markClaims } from '../state/mark-claims.ts';
import { splitParagraphs } from '../state/quotes.ts';

interface MarkedParts {
  text: string;
  facts: readonly Fact[];
  vocabulary: Vocabulary;
  focus: Span | null;
  /** The fact to light up. */
  lit: string | null;
  point: (id: string | null) => void;
  open: (id: string) => void;
  /** Like `open`, but a click also ends the selection of text. */
  click: (id: string) => void;
}

/** The paragraphs of an article with every quote marked by the kind of its claim. */
export function renderMarkedText(parts: MarkedParts): TemplateResult {
  const { text, facts, focus } = parts;
  return html`<article>${splitParagraphs(text).map(
    (paragraph) =>
      html`<p data-start=${paragraph.start}>${markClaims(text, paragraph, facts, focus).map((piece) => renderPiece(piece, parts))}</p>`,
  )}</article>`;
}

function renderPiece(piece: MarkedPiece, parts: MarkedParts): TemplateResult | string {
  const [fact] = piece.facts;
  if (!fact) return piece.focus ? html`<mark class="focus">${piece.text}</mark>` : piece.text;
  const { family } = findRelation(parts.vocabulary, fact.relation);
  const lit = parts.lit !== null && piece.facts.some(({ id }) => id === parts.lit);
  const place = Object.keys(parts.vocabulary.families).indexOf(family);
  const classes = [
    'claimed',
    `family-${place}`,
    stanceOf(fact),
    fact.certain ? '' : 'unsure',
    piece.focus ? 'focus' : '',
    lit ? 'lit' : '',
  ];
  const label = parts.vocabulary.families[family]?.label ?? '';
  const open = () => parts.open(fact.id);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') open();
  };
  return html`<mark class=${classes.filter((name) => name !== '').join(' ')} tabindex="0" role="link"
    title="${label}: ${STANCE_LABELS[stanceOf(fact)].toLowerCase()}${fact.certain ? '' : ', uncertain'}"
    @mouseenter=${() => parts.point(fact.id)} @mouseleave=${() => parts.point(null)}
    @focus=${() => parts.point(fact.id)} @blur=${() => parts.point(null)}
    @click=${() => parts.click(fact.id)} @keydown=${onKey}>${piece.text}</mark>`;
}

/** The claims of an article as lines; the mouse or the focus on one lights up its marks. */
export function renderArticleClaims(
  facts: readonly Fact[],
  parts: SentenceParts,
  lit: string | null,
  point: (id: string | null) => void,
): TemplateResult {
  return html`<ul class="claims">${facts.map(
    (
      fact,
    ) => html`<li class="pointed ${lit === fact.id ? 'lit' : ''}" @mouseenter=${() => point(fact.id)} @mouseleave=${() => point(null)}
      @focusin=${() => point(fact.id)} @focusout=${() => point(null)}><ul>${renderClaimLine(fact, parts)}</ul></li>`,
  )}</ul>`;
}
