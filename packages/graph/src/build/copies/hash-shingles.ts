/** Words in a shingle: long enough that two reporters rarely choose the same ones, short enough to survive edits. */
const SHINGLE_WORDS = 6;

const WORD_SEED = 0x811c9dc5;
const WORD_PRIME = 0x01000193;
const SHINGLE_BASE = 0x2c1b3c6d;
/** What falls out of the rolling hash when the next word enters. */
const OLDEST = Array.from({ length: SHINGLE_WORDS }).reduce<number>(
  (power) => Math.imul(power, SHINGLE_BASE),
  1,
);

/**
 * A hash of 32 bits for each run of six words, in the order of the text. Case, punctuation and spaces don't matter;
 * numbers do, because they are what distinguishes yesterday's market report from today's.
 */
export function hashShingles(text: string): Uint32Array {
  const words = hashWords(text.toLowerCase());
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  let rolling = 0;
  for (let at = 0; at < words.length; at += 1) {
    rolling = (Math.imul(rolling, SHINGLE_BASE) + words[at]!) | 0;
    if (at >= SHINGLE_WORDS) rolling = (rolling - Math.imul(words[at - SHINGLE_WORDS]!, OLDEST)) | 0;
    if (at >= SHINGLE_WORDS - 1) hashes[at - SHINGLE_WORDS + 1] = mixBits(rolling);
  }
  return hashes;
}

/** FNV-1a of each word. */
function hashWords(lower: string): Int32Array {
  const words = new Int32Array((lower.length >> 1) + 1);
  let count = 0;
  let hash = WORD_SEED;
  let length = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    if (isOfWord(code)) {
      hash = Math.imul(hash ^ code, WORD_PRIME);
      length += 1;
    } else if (length > 0 && !isApostrophe(code)) {
      words[count] = hash;
      count += 1;
      hash = WORD_SEED;
      length = 0;
    }
  }
  if (length > 0) {
    words[count] = hash;
    count += 1;
  }
  return words.subarray(0, count);
}

/** Digits, Latin letters, and everything beyond ASCII that is neither punctuation nor a space. */
function isOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

/** ' and ’, which are inside words and which papers write differently. */
function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** The last step of MurmurHash3: each bit of the result depends on all bits, so that its last bits choose at random. */
function mixBits(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
