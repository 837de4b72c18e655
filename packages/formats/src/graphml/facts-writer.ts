import type { Reference } from '@precedent/model';
import { summariseFact } from '../fact-summary.ts';
import type { ElementWriter, WriteOptions } from '../format.ts';
import { ENTITY_ATTRIBUTES, type FACT_ATTRIBUTES } from './graphml-attributes.ts';
import { documentWriter } from './write-document.ts';

/** Entities as nodes and facts as edges, with some of the attributes of facts. */
export function factsWriter(
  edgeAttributes: typeof FACT_ATTRIBUTES,
  reference: Reference,
  { filter }: WriteOptions = {},
): ElementWriter {
  const { begin, node, edge, end } = documentWriter({
    filter,
    nodeAttributes: ENTITY_ATTRIBUTES,
    edgeAttributes,
  });
  return {
    begin,
    entity: (entity) => node(entity.id, entity),
    fact: (fact) =>
      edge(
        { id: fact.id, source: fact.subject, target: fact.object },
        { fact, summary: summariseFact(fact, reference) },
      ),
    end: () => end,
  };
}
