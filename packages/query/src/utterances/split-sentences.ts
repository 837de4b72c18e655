import type { Span } from '@precedent/model';
import { ABBREVIATED } from '../english/saying-words.ts';

/** A sentence with the number of its paragraph. */
export interface TextSentence extends Span {
  paragraph: number;
}

/** A full stop, question or exclamation mark with what closes behind it, before white space. */
const STOP = /[.!?\u2026]+["'\u201d\u2019)\]]*(?=\s|$)/gu;

/** Characters on either side that decide whether a full stop ends a sentence. */
const CONTEXT = 40;

/** The sentences of a text in order. */
export function splitSentences(text: string): TextSentence[] {
  return paragraphsOf(text).flatMap((span, paragraph) =>
    splitParagraph(text, span).map((sentence) => ({ ...sentence, paragraph })),
  );
}

/** Longer lines were not wrapped by hand or by a mail program: each is a paragraph. */
const LONGEST_WRAPPED_LINE = 132;

function paragraphsOf(text: string): Span[] {
  const isWrapped = text.split('\n').every((line) => line.length <= LONGEST_WRAPPED_LINE);
  const paragraphs: Span[] = [];
  let from = 0;
  for (const piece of text.split(isWrapped ? /(\n[^\S\n]*\n)/ : /(\n)/)) {
    const start = from + piece.length - piece.trimStart().length;
    from += piece.length;
    const end = start + piece.trim().length;
    if (start < end) paragraphs.push({ start, end });
  }
  return paragraphs;
}

function splitParagraph(text: string, paragraph: Span): Span[] {
  const sentences: Span[] = [];
  let start = paragraph.start;
  for (const stop of text.slice(paragraph.start, paragraph.end).matchAll(STOP)) {
    const end = paragraph.start + stop.index + stop[0].length;
    const before = text.slice(Math.max(start, end - CONTEXT), end);
    if (!endsSentence(before, text.slice(end, Math.min(paragraph.end, end + CONTEXT)))) continue;
    sentences.push({ start, end });
    start = end;
    while (start < paragraph.end && /\s/.test(text[start]!)) start += 1;
  }
  if (start < paragraph.end) sentences.push({ start, end: paragraph.end });
  return sentences;
}

function endsSentence(before: string, after: string): boolean {
  const next = after.trimStart();
  if (next === '') return true;
  if (!/^["'\u201c\u2018([]*[\p{Lu}\p{N}]/u.test(next)) return false;
  const last = /(\S+)\.$/.exec(before)?.[1]?.replace(/^["'\u201c\u2018([]+/, '') ?? '';
  // "Boris J. Smith", "the U.S. Senate", "Gen. Milley"
  return !/^(?:\p{Lu}\.)*\p{Lu}$/u.test(last) && !ABBREVIATED.has(last.toLowerCase());
}
