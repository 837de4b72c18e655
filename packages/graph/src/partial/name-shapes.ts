/** What can be compared of a name at once: names that differ more in it differ by more slips of spelling than are allowed. */
export interface NameShape {
  length: number;
  /** Which letters it has, a bit for each. */
  letters: number;
}

export function shapeOf(form: string): NameShape {
  let letters = 0;
  for (let at = 0; at < form.length; at += 1) letters |= 1 << bitOf(form.charCodeAt(at));
  return { length: form.length, letters };
}

/** Whether two names may differ by so many slips: each adds or takes away a letter, replaces one or swaps two. */
export function mayDifferBy(slips: number, a: NameShape, b: NameShape): boolean {
  return Math.abs(a.length - b.length) <= slips && countBits(a.letters ^ b.letters) <= 2 * slips;
}

const FIRST = 'a'.charCodeAt(0);
const LETTERS = 26;

/** Whatever is not a letter of the English alphabet shares the bits that are left. */
function bitOf(code: number): number {
  const letter = code - FIRST;
  return letter >= 0 && letter < LETTERS ? letter : LETTERS + (code % (32 - LETTERS));
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
