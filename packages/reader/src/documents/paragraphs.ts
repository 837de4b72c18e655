import type { Span } from '@precedent/model';

/** Longer lines weren't wrapped by hand or by a mail program. */
const LONGEST_WRAPPED_LINE = 132;

/**
 * The spans of paragraphs. Blank lines always end a paragraph. So do single line breaks, except in text that was
 * wrapped at a fixed width.
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const paragraphs: Span[] = [];
  let previous: Span | null = null;
  for (const line of lines) {
    const blank = line.start === line.end;
    if (!blank && previous && isWrapped(text, previous, line, width)) {
      paragraphs[paragraphs.length - 1]!.end = line.end;
    } else if (!blank) paragraphs.push({ ...line });
    previous = blank ? null : line;
  }
  return paragraphs;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let from = 0;
  for (const stop of text.matchAll(/\r\n|[\n\r\u2028\u2029]|$/g)) {
    const line = text.slice(from, stop.index);
    const start = from + (line.length - line.trimStart().length);
    lines.push({ start, end: Math.max(start, from + line.trimEnd().length) });
    from = stop.index + stop[0].length;
  }
  return lines;
}

/** The width at which the text was wrapped; 0 if it wasn't. */
function wrapWidth(text: string, lines: readonly Span[]): number {
  let width = 0;
  for (const { start, end } of lines) width = Math.max(width, end - start);
  if (width > LONGEST_WRAPPED_LINE || width < 30) return 0;
  let breaks = 0;
  let wrapped = 0;
  for (let i = 1; i < lines.length; i++) {
    const [previous, line] = [lines[i - 1]!, lines[i]!];
    if (previous.start === previous.end || line.start === line.end) continue;
    breaks++;
    if (isWrapped(text, previous, line, width)) wrapped++;
  }
  return breaks >= 3 && wrapped / breaks >= 0.6 ? width : 0;
}

/** Whether a line was wrapped: the first word of the next line would not have fitted on it. */
function isWrapped(text: string, previous: Span, line: Span, width: number): boolean {
  if (width === 0 || /^(?:[-*\u2022]|\d+[.)])\s/.test(text.slice(line.start, line.start + 5))) return false;
  const firstWord = /^\S*/.exec(text.slice(line.start, line.end))![0];
  return previous.end - previous.start + 1 + firstWord.length > width;
}
