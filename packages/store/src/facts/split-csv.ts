import type { Span } from '@precedent/model';

/** A row of CSV as written, without the line break, and its fields as written, without the commas. */
export interface CsvRow extends Span {
  fields: Span[];
}

/**
 * The position of the row that begins at `start`, and of its fields. A quoted field may contain commas and
 * line breaks. csv-parse gives the values, but not their positions in the text.
 */
export function splitCsvRow(text: string, start: number): CsvRow {
  const fields: Span[] = [];
  for (let at = start; ; ) {
    const end = fieldEnd(text, at);
    fields.push({ start: at, end });
    if (text[end] !== ',') return { start, end, fields };
    at = end + 1;
  }
}

function fieldEnd(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] === '"') at = quotedEnd(text, at);
  while (at < text.length && text[at] !== ',' && !isLineEnd(text[at])) at++;
  return at;
}

/** The position after the closing quote, or the end of the text if there is none. */
function quotedEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++)
    if (text[at] === '"') {
      if (text[at + 1] !== '"') return at + 1;
      at++;
    }
  return text.length;
}

/** The end of the line that `at` is on, without the line break. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text[end])) end++;
  return end;
}

/** The start of the line after the one that ends at `end`. */
export function nextLine(text: string, end: number): number {
  return end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
