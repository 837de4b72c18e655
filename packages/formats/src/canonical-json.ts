/** Noncharacters that JSON allows and XML 1.0 forbids. */
const NONCHARACTERS = /[\uFFFE\uFFFF]/g;

/**
 * JSON with the keys of every object in code unit order, so that equal values give the same bytes. The result
 * is also valid XML text: control characters, lone surrogates and noncharacters are escaped.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoteText(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${quoteText(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

function quoteText(text: string): string {
  return JSON.stringify(text).replace(NONCHARACTERS, (noncharacter) =>
    noncharacter === '\uFFFE' ? '\\ufffe' : '\\uffff',
  );
}
