/** By UTF-16 code units: the same on every machine, unlike the collation of a locale. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
