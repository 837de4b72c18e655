import type { Span } from '@precedent/model';
import {
  BEGINS_WITH_ATTRIBUTION,
  BEGINS_WITH_OPENER,
  DATELINE,
  ENDS_BEFORE_NUMBER,
  ENDS_IN_SHORT_FORM,
  ENDS_IN_TITLE,
  STOP,
} from '../english/writing/sentence-breaks.ts';
import { straighten } from '../english/writing/tokens.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A sentence's place in the text, and its paragraph. */
export interface TextSentence extends Span {
  paragraph: number;
}

/** The spans of sentences in text order. Together they cover everything except white space and bullets. */
export function sentencesOf(text: string): TextSentence[] {
  const plain = straighten(text);
  return paragraphsOf(plain).flatMap((span, paragraph) =>
    splitParagraph(plain, span).map(({ start, end }) => ({ start, end, paragraph })),
  );
}

function splitParagraph(text: string, paragraph: Span): Span[] {
  const spans: Span[] = [];
  let start = paragraph.start + BULLET.exec(text.slice(paragraph.start, paragraph.start + 4))![0].length;
  const cut = (end: number) => {
    const span = trim(text, { start, end });
    if (span.start < span.end) spans.push(span);
    start = end;
  };
  const dateline = DATELINE.exec(text.slice(start, Math.min(paragraph.end, start + LONGEST_DATELINE)));
  if (dateline) cut(start + dateline[0].length);
  const from = start;
  for (const stop of text.slice(from, paragraph.end).matchAll(STOP)) {
    const end = from + stop.index + stop[0].length;
    const before = text.slice(Math.max(start, end - CONTEXT), end);
    if (isBoundary(before, text.slice(end, Math.min(paragraph.end, end + CONTEXT)))) cut(end);
  }
  cut(paragraph.end);
  return spans;
}

/** Number of characters on either side that decide whether a full stop ends a sentence. */
const CONTEXT = 80;

const BULLET = /^(?:[-*\u2022\u2013\u2014\u00b7\u25aa\u2023]\s+)?/;

const LONGEST_DATELINE = 120;

function isBoundary(before: string, after: string): boolean {
  const next = after.trimStart();
  if (next === '') return true;
  if (/^[\p{Ll},;:]/u.test(next)) return false;
  if (/[.]$/.test(before)) {
    if (ENDS_IN_TITLE.test(before)) return false;
    if (ENDS_BEFORE_NUMBER.test(before) && /^\d/.test(next)) return false;
    if (ENDS_IN_SHORT_FORM.test(before)) return BEGINS_WITH_OPENER.test(next);
    // "1. Rutte" at the beginning of a list item.
    if (/^\s*\(?\d{1,3}\.$/.test(before)) return false;
  }
  if (/[?!]["']$/.test(before) && BEGINS_WITH_ATTRIBUTION.test(next)) return false;
  return /^["'([\u2022*-]*\s*[\p{Lu}\p{Lo}\p{N}@#$\u20ac\u00a3]/u.test(next) || /^["'([]/.test(next);
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
