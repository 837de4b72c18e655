import { z } from 'zod';

/** Half-open UTF-16 offsets into the text of an article: `text.slice(start, end)`. */
export const spanSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Span = z.infer<typeof spanSchema>;

/** A span together with what stands there: `text.slice(start, end) === quote`, always. */
export const evidenceSchema = spanSchema.extend({ quote: z.string().min(1) });
export type Evidence = z.infer<typeof evidenceSchema>;

/** The evidence at `span` of `text`. */
export function quoteAt(text: string, span: Span): Evidence {
  return { start: span.start, end: span.end, quote: text.slice(span.start, span.end) };
}
