/** FNV-1a, 32 bits: the same text always gives the same number. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32: numbers in [0, 1) that depend only on `seed`. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Runs `task` (synchronously) with a seeded `Math.random`, fcose's only source of randomness, and restores
 * the real one even if the task throws.
 */
export function withSeededRandom<Result>(seed: number, task: () => Result): Result {
  const random = Math.random;
  Math.random = createRandom(seed);
  try {
    return task();
  } finally {
    Math.random = random;
  }
}
