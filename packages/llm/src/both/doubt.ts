import type { Reading } from '@precedent/model';

/** An article goes to the language model if at least this share of its reading is in doubt. */
const UNSURE = 1 / 2;

/**
 * How unsure the built-in reader is of an article, from 0 to 1: the share of its claims that are uncertain. An
 * article that names at least two entities and gives no claim at all is 1, because most of what the reader gets
 * wrong is what it does not find. With fewer entities there is nothing to link, and the doubt is 0.
 */
export function doubtOf({ entities, claims }: Pick<Reading, 'entities' | 'claims'>): number {
  if (entities.length < 2) return 0;
  if (claims.length === 0) return 1;
  return claims.filter(({ certain }) => !certain).length / claims.length;
}

export function isUnsure(reading: Pick<Reading, 'entities' | 'claims'>): boolean {
  return doubtOf(reading) >= UNSURE;
}
