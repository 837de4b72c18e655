import { PrecedentError } from '@precedent/model';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { ImportedGraph } from './imported-graph.ts';
import { DEEPEST, MOST_ATTRIBUTES, MOST_ELEMENTS, tooMany } from './limits.ts';

/** An element of a graph while it is read. */
interface Open {
  kind: 'node' | 'edge';
  id: string;
  own: Record<string, string>;
  attributes: Map<string, string>;
}

const NAMES = ['label', 'name'];

/**
 * GraphML and GEXF as NetworkX, igraph, Gephi, yEd and Cytoscape write them: declared attributes with their defaults,
 * the labels of yEd's graphics, and undirected edges.
 *
 * @throws PrecedentError `invalid_input` if it is not well-formed, `unsupported_input` for graphs inside nodes,
 *   hyperedges and ports.
 */
export function readXmlGraph(text: string, file: string): ImportedGraph {
  const reader = new XmlGraphReader(file);
  const parser = new SaxesParser();
  parser.on('opentagstart', () => reader.begin());
  parser.on('attribute', () => reader.count());
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('text', (piece) => reader.take(piece));
  parser.on('cdata', (piece) => reader.take(piece));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('error', ({ message }) => {
    throw notXml(file, message);
  });
  parser.write(text).close();
  return reader.finish();
}

class XmlGraphReader {
  private readonly graph: ImportedGraph = { nodes: new Map(), edges: [] };
  private readonly keys = new Map<string, { name: string; domain: string; fallback: string | null }>();
  private readonly file: string;
  private root: string | null = null;
  private directed = true;
  private domain = 'all';
  private key: string | null = null;
  private element: Open | null = null;
  private text: string | null = null;
  private depth = 0;
  private attributes = 0;

  constructor(file: string) {
    this.file = file;
  }

  /** Before its attributes, which may be millions. */
  begin(): void {
    this.attributes = 0;
    this.depth += 1;
    if (this.depth > DEEPEST) throw tooMany(this.file, `elements nested more than ${DEEPEST} deep`);
  }

  count(): void {
    this.attributes += 1;
    if (this.attributes > MOST_ATTRIBUTES)
      throw tooMany(this.file, `an element with more than ${MOST_ATTRIBUTES} attributes`);
  }

  open({ name, attributes }: SaxesTagPlain): void {
    this.root ??= name;
    if (/^(hyperedge|port)$/.test(name)) throw this.refuse(`a ${name}`);
    if (name === 'graph') this.openGraph(attributes);
    if (name === 'attributes') this.domain = attributes.class ?? 'all';
    if (name === 'key' || name === 'attribute') this.declare(name, attributes);
    if (name === 'node' || name === 'edge') this.openElement(name, attributes);
    if (name === 'attvalue') this.set(attributes.for ?? attributes.id ?? '', attributes.value ?? '');
    if (name === 'data') this.key = attributes.key ?? '';
    if (/^(data|default|y:NodeLabel|y:EdgeLabel)$/.test(name)) this.text = '';
  }

  take(piece: string): void {
    if (this.text !== null) this.text += piece;
  }

  close(name: string): void {
    this.depth -= 1;
    const text = this.text ?? '';
    if (name === 'default' && this.key !== null) this.keys.get(this.key)!.fallback = text;
    if (/^y:(Node|Edge)Label$/.test(name)) this.element?.attributes.set('label', text.trim());
    else if (name === 'data' && this.key !== null) this.set(this.key, text);
    if (/^(data|default|key|attribute)$/.test(name)) this.key = null;
    if (/^(data|default|y:NodeLabel|y:EdgeLabel)$/.test(name)) this.text = null;
    if (this.element?.kind === name) this.keep(this.element);
  }

  finish(): ImportedGraph {
    if (this.root !== 'graphml' && this.root !== 'gexf')
      throw notXml(this.file, `its root is <${this.root}>`);
    for (const { source, target, place } of this.graph.edges)
      for (const end of [source, target])
        if (!this.graph.nodes.has(end))
          throw notXml(this.file, `${place} names the node "${end}", which is missing`);
    return this.graph;
  }

  private openGraph(attributes: Record<string, string>): void {
    if (this.element) throw this.refuse('a graph inside a node');
    this.directed = (attributes.edgedefault ?? attributes.defaultedgetype) !== 'undirected';
  }

  private declare(element: string, attributes: Record<string, string>): void {
    this.key = attributes.id ?? '';
    const name = (attributes['attr.name'] ?? attributes.title ?? '').toLowerCase();
    const domain = element === 'key' ? (attributes.for ?? 'all') : this.domain;
    const id = element === 'key' ? this.key : `${domain} ${this.key}`;
    this.key = id;
    this.keys.set(id, { name, domain, fallback: null });
  }

  private openElement(kind: 'node' | 'edge', own: Record<string, string>): void {
    if (this.element) throw this.refuse(`a ${kind} inside a ${this.element.kind}`);
    const attributes = new Map<string, string>();
    for (const { name, domain, fallback } of this.keys.values())
      if (fallback !== null && (domain === kind || domain === 'all')) attributes.set(name, fallback);
    this.element = { kind, id: own.id ?? '', own, attributes };
  }

  private set(key: string, text: string): void {
    const declared = this.keys.get(key) ?? this.keys.get(`${this.element?.kind} ${key}`);
    if (this.element && declared && declared.name !== '') this.element.attributes.set(declared.name, text);
  }

  private keep({ kind, id, own, attributes }: Open): void {
    this.element = null;
    if (this.graph.nodes.size + this.graph.edges.length >= MOST_ELEMENTS)
      throw tooMany(this.file, `more than ${MOST_ELEMENTS.toLocaleString('en')} nodes and edges`);
    for (const name of ['label', 'start', 'end', 'kind'])
      if (own[name] !== undefined && !attributes.has(name)) attributes.set(name, own[name]);
    if (kind === 'node') {
      const name = NAMES.map((each) => attributes.get(each)?.trim()).find(Boolean) ?? id;
      this.graph.nodes.set(id, { name, attributes });
      return;
    }
    const directed = own.directed
      ? own.directed === 'true'
      : own.type
        ? own.type === 'directed'
        : this.directed;
    const { source = '', target = '' } = own;
    this.graph.edges.push({
      source,
      target,
      directed,
      attributes,
      place: id ? `edge ${id}` : `edge ${source}–${target}`,
    });
  }

  private refuse(what: string): PrecedentError {
    return new PrecedentError(
      'unsupported_input',
      `${this.file} has ${what}, which can't be imported`,
      'Flatten the graph in the program that wrote it, and export it again.',
    );
  }
}

function notXml(file: string, detail: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `${file} is not a GraphML or GEXF file: ${detail}`,
    'Export it again from the program that wrote it.',
  );
}
