/** A name as an identifier: "Côte d'Ivoire" gives `cote-d-ivoire`. Empty for a name without letters or digits. */
export function slug(name: string): string {
  return foldName(name).replaceAll(' ', '-');
}

/** Names recur in articles, and folding one takes as long as dozens of comparisons. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 80;
const kept = new Map<string, string>();

/** A name for comparison: case, diacritics, possessives, punctuation and a leading article folded. */
export function foldName(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const folded = fold(name);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (name.length <= LONGEST_KEPT) kept.set(name, folded);
  return folded;
}

function fold(name: string): string {
  // Most names are plain, and the letters of all languages take several times as long.
  const isPlain = !/[^ -~]/.test(name);
  const letters = isPlain ? name : name.normalize('NFKD').replace(/\p{M}/gu, '');
  return letters
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(isPlain ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
