/** Noncharacters that JSON allows and XML 1.0 forbids. */
const NONCHARACTERS = /[\uFFFE\uFFFF]/g;

/**
 * JSON with the keys of every object in code unit order, so that equal values give equal bytes. What
 * comes out is plain XML text too: control characters, lone surrogates and noncharacters are escaped.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value)).replace(
    NONCHARACTERS,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // fromEntries defines `__proto__` as a plain key; assignment would not.
  return Object.fromEntries(entries.map(([key, entry]) => [key, sortKeys(entry)]));
}
