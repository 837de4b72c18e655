/** A name as an identifier: "Côte d'Ivoire" gives `cote-d-ivoire`. Empty for a name without letters or digits. */
export function slug(name: string): string {
  return foldName(name).replaceAll(' ', '-');
}

/** A name for comparison: case, diacritics, possessives, punctuation and a leading article folded. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
