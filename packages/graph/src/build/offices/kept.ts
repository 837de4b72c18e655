type Key = string | readonly unknown[];

/** A function that gives what it gave before while its key is the same. */
export function keepWhile<Value>(): (key: Key, make: () => Value) => Value {
  let kept: { key: Key; value: Value } | null = null;
  return (key, make) => {
    if (kept === null || !isSame(kept.key, key)) kept = { key, value: make() };
    return kept.value;
  };
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return (
    Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((part, at) => isSame(part, b[at]))
  );
}
