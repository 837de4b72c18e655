import type { Entity, Fact, Reference } from '@precedent/model';
import { colourOf } from './colour-of.ts';
import type { Format } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import {
  ENTITY_ATTRIBUTES,
  FACT_ATTRIBUTES,
  nodesOf,
  type SummarisedFact,
  summariseFacts,
} from './graphml/graphml-attributes.ts';
import { writeDocument } from './graphml/write-document.ts';
import { escapeAttribute, escapeText } from './graphml/xml-text.ts';

/** yEd's names for the shapes in the ontology. */
const YED_SHAPES: Record<string, string> = {
  ellipse: 'ellipse',
  rectangle: 'rectangle',
  'round-rectangle': 'roundrectangle',
  diamond: 'diamond',
  triangle: 'triangle',
  hexagon: 'hexagon',
  octagon: 'octagon',
  rhomboid: 'parallelogram',
};

/** Line styles for modalities, as in the view. */
const LINE_STYLES: Record<Fact['modality'], string> = {
  asserted: 'line',
  planned: 'dashed',
  alleged: 'dashed_dotted',
  hypothetical: 'dotted',
};

/** In units of yEd's canvas. */
const NODE_HEIGHT = 30;
const CHARACTER_WIDTH = 8;

/** GraphML with yEd's graphics, without which yEd shows no labels. Its Layout menu then places the nodes. */
export const graphmlYed: Format = {
  id: 'graphml-yed',
  label: 'GraphML for yEd',
  extension: '.yed.graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  write: (graph, reference, options) =>
    writeDocument({
      filter: options?.filter,
      nodeAttributes: ENTITY_ATTRIBUTES,
      edgeAttributes: FACT_ATTRIBUTES,
      nodes: nodesOf(entitiesInOrder(graph)),
      edges: summariseFacts(factsInOrder(graph), reference),
      graphics: {
        node: (entity) => drawNode(entity, reference),
        edge: (item) => drawEdge(item, reference),
      },
    }),
};

function drawNode(entity: Entity, { ontology }: Reference): string {
  const { colour, shape } = ontology.entityType(entity.type);
  const width = Math.max(NODE_HEIGHT, entity.name.length * CHARACTER_WIDTH);
  return (
    `<y:ShapeNode><y:Geometry width="${width}" height="${NODE_HEIGHT}"/><y:Fill color="${escapeAttribute(colour)}"/>` +
    `<y:NodeLabel>${escapeText(entity.name)}</y:NodeLabel><y:Shape type="${YED_SHAPES[shape] ?? 'ellipse'}"/></y:ShapeNode>`
  );
}

function drawEdge({ fact, summary }: SummarisedFact, { ontology }: Reference): string {
  const colour = colourOf(fact.relation, ontology);
  const width = fact.certain ? '1.0' : '0.5';
  return (
    `<y:PolyLineEdge><y:LineStyle color="${colour}" type="${LINE_STYLES[fact.modality]}" width="${width}"/>` +
    `<y:Arrows source="none" target="${fact.symmetric ? 'none' : 'standard'}"/>` +
    `<y:EdgeLabel>${escapeText(summary.label)}</y:EdgeLabel></y:PolyLineEdge>`
  );
}
