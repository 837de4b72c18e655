import { PrecedentError } from '@precedent/model';
import type { Attribute, XmlAttribute } from './attribute.ts';
import { escapeText, toNameToken } from './xml-text.ts';

/** yEd's graphics of nodes and edges, as the XML inside their `data` elements. */
interface Graphics<Node, Edge> {
  node(node: Node): string;
  edge(edge: Edge): string;
}

/** What a file is like, whatever its nodes and edges are. */
interface DocumentForm<Node, Edge> {
  nodeAttributes: readonly Attribute<Node>[];
  edgeAttributes: readonly XmlAttribute<Edge>[];
  graphics?: Graphics<Node, Edge>;
  /** What the graph is a part of, in words: an attribute of the graph. */
  filter?: string | undefined;
}

/** A directed graph with attributes, in the order of the file. */
export interface GraphmlDocument<Node, Edge> extends DocumentForm<Node, Edge> {
  nodes: Iterable<{ id: string; item: Node }>;
  edges: Iterable<{ id: string; source: string; target: string; item: Edge }>;
}

/**
 * A GraphML file, element by element.
 *
 * @throws PrecedentError `invalid_input` for an id that is empty or invalid in XML, or an edge id that looks
 *   like a number.
 */
export function* writeDocument<Node, Edge>(document: GraphmlDocument<Node, Edge>): Generator<string, void> {
  const { begin, node, edge, end } = documentWriter(document);
  yield begin;
  for (const { id, item } of document.nodes) yield node(id, item);
  for (const { id, source, target, item } of document.edges) yield edge({ id, source, target }, item);
  yield end;
}

/** The pieces of a GraphML file. */
export function documentWriter<Node, Edge>(document: DocumentForm<Node, Edge>) {
  const { graphics } = document;
  const nodeData = document.nodeAttributes.map((attribute) => toTagged('node', attribute));
  const edgeData = document.edgeAttributes.map((attribute) => toTagged('edge', attribute));
  return {
    begin: openDocument(document),
    node: (id: string, item: Node) =>
      `<node id="${toNameToken(id)}">${writeData(nodeData, item)}${
        graphics ? `<data key="node_graphics">${graphics.node(item)}</data>` : ''
      }</node>\n`,
    edge: ({ id, source, target }: Record<'id' | 'source' | 'target', string>, item: Edge) =>
      `<edge id="${toEdgeToken(id)}" source="${toNameToken(source)}" target="${toNameToken(target)}">${writeData(edgeData, item)}${
        graphics ? `<data key="edge_graphics">${graphics.edge(item)}</data>` : ''
      }</edge>\n`,
    end: '</graph>\n</graphml>\n',
  };
}

function openDocument<Node, Edge>(document: DocumentForm<Node, Edge>): string {
  const { filter } = document;
  const yed = document.graphics ? ' xmlns:y="http://www.yworks.com/xml/graphml"' : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"${yed}>`,
    ...document.nodeAttributes.map((attribute) => declareKey('node', attribute)),
    ...(document.graphics ? [declareGraphics('node')] : []),
    ...document.edgeAttributes.map((attribute) => declareKey('edge', attribute)),
    ...(document.graphics ? [declareGraphics('edge')] : []),
    ...(filter ? ['<key id="graph_filter" for="graph" attr.name="filter" attr.type="string"/>'] : []),
    '<graph id="precedent" edgedefault="directed">',
    ...(filter ? [`<data key="graph_filter">${escapeText(filter)}</data>`] : []),
    '',
  ].join('\n');
}

/** yEd goes by `yfiles.type`; others need a name and a type, or they refuse the file or complain. */
function declareGraphics(domain: 'node' | 'edge'): string {
  const name = `${domain}graphics`;
  return `<key id="${domain}_graphics" for="${domain}" attr.name="${name}" attr.type="string" yfiles.type="${name}"/>`;
}

function declareKey(domain: 'node' | 'edge', { name, type }: { name: string; type: string }): string {
  return `<key id="${domain}_${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`;
}

/** An attribute with the tag that opens it. */
interface Tagged<Item> extends Pick<XmlAttribute<Item>, 'value' | 'xml'> {
  open: string;
  isText: boolean;
}

function toTagged<Item>(
  domain: 'node' | 'edge',
  { name, type, value, xml }: XmlAttribute<Item>,
): Tagged<Item> {
  return { open: `<data key="${domain}_${name}">`, isText: type === 'string', value, ...(xml && { xml }) };
}

function writeData<Item>(attributes: readonly Tagged<Item>[], item: Item): string {
  let data = '';
  for (const { open, isText, value, xml } of attributes) {
    const content = xml ? xml(item) : value(item);
    // Programs fill in empty text for missing text, so empty text has no meaning.
    if (content === null || content === '') continue;
    data += `${open}${isText && !xml ? escapeText(content as string) : content}</data>`;
  }
  return data;
}

/** NetworkX converts a numeric id to a number, and then loses leading zeros or the sign. */
function toEdgeToken(id: string): string {
  if (id.trim() === '' || Number.isNaN(Number(id))) return toNameToken(id);
  throw new PrecedentError(
    'invalid_input',
    `the edge id "${id}" looks like a number`,
    'Use an id with a letter in it.',
  );
}
