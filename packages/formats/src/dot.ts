import type { PrecedentGraph } from '@precedent/graph';
import type { Fact, Reference } from '@precedent/model';
import { colourOf } from './colour-of.ts';
import { summariseFact } from './fact-summary.ts';
import type { Format, WriteOptions } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';

/** Graphviz's names for the shapes in the ontology, where they differ. */
const SHAPES: Record<string, string> = {
  rectangle: 'box',
  'round-rectangle': 'box',
  rhomboid: 'parallelogram',
};

const STYLES: Record<Fact['modality'], string> = {
  asserted: 'solid',
  planned: 'dashed',
  alleged: 'dashed',
  hypothetical: 'dotted',
};

/** The language of Graphviz, for pictures of small graphs. */
export const dot: Format = {
  id: 'dot',
  label: 'DOT (Graphviz)',
  extension: '.dot',
  mediaType: 'text/vnd.graphviz; charset=utf-8',
  write: writeDot,
};

function* writeDot(
  graph: PrecedentGraph,
  reference: Reference,
  { filter }: WriteOptions = {},
): Generator<string, void> {
  const { ontology } = reference;
  yield `digraph precedent {\n${filter ? `label=${quote(filter)};\n` : ''}`;
  for (const { id, name, type } of entitiesInOrder(graph)) {
    const { colour, shape } = ontology.entityType(type);
    yield `${quote(id)} [label=${quote(name)}, shape=${quote(SHAPES[shape] ?? shape)}, color="${colour}"];\n`;
  }
  for (const fact of factsInOrder(graph)) {
    const { label } = summariseFact(fact, reference);
    const style = `color="${colourOf(fact.relation, ontology)}", style="${STYLES[fact.modality]}"`;
    const both = fact.symmetric ? ', dir="none"' : '';
    yield `${quote(fact.subject)} -> ${quote(fact.object)} [label=${quote(label)}, ${style}${both}];\n`;
  }
  yield '}\n';
}

/** In labels a backslash begins an escape sequence. Graphviz takes no control characters and no lone surrogates. */
function quote(text: string): string {
  const printable = text.replace(/[\p{Cc}\p{Cs}]/gu, ' ');
  return `"${printable.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
