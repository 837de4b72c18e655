import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Detail } from './stylesheet.ts';
import { edgeLabelFont, type Lines, measureText, wrapName } from './text.ts';

/** What is needed to place the name of a node many times a second. */
export interface NameRecord extends Lines {
  kind: 'entity';
  id: string;
  node: NodeSingular;
  /** Model pixels. */
  radius: number;
}

/** The same for the label of an edge. */
export interface EdgeRecord {
  kind: 'fact';
  id: string;
  edge: EdgeSingular;
  source: NodeSingular;
  target: NodeSingular;
  text: string;
  width: number;
  colour: string;
  italic: boolean;
  /** Whether it isn't a straight line between the centres of its nodes. */
  bends: boolean;
}

export type LabelRecord = NameRecord | EdgeRecord;

export interface LabelRecords {
  /** The most linked first: they get their names before others. */
  names: readonly NameRecord[];
  /** First facts that aren't simply asserted, whose labels matter most; then by number of claims. */
  edges: readonly EdgeRecord[];
}

export function collectRecords(cy: Core, detail: Detail): LabelRecords {
  const names = cy
    .nodes()
    .toArray()
    .sort((first, second) => second.data('degree') - first.data('degree') || compareIds(first, second));
  const edges = cy.edges().toArray().sort(compareEdges);
  return { names: names.map(toName), edges: edges.map((edge) => toEdge(edge, detail)) };
}

function compareEdges(first: EdgeSingular, second: EdgeSingular): number {
  const plain = (edge: EdgeSingular) => (edge.data('stance') === 'asserted' ? 1 : 0);
  return (
    plain(first) - plain(second) || second.data('width') - first.data('width') || compareIds(first, second)
  );
}

function compareIds(first: { id(): string }, second: { id(): string }): number {
  return first.id() < second.id() ? -1 : 1;
}

function toName(node: NodeSingular): NameRecord {
  const { label, size } = node.data();
  return { kind: 'entity', id: node.id(), node, radius: size / 2, ...wrapName(label) };
}

function toEdge(edge: EdgeSingular, detail: Detail): EdgeRecord {
  const { label, textColour, certain } = edge.data();
  return {
    kind: 'fact',
    id: edge.id(),
    edge,
    source: edge.source(),
    target: edge.target(),
    text: label,
    width: measureText(label, edgeLabelFont(1, !certain)),
    colour: textColour,
    italic: !certain,
    bends: edge.isLoop() || (detail === 'full' && edge.parallelEdges().length > 1),
  };
}
