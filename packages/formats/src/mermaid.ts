import type { PrecedentGraph } from '@precedent/graph';
import type { Fact, Reference } from '@precedent/model';
import { summariseFact } from './fact-summary.ts';
import type { Format, WriteOptions } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';

/** Mermaid itself refuses more than 500 edges, and texts of more than 50,000 characters. */
const MOST_FACTS = 300;

/** Dotted for what is not reported as so, and without an arrow head for what has no direction. */
const lineOf = ({ modality, symmetric }: Fact) =>
  modality === 'asserted' ? (symmetric ? '---' : '-->') : symmetric ? '-.-' : '-.->';

/** A flow chart for pages of Markdown, for small graphs only. */
export const mermaid: Format = {
  id: 'mermaid',
  label: 'Mermaid (small graphs)',
  extension: '.mmd',
  mediaType: 'text/vnd.mermaid; charset=utf-8',
  most: MOST_FACTS,
  write: writeMermaid,
};

function* writeMermaid(
  graph: PrecedentGraph,
  reference: Reference,
  { filter }: WriteOptions = {},
): Generator<string, void> {
  yield `flowchart LR\n${filter ? `  %% ${filter.replace(/[\p{Cc}{}]/gu, ' ')}\n` : ''}`;
  // Ids such as "end" mean something in Mermaid.
  const numbers = new Map<string, string>();
  for (const { id, name } of entitiesInOrder(graph)) {
    numbers.set(id, `n${numbers.size + 1}`);
    yield `  ${numbers.get(id)}["${escapeLabel(name)}"]\n`;
  }
  for (const fact of factsInOrder(graph)) {
    const label = escapeLabel(summariseFact(fact, reference).label);
    yield `  ${numbers.get(fact.subject)} ${lineOf(fact)}|"${label}"| ${numbers.get(fact.object)}\n`;
  }
}

/** Mermaid reads labels as Markdown and HTML, and writes characters that mean something as `#number;`. */
function escapeLabel(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N} .,()-]/gu, (character) => `#${character.codePointAt(0)};`);
}
