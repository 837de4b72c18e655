/** A node or edge as it is in the file. */
export interface ScannedElement<Key> {
  kind: 'node' | 'edge';
  id: string;
  source: string | null;
  target: string | null;
  data: [key: Key, content: string][];
}

/** What XML forbids, and surrogates, which may be alone. */
const UNUSUAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;
const OPENING =
  /^<(?:node id="([^"<&\s]+)"|edge id="([^"<&\s]+)" source="([^"<&\s]+)" target="([^"<&\s]+)")>/;
const OPEN_DATA = '<data key="';
const CLOSE_DATA = '</data>';

/**
 * An element in the form in which Precedent writes it: on one line, without comments or other elements in it. An XML parser
 * takes several times as long, because it looks at every character.
 *
 * @param text from `<node ` or `<edge ` to the end of the closing tag.
 * @param keys the declared keys by id; null for those whose data are not wanted.
 * @returns null for any other form, which is left to an XML parser to read or to refuse.
 */
export function scanElement<Key>(
  text: string,
  keys: ReadonlyMap<string, Key | null>,
): ScannedElement<Key> | null {
  const opening = OPENING.exec(text);
  // A parser changes carriage returns, and refuses the end of a CDATA section that was not opened.
  if (!opening || text.includes('\r') || text.includes(']]>') || UNUSUAL.test(text)) return null;
  const [whole, nodeId, edgeId, source = null, target = null] = opening;
  const kind = edgeId === undefined ? 'node' : 'edge';
  const end = text.length - `</${kind}>`.length;
  if (!text.endsWith(`</${kind}>`)) return null;
  const data: ScannedElement<Key>['data'] = [];
  for (let at = whole.length; at < end; ) {
    const quote = text.indexOf('"', at + OPEN_DATA.length);
    const close = text.indexOf('<', quote);
    const key = keys.get(text.slice(at + OPEN_DATA.length, quote));
    const isData =
      text.startsWith(OPEN_DATA, at) && text[quote + 1] === '>' && text.startsWith(CLOSE_DATA, close);
    const content = isData ? resolveReferences(text.slice(quote + 2, close)) : null;
    if (key === undefined || content === null) return null;
    if (key !== null) data.push([key, content]);
    at = close + CLOSE_DATA.length;
    if (at > end) return null;
  }
  return { kind, id: (nodeId ?? edgeId)!, source, target, data };
}

const REFERENCE = /&(?:(amp|lt|gt|quot|apos);)?/g;
const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Null if there is a reference other than the five that XML has itself. */
function resolveReferences(content: string): string | null {
  if (!content.includes('&')) return content;
  let isKnown = true;
  const resolved = content.replace(REFERENCE, (_, name?: string) => {
    if (name === undefined) isKnown = false;
    return CHARACTERS[name ?? ''] ?? '';
  });
  return isKnown ? resolved : null;
}
