import { PrecedentError } from '@precedent/model';
import { SaxesParser } from 'saxes';
import { ElementScanner } from './scan-element.ts';

/**
 * A value of the declared type. Values that a program filled in for missing ones (empty, NaN) are left out.
 */
type Value = string | number | boolean;

export interface GraphmlElement {
  kind: 'node' | 'edge';
  /** The attribute `id` if the file declares one, as igraph does; else the id of the element. */
  id: string | null;
  /** The element's own `id`, which edges refer to. */
  elementId: string | null;
  source: string | null;
  target: string | null;
  values: Map<string, Value>;
}

interface Key {
  name: string;
  type: string;
}

/**
 * Reads nodes and edges of GraphML text that comes in pieces, and calls `onElement` at the end of each, with its values of
 * the attributes that are wanted. Supports plain GraphML as written here, by NetworkX and by igraph: no ports, no nested graphs, no defaults.
 *
 * @throws PrecedentError `invalid_input` if the text is not well-formed XML or not GraphML.
 */
export function parseGraphml(
  pieces: Iterable<string>,
  wanted: ReadonlySet<string>,
  onElement: (element: GraphmlElement) => void,
): void {
  const reader = new GraphmlReader(wanted, onElement);
  for (const piece of pieces) reader.take(piece);
  reader.finish();
}

/** Of elements that begin a line, as Precedent writes them. */
const BEGINNINGS = ['<node ', '<edge '];
/** In UTF-16 units: a longer line is parsed piece by piece. */
const LONGEST_LINE = 1 << 22;

/** Lines that Precedent wrote are scanned; everything else goes through an XML parser. */
class GraphmlReader {
  private readonly parser = new SaxesParser();
  /** Knows the keys, too. */
  private readonly scanner = new ElementScanner<Key>();
  private readonly wanted: ReadonlySet<string>;
  private readonly onElement: (element: GraphmlElement) => void;
  /** Names of the elements that are open in the parser. */
  private readonly open: string[] = [];
  /** How much the parser was given, and how much of it when it met a tag last. */
  private given = 0;
  private givenAtTag = 0;
  /** Whether the parser is inside the graph, and between two elements. */
  private isBetween = false;
  /** The beginning of a line that is not yet complete. */
  private waiting = '';
  private element: GraphmlElement | null = null;
  private key: Key | null = null;
  private content = '';
  private root: string | null = null;

  constructor(wanted: ReadonlySet<string>, onElement: (element: GraphmlElement) => void) {
    this.wanted = wanted;
    this.onElement = onElement;
    const take = (piece: string) => {
      if (this.key) this.content += piece;
    };
    this.parser.on('opentag', ({ name, attributes }) => this.openTag(name, attributes));
    this.parser.on('text', take);
    this.parser.on('cdata', take);
    this.parser.on('closetag', ({ name }) => this.closeTag(name));
    this.parser.on('error', (error) => {
      throw notGraphml(error.message);
    });
  }

  take(piece: string): void {
    // Joined to the whole piece, that would be copied and searched again and again.
    const end = this.waiting === '' ? 0 : piece.indexOf('\n') + 1 || piece.length;
    const line = this.waiting + piece.slice(0, end);
    this.waiting = '';
    this.takeLines(line);
    this.takeLines(piece.slice(end));
  }

  private takeLines(text: string): void {
    let at = 0;
    while (at < text.length) {
      const isLine = this.isBetween && BEGINNINGS.some((beginning) => text.startsWith(beginning, at));
      const end = isLine ? text.indexOf('\n', at) : nextBeginning(text, at);
      if (isLine && end < 0 && text.length - at < LONGEST_LINE) {
        this.waiting = text.slice(at);
        return;
      }
      const next = end < 0 ? text.length : end + 1;
      if (!isLine || !this.scan(text.slice(at, end))) this.parse(text.slice(at, next));
      at = next;
    }
  }

  finish(): void {
    this.parse(this.waiting);
    this.parser.close();
    if (this.root !== 'graphml') throw notGraphml(`its root element is <${this.root}>`);
  }

  /** @returns false if the line has to be parsed. */
  private scan(line: string): boolean {
    const scanned = this.scanner.scan(line);
    if (!scanned) return false;
    const { kind, id, source, target } = scanned;
    const element: GraphmlElement = { kind, id, elementId: id, source, target, values: new Map() };
    for (const [key, content] of scanned.data) setValue(element, key, content);
    this.onElement(element);
    // For the messages of the parser.
    this.parser.line += 1;
    return true;
  }

  private parse(text: string): void {
    this.parser.write(text);
    this.given += text.length;
    const sinceTag = this.given - this.givenAtTag;
    const isInGraph = this.open.length === 2 && this.open[1] === 'graph';
    this.isBetween = isInGraph && sinceTag <= text.length && text.slice(text.length - sinceTag).trim() === '';
  }

  private openTag(name: string, attributes: Record<string, string>): void {
    this.givenAtTag = this.parser.position;
    this.open.push(name);
    this.root ??= name;
    if (name === 'key') this.declare(attributes);
    if (name === 'node' || name === 'edge') this.element = openElement(name, attributes);
    if (name === 'data') {
      this.key = this.scanner.keyOf(attributes.key ?? '');
      this.content = '';
    }
  }

  /** The attribute `id` is that of the element. */
  private declare({ id = '', 'attr.name': name = '', 'attr.type': type = 'string' }: Record<string, string>) {
    this.scanner.declare(id, name === 'id' || this.wanted.has(name) ? { name, type } : null);
  }

  private closeTag(name: string): void {
    this.givenAtTag = this.parser.position;
    this.open.pop();
    if (name === 'data') {
      if (this.element && this.key) setValue(this.element, this.key, this.content);
      this.key = null;
    }
    if (this.element && name === this.element.kind) {
      this.onElement(this.element);
      this.element = null;
    }
  }
}

/** The line break before the next element that begins a line; -1 if there is none. */
function nextBeginning(text: string, at: number): number {
  const found = BEGINNINGS.map((beginning) => text.indexOf(`\n${beginning}`, at)).filter(
    (index) => index >= 0,
  );
  return found.length === 0 ? -1 : Math.min(...found);
}

function openElement(kind: 'node' | 'edge', attributes: Record<string, string>): GraphmlElement {
  const { id = null, source = null, target = null } = attributes;
  return { kind, id, elementId: id, source, target, values: new Map() };
}

function setValue(element: GraphmlElement, { name, type }: Key, content: string): void {
  const value = parseValue(type, content);
  if (value === null) return;
  if (name === 'id') element.id = String(value);
  else element.values.set(name, value);
}

function parseValue(type: string, content: string): Value | null {
  if (type === 'string') return content === '' ? null : content;
  // NetworkX writes Python's True and False.
  if (type === 'boolean') return content.trim().toLowerCase() === 'true' || content.trim() === '1';
  const number = Number(content);
  return content.trim() === '' || Number.isNaN(number) ? null : number;
}

function notGraphml(detail: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `the file is not GraphML: ${detail}`,
    'Use a file written by `precedent export --format graphml`.',
  );
}
