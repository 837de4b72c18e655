import { z } from 'zod';

/** Half-open UTF-16 offsets into the text of an article: `text.slice(start, end)`. */
export const spanSchema = z
  .object({
    start: z.number().int().nonnegative().describe('Offset of the first character, in UTF-16 units'),
    end: z.number().int().nonnegative().describe('Offset after the last character'),
  })
  .describe('A part of a text');
export type Span = z.infer<typeof spanSchema>;

/** A span together with its text: `text.slice(start, end) === quote`, always. */
export const evidenceSchema = spanSchema
  .extend({
    quote: z.string().min(1).describe('The exact text of the article from start to end'),
  })
  .describe('A quote, with its place in the text of its article');
export type Evidence = z.infer<typeof evidenceSchema>;

/** The evidence at `span` in `text`. */
export function quoteAt(text: string, span: Span): Evidence {
  return { start: span.start, end: span.end, quote: text.slice(span.start, span.end) };
}
