import { PrecedentError } from '@precedent/model';
import { SaxesParser } from 'saxes';

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
 * Reads nodes and edges of GraphML text that comes in pieces, and calls `onElement` at the end of each.
 * Supports plain GraphML as written here, by NetworkX and by igraph: no ports, no nested graphs, no defaults.
 *
 * @throws PrecedentError `invalid_input` if the text is not well-formed XML or not GraphML.
 */
export function parseGraphml(pieces: Iterable<string>, onElement: (element: GraphmlElement) => void): void {
  const parser = new SaxesParser();
  const keys = new Map<string, Key>();
  let element: GraphmlElement | null = null;
  let key: Key | null = null;
  let content = '';
  let root: string | null = null;

  parser.on('opentag', ({ name, attributes }) => {
    root ??= name;
    if (name === 'key') keys.set(attributes.id ?? '', readKey(attributes));
    if (name === 'node' || name === 'edge') element = openElement(name, attributes);
    if (name === 'data') {
      key = keys.get(attributes.key ?? '') ?? null;
      content = '';
    }
  });
  parser.on('text', (piece) => {
    if (key) content += piece;
  });
  parser.on('cdata', (piece) => {
    if (key) content += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'data') {
      if (element && key) setValue(element, key, content);
      key = null;
    }
    if (element && name === element.kind) {
      onElement(element);
      element = null;
    }
  });
  parser.on('error', (error) => {
    throw notGraphml(error.message);
  });
  for (const piece of pieces) parser.write(piece);
  parser.close();
  if (root !== 'graphml') throw notGraphml(`its root element is <${root}>`);
}

function readKey(attributes: Record<string, string>): Key {
  return { name: attributes['attr.name'] ?? '', type: attributes['attr.type'] ?? 'string' };
}

function openElement(kind: 'node' | 'edge', attributes: Record<string, string>): GraphmlElement {
  const { id = null, source = null, target = null } = attributes;
  return { kind, id, elementId: id, source, target, values: new Map() };
}

function setValue(element: GraphmlElement, { name, type }: Key, content: string): void {
  const value = parseValue(type, content);
  if (value === null || name === '') return;
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
