import type { Fact } from '@precedent/model';

/** The latest first; what has no date by when it was published, after what has one. */
export function latestFirst(one: Fact, other: Fact): number {
  const [first, second] = [dateOf(one), dateOf(other)];
  if (first !== second) return first < second ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

function dateOf({ from, to, claims }: Fact): string {
  const date = from ?? to;
  if (date !== null) return `1 ${date}`;
  const published = claims.flatMap(({ article }) => article.publishedAt ?? []).sort();
  return `0 ${published.at(-1) ?? ''}`;
}
