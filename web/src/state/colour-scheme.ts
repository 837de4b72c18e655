/** Light, dark, or as the system wants it. */
export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const KEY = 'precedent-scheme';

/** The scheme that was chosen on this device. Private windows may refuse the storage. */
export function keptScheme(): Scheme {
  try {
    const kept = localStorage.getItem(KEY);
    return SCHEMES.find((scheme) => scheme === kept) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Shows the page in a scheme and keeps that for later visits. */
export function showScheme(scheme: Scheme): void {
  const root = document.documentElement;
  if (scheme === 'auto') delete root.dataset.scheme;
  else root.dataset.scheme = scheme;
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // It is then chosen for this visit only.
  }
  // The drawing of a graph has no styles of its own that could follow.
  window.dispatchEvent(new Event('precedent-scheme'));
}
