/**
 * Whether a text is an address that a browser may open. Addresses come from articles and lists, and one like
 * `javascript:` would run as code when clicked.
 */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
