import type { SignedArticle, TextSignature } from './sign-text.ts';

/** How much of the shorter text must be in the longer one, word for word. */
const SHARE_OF_SHORTER = 0.4;
/**
 * The same if one publisher has both: its daily weather and market reports are of one form. They are one source anyway,
 * copies or not.
 */
const SHARE_AT_HOME = 0.8;
/** How much of the longer text must be in the shorter one: a weekly summary is not a copy of the briefs in it. */
const SHARE_OF_LONGER = 0.25;
/** Fewer shingles can be identical by chance, or because they are a publisher's footer. */
const LEAST_SHARED = 8;
/** How much of the smaller index must be in the other: less than is expected of copies, because it is a small sample. */
const SHARE_OF_INDEX = 0.1;

/** Whether one article carries the text of the other, perhaps cut, extended or edited. */
export function isCopy(one: SignedArticle, other: SignedArticle): boolean {
  const [a, b] = [one.signature, other.signature];
  // Tells most pairs apart that only share a sentence, at a tenth of the cost.
  if (countShared(a.index, b.index, 0) < SHARE_OF_INDEX * Math.min(a.index.length, b.index.length))
    return false;
  const mask = 2 ** Math.max(a.level, b.level) - 1;
  const [ofA, ofB] = [countIn(a, mask), countIn(b, mask)];
  const shared = countShared(a.hashes, b.hashes, mask);
  const isHome = one.publisher !== null && one.publisher === other.publisher;
  return (
    shared >= LEAST_SHARED &&
    shared >= (isHome ? SHARE_AT_HOME : SHARE_OF_SHORTER) * Math.min(ofA, ofB) &&
    shared >= SHARE_OF_LONGER * Math.max(ofA, ofB)
  );
}

function countIn({ hashes, level }: TextSignature, mask: number): number {
  if (2 ** level - 1 === mask) return hashes.length;
  let count = 0;
  for (const hash of hashes) if ((hash & mask) === 0) count += 1;
  return count;
}

/** Both sorted; only those whose last bits are zero. */
function countShared(a: Uint32Array, b: Uint32Array, mask: number): number {
  let [shared, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y && (x & mask) === 0) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}
