/** A node or edge as it is in the file. */
export interface ScannedElement<Key> {
  kind: 'node' | 'edge';
  id: string;
  source: string | null;
  target: string | null;
  data: [key: Key, content: string][];
}

/** How data with a key begin. */
interface Beginning<Key> {
  text: string;
  /** Null if it is not wanted. */
  key: Key | null;
  /** What followed it last: elements of one kind have the same keys in the same order. */
  next: Beginning<Key> | null;
}

/** What XML forbids, surrogates, which may be alone, and carriage returns, which a parser changes. */
const UNUSUAL = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/;
const OPENING =
  /^<(?:node id="([^"<&\s]+)"|edge id="([^"<&\s]+)" source="([^"<&\s]+)" target="([^"<&\s]+)")>/;
const OPEN_DATA = '<data key="';
const CLOSE_DATA = '</data>';

/**
 * Scans elements in the form in which Precedent writes them: on one line, without comments or other elements in it. An XML
 * parser takes several times as long, because it looks at every character.
 */
export class ElementScanner<Key> {
  private readonly beginnings = new Map<string, Beginning<Key>>();
  private readonly node: Beginning<Key> = { text: '', key: null, next: null };
  private readonly edge: Beginning<Key> = { text: '', key: null, next: null };

  /** @param key null if its data are not wanted. */
  declare(id: string, key: Key | null): void {
    const known = this.beginnings.get(id);
    if (known) known.key = key;
    else this.beginnings.set(id, { text: `${OPEN_DATA}${id}">`, key, next: null });
  }

  /** Null if it is not declared or not wanted. */
  keyOf(id: string): Key | null {
    return this.beginnings.get(id)?.key ?? null;
  }

  /**
   * @param text from `<node ` or `<edge ` to the end of the closing tag.
   * @returns null for any other form, which is left to an XML parser to read or to refuse.
   */
  scan(text: string): ScannedElement<Key> | null {
    const opening = OPENING.exec(text);
    // A parser refuses the end of a CDATA section that was not opened.
    if (!opening || text.includes(']]>') || UNUSUAL.test(text)) return null;
    const [{ length }, nodeId, edgeId, source = null, target = null] = opening;
    const kind = edgeId === undefined ? 'node' : 'edge';
    if (!text.endsWith(`</${kind}>`)) return null;
    const data = this.scanData(text, length, text.length - `</${kind}>`.length, this[kind]);
    return data && { kind, id: (nodeId ?? edgeId)!, source, target, data };
  }

  private scanData(text: string, from: number, end: number, before: Beginning<Key>) {
    const data: ScannedElement<Key>['data'] = [];
    let last = before;
    let reference = -1;
    for (let at = from; at < end; ) {
      const beginning = this.beginningAt(text, at, last);
      if (!beginning) return null;
      const start = at + beginning.text.length;
      const close = text.indexOf('<', start);
      if (!text.startsWith(CLOSE_DATA, close)) return null;
      if (reference < start) reference = indexOrEnd(text, '&', start);
      if (beginning.key !== null || reference < close) {
        const content = text.slice(start, close);
        const resolved = reference < close ? resolveReferences(content) : content;
        if (resolved === null) return null;
        if (beginning.key !== null) data.push([beginning.key, resolved]);
      }
      last = beginning;
      at = close + CLOSE_DATA.length;
      if (at > end) return null;
    }
    return data;
  }

  private beginningAt(text: string, at: number, last: Beginning<Key>): Beginning<Key> | null {
    if (last.next && text.startsWith(last.next.text, at)) return last.next;
    if (!text.startsWith(OPEN_DATA, at)) return null;
    const start = at + OPEN_DATA.length;
    const found = this.beginnings.get(text.slice(start, text.indexOf('"', start)));
    if (!found || !text.startsWith(found.text, at)) return null;
    last.next = found;
    return found;
  }
}

function indexOrEnd(text: string, searched: string, from: number): number {
  const index = text.indexOf(searched, from);
  return index < 0 ? text.length : index;
}

const REFERENCE = /&(?:(amp|lt|gt|quot|apos);)?/g;
const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Null if there is a reference other than the five that XML has itself. */
function resolveReferences(content: string): string | null {
  let isKnown = true;
  const resolved = content.replace(REFERENCE, (_, name?: string) => {
    if (name === undefined) isKnown = false;
    return CHARACTERS[name ?? ''] ?? '';
  });
  return isKnown ? resolved : null;
}
