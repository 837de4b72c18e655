import type { Span } from '@precedent/model';

/** A piece of text with the same mark throughout. */
export interface Segment {
  text: string;
  start: number;
  /** `focus`: the opened quote; `quote`: another quote of the article. */
  mark: 'focus' | 'quote' | null;
}

/**
 * Splits `text` from `range.start` to `range.end` where marks begin and end. Overlapping quotes are merged;
 * `focus` wins over `quotes`. The segments joined give the text.
 */
export function markQuotes(
  text: string,
  quotes: readonly Span[],
  focus: Span | null,
  range: Span = { start: 0, end: text.length },
): Segment[] {
  const spans = focus ? [...quotes, focus] : quotes;
  const cuts = new Set([range.start, range.end]);
  for (const cut of spans.flatMap((span) => [span.start, span.end]))
    if (cut > range.start && cut < range.end) cuts.add(cut);
  const ordered = [...cuts].sort((first, second) => first - second);
  const segments = ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1]!;
    return { text: text.slice(start, end), start, mark: markAt(start, quotes, focus) };
  });
  return segments.reduce<Segment[]>(joinAlike, []);
}

function markAt(offset: number, quotes: readonly Span[], focus: Span | null): Segment['mark'] {
  const holds = (span: Span) => span.start <= offset && offset < span.end;
  if (focus && holds(focus)) return 'focus';
  return quotes.some(holds) ? 'quote' : null;
}

function joinAlike(segments: Segment[], next: Segment): Segment[] {
  const last = segments.at(-1);
  if (last?.mark === next.mark) last.text += next.text;
  else segments.push({ ...next });
  return segments;
}

/** The paragraphs of a text, separated by line breaks; empty ones are left out. */
export function splitParagraphs(text: string): Span[] {
  return [...text.matchAll(/[^\n\r]*\S[^\n\r]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The paragraphs that contain a quote. */
export function paragraphsAround(text: string, quote: Span): Span {
  const touched = splitParagraphs(text).filter(({ start, end }) => start < quote.end && quote.start < end);
  return touched.length === 0 ? quote : { start: touched[0]!.start, end: touched.at(-1)!.end };
}

/** `1200-1312` as a span; null for anything else. */
export function parseSpan(text: string | null): Span | null {
  const match = /^(\d+)-(\d+)$/.exec(text ?? '');
  return match ? { start: Number(match[1]), end: Number(match[2]) } : null;
}
