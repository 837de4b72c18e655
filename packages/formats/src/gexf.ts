import type { PrecedentGraph } from '@precedent/graph';
import type { Entity, Fact, Reference } from '@precedent/model';
import { colourOf } from './colour-of.ts';
import type { Format, WriteOptions } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import type { Attribute } from './graphml/attribute.ts';
import {
  ENTITY_ATTRIBUTES,
  FACT_ATTRIBUTES,
  type SummarisedEdge,
  summariseFacts,
} from './graphml/graphml-attributes.ts';
import { escapeId, escapeText, escapeAttribute as quote } from './graphml/xml-text.ts';

/**
 * GEXF 1.3 with the dates of facts as start and end of edges, the only dates that Gephi's timeline reads, with the colours of
 * the page, and with positions to begin a layout from.
 */
export const gexf: Format = {
  id: 'gexf',
  label: 'GEXF, with dates for Gephi’s timeline',
  extension: '.gexf',
  mediaType: 'application/gexf+xml; charset=utf-8',
  write: writeGexf,
};

// GEXF has its own fields for these.
const ENTITY_VALUES = ENTITY_ATTRIBUTES.filter(({ name }) => name !== 'label' && name !== 'entity_id');
const FACT_VALUES = FACT_ATTRIBUTES.filter(({ name }) => name !== 'label' && name !== 'weight');

/** Gephi draws all lines alike, other programs don't. */
const LINE_SHAPES: Record<Fact['modality'], string> = {
  asserted: 'solid',
  planned: 'dashed',
  alleged: 'double',
  hypothetical: 'dotted',
};

/** In Gephi's units: that of a node without edges, and what grows with the square root of their number. */
const SMALLEST_NODE = 4;
const NODE_GROWTH = 3;

/** Between the turns of the spiral, in the same units. */
const SPACING = 16;
/** In radians: seeds of a sunflower at this angle never lie on one ray. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function* writeGexf(
  graph: PrecedentGraph,
  reference: Reference,
  { filter }: WriteOptions = {},
): Generator<string, void> {
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>Precedent</creator>${filter ? `<description>${escapeText(filter)}</description>` : ''}</meta>`,
    '<graph defaultedgetype="directed" mode="dynamic" timeformat="date">',
    declareAttributes('node', ENTITY_VALUES),
    declareAttributes('edge', FACT_VALUES),
    '<nodes>',
    '',
  ].join('\n');
  const places = arrange(graph);
  for (const entity of entitiesInOrder(graph))
    yield writeNode(entity, graph.degree(entity.id), places.get(entity.id)!, reference);
  yield '</nodes>\n<edges>\n';
  for (const edge of summariseFacts(factsInOrder(graph), reference)) yield writeEdge(edge, reference);
  yield '</edges>\n</graph>\n</gexf>\n';
}

/**
 * A sunflower with the entities of most facts in the middle. An archive has no positions, and programs would give nodes random
 * ones, so that the same layout of the same file came out differently each time.
 */
function arrange(graph: PrecedentGraph): Map<string, [x: number, y: number]> {
  const ids = graph.nodes().sort();
  ids.sort((one, other) => graph.degree(other) - graph.degree(one));
  return new Map(
    ids.map((id, at) => {
      const [radius, angle] = [SPACING * Math.sqrt(at), at * GOLDEN_ANGLE];
      return [id, [radius * Math.cos(angle), radius * Math.sin(angle)]];
    }),
  );
}

function writeNode(
  entity: Entity,
  degree: number,
  [x, y]: [x: number, y: number],
  { ontology }: Reference,
): string {
  const size = (SMALLEST_NODE + NODE_GROWTH * Math.sqrt(degree)).toFixed(2);
  return (
    `<node id="${escapeId(entity.id)}" label="${quote(entity.name)}">${writeValues(ENTITY_VALUES, entity)}` +
    `${writeColour(ontology.entityType(entity.type).colour)}<viz:position x="${x.toFixed(2)}" y="${y.toFixed(2)}" z="0.0"/><viz:size value="${size}"/></node>\n`
  );
}

function writeEdge({ id, source, target, item }: SummarisedEdge, { ontology }: Reference): string {
  const { relation, label, weight, valid_from: start, valid_to: end, modality } = item.summary;
  const ends = `source="${escapeId(source)}" target="${escapeId(target)}"`;
  // Gephi keeps parallel edges of different kinds apart.
  const named = `kind="${quote(relation)}" label="${quote(label)}" weight="${weight}"`;
  const times = `${start ? ` start="${start}"` : ''}${end ? ` end="${end}T23:59:59"` : ''}`;
  return (
    `<edge id="${escapeId(id)}" ${ends} ${named}${times}>${writeValues(FACT_VALUES, item)}` +
    `${writeColour(colourOf(relation, ontology))}<viz:shape value="${LINE_SHAPES[modality]}"/></edge>\n`
  );
}

function writeColour(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`;
}

function declareAttributes(domain: 'node' | 'edge', attributes: readonly Attribute<never>[]): string {
  const lines = attributes.map(({ name, type }) => {
    const gexfType = type === 'int' ? 'integer' : type;
    return `<attribute id="${name}" title="${name}" type="${gexfType}"/>`;
  });
  return [`<attributes class="${domain}" mode="static">`, ...lines, '</attributes>'].join('\n');
}

function writeValues<Item>(attributes: readonly Attribute<Item>[], item: Item): string {
  let values = '';
  for (const { name, value } of attributes) {
    const content = value(item);
    if (content === null || content === '') continue;
    values += `<attvalue for="${name}" value="${quote(String(content))}"/>`;
  }
  return `<attvalues>${values}</attvalues>`;
}
