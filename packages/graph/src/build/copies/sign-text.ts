import { hashShingles } from './hash-shingles.ts';

/** Hashes kept of one text: 1 KB at most, however long it is. */
const MOST_HASHES = 256;
/** Texts with fewer shingles have a denser index, because they have fewer hashes to be found by. */
const SHORT_TEXT = 128;

/** What is kept of a text to recognise copies of it. Depends on nothing but the text, so it can be cached. */
export interface TextSignature {
  /** All hashes of its shingles that end in `level` zero bits; sorted, each once. */
  hashes: Uint32Array;
  level: number;
  /** Those of the hashes that copies of it are looked up by. */
  index: Uint32Array;
}

/** What is needed of an article to recognise its copies. */
export interface SignedArticle {
  id: string;
  publishedAt: string | null;
  publisher: string | null;
  signature: TextSignature;
}

/**
 * Samples the shingles of a text by the last bits of their hashes, so that the samples of two texts are of the same
 * shingles and show how much of one text is in the other (A. Broder, On the resemblance and containment of documents,
 * 1997). MinHash, which keeps the smallest hashes, would show only how similar they are, which says little about a text
 * cut to half.
 */
export function signText(text: string): TextSignature {
  const shingles = hashShingles(text);
  let [hashes, level] = [withoutRepeats(shingles), 0];
  const isShort = hashes.length < SHORT_TEXT;
  while (hashes.length > MOST_HASHES) {
    level += 1;
    hashes = sampleOf(hashes, level);
  }
  return { hashes, level, index: sampleOf(hashes, isShort ? 2 : 4) };
}

/** Those that end in `level` zero bits. */
function sampleOf(hashes: Uint32Array, level: number): Uint32Array {
  const mask = 2 ** level - 1;
  return keep(hashes, (hash) => (hash & mask) === 0);
}

/** Sorts in place. */
function withoutRepeats(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  return keep(hashes, (hash, at) => at === 0 || hash !== hashes[at - 1]);
}

/** Like `filter` of typed arrays, which takes ten times as long. */
function keep(hashes: Uint32Array, isKept: (hash: number, at: number) => boolean): Uint32Array {
  const kept = new Uint32Array(hashes.length);
  let count = 0;
  for (let at = 0; at < hashes.length; at += 1)
    if (isKept(hashes[at]!, at)) {
      kept[count] = hashes[at]!;
      count += 1;
    }
  return kept.slice(0, count);
}
