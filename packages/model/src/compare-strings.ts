/** Compares UTF-16 code units, so the order doesn't depend on the locale of the machine. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
