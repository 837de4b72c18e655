import type { PrecedentGraph } from '@precedent/graph';
import type { Reference } from '@precedent/model';
import type { Format } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import type { Attribute } from './graphml/attribute.ts';
import { ENTITY_ATTRIBUTES, FACT_ATTRIBUTES, summariseFacts } from './graphml/graphml-attributes.ts';
import { escapeId, escapeAttribute as quote } from './graphml/xml-text.ts';

/**
 * GEXF 1.2 with the dates of facts as start and end of edges, the only dates that Gephi's timeline reads.
 * Both Gephi and NetworkX read version 1.2.
 */
export const gexf: Format = {
  id: 'gexf',
  label: 'GEXF, with dates for Gephi’s timeline',
  extension: '.gexf',
  mediaType: 'application/gexf+xml; charset=utf-8',
  write: writeGexf,
};

// GEXF has its own fields for these.
const ENTITY_VALUES = ENTITY_ATTRIBUTES.filter(({ name }) => name !== 'label');
const FACT_VALUES = FACT_ATTRIBUTES.filter(({ name }) => name !== 'label' && name !== 'weight');

function* writeGexf(graph: PrecedentGraph, reference: Reference): Generator<string, void> {
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    '<graph defaultedgetype="directed" mode="dynamic" timeformat="date">',
    declareAttributes('node', ENTITY_VALUES),
    declareAttributes('edge', FACT_VALUES),
    '<nodes>',
    '',
  ].join('\n');
  for (const entity of entitiesInOrder(graph))
    yield `<node id="${escapeId(entity.id)}" label="${quote(entity.name)}">${writeValues(ENTITY_VALUES, entity)}</node>\n`;
  yield '</nodes>\n<edges>\n';
  for (const { id, source, target, item } of summariseFacts(factsInOrder(graph), reference)) {
    const { label, weight, valid_from: start, valid_to: end } = item.summary;
    yield `<edge id="${escapeId(id)}" source="${escapeId(source)}" target="${escapeId(target)}" label="${quote(label)}" weight="${weight}"${
      start ? ` start="${start}"` : ''
    }${end ? ` end="${end}"` : ''}>${writeValues(FACT_VALUES, item)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
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
