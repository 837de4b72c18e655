import type { Span } from '@precedent/model';
import type { TextSentence } from './split-sentences.ts';

/** The text between two quotation marks, without the marks. */
export interface Quotation extends Span {
  /** Its position among those of the text. */
  quotation: number;
}

/** More characters between two marks mean that one is missing. */
const LONGEST = 3000;

/** The texts between quotation marks, without the marks. Straight marks open and close in turn, anew in each paragraph. */
export function findQuotations(text: string, sentences: readonly TextSentence[]): Quotation[] {
  const found: Span[] = [];
  for (const { start, end } of paragraphsOf(sentences)) {
    let open: number | null = null;
    for (let at = start; at < end; at += 1) {
      const mark = text[at]!;
      if (!/["\u201c\u201d]/.test(mark)) continue;
      if (open !== null && mark !== '\u201c') {
        if (at > open && at - open < LONGEST) found.push({ start: open, end: at });
        open = null;
      } else if (mark !== '\u201d') open = at + 1;
    }
    // A quotation that goes on in the next paragraph is closed only there.
    if (open !== null && end - open < LONGEST) found.push({ start: open, end });
  }
  return found.map((span, quotation) => ({ ...span, quotation }));
}

function paragraphsOf(sentences: readonly TextSentence[]): Span[] {
  const paragraphs = new Map<number, Span>();
  for (const { paragraph, start, end } of sentences) {
    const known = paragraphs.get(paragraph);
    paragraphs.set(paragraph, { start: known?.start ?? start, end });
  }
  return [...paragraphs.values()];
}
