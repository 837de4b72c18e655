/** Noncharacters that JSON allows and XML 1.0 forbids. */
const NONCHARACTERS = /[\uFFFE\uFFFF]/g;
const NONCHARACTER = /[\uFFFE\uFFFF]/;

/**
 * JSON with the keys of every object in code unit order, so that equal values give the same bytes. The result
 * is also valid XML text: control characters, lone surrogates and noncharacters are escaped.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoteText(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    let items = '';
    for (let at = 0; at < value.length; at += 1) items += (at === 0 ? '' : ',') + canonicalJson(value[at]);
    return `[${items}]`;
  }
  let members = '';
  for (const { key, quoted } of membersOf(Object.keys(value))) {
    const member = (value as Record<string, unknown>)[key];
    if (member === undefined) continue;
    members += (members === '' ? quoted : `,${quoted}`) + canonicalJson(member);
  }
  return `{${members}}`;
}

interface Member {
  key: string;
  /** With its colon. */
  quoted: string;
}

/** A graph has few kinds of objects and many of each: their keys are sorted and quoted once. */
const sorted = new Map<string, readonly Member[]>();
const MOST_KINDS = 1000;

function membersOf(keys: string[]): readonly Member[] {
  const kind = keys.join('\n');
  const known = sorted.get(kind);
  if (known?.length === keys.length) return known;
  const members = keys.sort().map((key) => ({ key, quoted: `${quoteText(key)}:` }));
  if (sorted.size < MOST_KINDS && !keys.some((key) => key.includes('\n'))) sorted.set(kind, members);
  return members;
}

/** Writes text as a JSON string. */
export type QuoteText = (text: string) => string;

/** Text that JSON writes as it is, in quotation marks. */
const PLAIN = /^[ !#-[\]-\uD7FF\uE000-\uFFFD]*$/;

export function quoteText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  const quoted = JSON.stringify(text);
  if (!NONCHARACTER.test(quoted)) return quoted;
  return quoted.replace(NONCHARACTERS, (noncharacter) => (noncharacter === '\uFFFE' ? '\\ufffe' : '\\uffff'));
}
