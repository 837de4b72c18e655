/** Number of edits (insertion, deletion, substitution, swap of neighbours) between two strings. O(a·b). */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(previous[j]! + 1, row[j - 1]! + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, beforePrevious[j - 2]! + 1);
    }
    [beforePrevious, previous] = [previous, row];
  }
  return previous[b.length]!;
}

/**
 * Whether two words are spellings of the same name: "zelensky" and "zelenskyy". Short words must be equal,
 * because one letter makes them different names ("kim", "kin").
 */
export function isNearSpelling(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  if (length < 6 || a[0] !== b[0]) return false;
  return editDistance(a, b) <= (length < 9 ? 1 : 2);
}

/** Replaces the letters that transliterations choose between by one of them; order matters. */
const TRANSLITERATIONS: readonly [RegExp, string][] = [
  [/(?:iy|yy|ij|ii|ey|ei|ie|y)(?=$)/, 'i'],
  [/[yj](?=[aeou])/g, 'i'],
  [/ou|oo/g, 'u'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/q/g, 'k'],
  [/sch|sh|ch/g, 's'],
  [/(.)\1/g, '$1'],
];

/** Whether two words transliterate the same name: "zelensky", "zelenskyy"; "youssef", "yusef". */
export function isTransliteration(a: string, b: string): boolean {
  return a.length > 3 && b.length > 3 && soundOf(a) === soundOf(b);
}

/** The words of names recur in every comparison. */
const MOST_SOUNDS = 20_000;
const sounds = new Map<string, string>();

function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const sound = TRANSLITERATIONS.reduce((from, [pattern, letters]) => from.replace(pattern, letters), word);
  if (sounds.size >= MOST_SOUNDS) sounds.clear();
  sounds.set(word, sound);
  return sound;
}
