import type { Fact, Span } from '@precedent/model';

/** A piece of text and the facts whose quotes include it, the shortest quote first. */
export interface MarkedPiece {
  text: string;
  start: number;
  facts: Fact[];
  /** Whether it is in the quote that was opened. */
  focus: boolean;
}

/** Splits a part of a text where quotes begin and end. The pieces joined give the text. */
export function markClaims(
  text: string,
  range: Span,
  facts: readonly Fact[],
  focus: Span | null,
): MarkedPiece[] {
  const quotes = facts
    .flatMap((fact) =>
      fact.claims.flatMap(({ evidence }) => evidence.map(({ start, end }) => ({ fact, start, end }))),
    )
    .filter(({ start, end }) => start < range.end && end > range.start)
    .sort((one, other) => one.end - one.start - (other.end - other.start));
  const bounds = [...quotes, ...(focus === null ? [] : [focus])].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([range.start, range.end, ...bounds])]
    .filter((cut) => cut >= range.start && cut <= range.end)
    .sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => ({
    text: text.slice(start, cuts[index + 1]),
    start,
    facts: [
      ...new Set(quotes.filter((quote) => quote.start <= start && start < quote.end).map(({ fact }) => fact)),
    ],
    focus: focus !== null && focus.start <= start && start < focus.end,
  }));
}
