import type { ReadingEntity, Span } from '@precedent/model';

export function overlapOf(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether one of an entity's mentions shares a character with one of these spans. */
export function touches({ mentions }: ReadingEntity, spans: readonly Span[]): boolean {
  return mentions.some((mention) => spans.some((span) => overlapOf(mention, span) > 0));
}

/**
 * Whether one of an entity's mentions is one of these spans, with or without a title or an article: they overlap in
 * at least half of the longer one. "the French president" is not "French".
 */
export function coincides({ mentions }: ReadingEntity, spans: readonly Span[]): boolean {
  return mentions.some((mention) =>
    spans.some((span) => 2 * overlapOf(mention, span) >= Math.max(lengthOf(mention), lengthOf(span))),
  );
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
