import type { Reference } from '@precedent/model';
import { claimsJson } from './claims-json.ts';
import { type FactSummary, summariseFact } from './fact-summary.ts';
import type { ElementWriter, Format, WriteOptions } from './format.ts';
import type { AttributeType } from './graphml/attribute.ts';
import { SUMMARY_TYPES } from './graphml/graphml-attributes.ts';
import { neo4jRow } from './neo4j-row.ts';
import { writeElements } from './write-elements.ts';

/**
 * Facts for `neo4j-admin database import full --relationships`. The type of a relationship is its relation, so what
 * is denied or planned has it too: ask for `polarity` and `modality`, or see `label`.
 */
export const neo4jRelationships: Format = {
  id: 'neo4j-relationships',
  label: 'Neo4j import, relationships',
  extension: '.relationships.neo4j.csv',
  mediaType: 'text/csv; charset=utf-8',
  omits: ['entities'],
  write: (graph, reference, options) => writeElements(graph, writer(reference, options)),
  writer,
};

const COLUMNS = Object.entries(SUMMARY_TYPES) as [keyof FactSummary, AttributeType][];

function writer(reference: Reference, { filter }: WriteOptions = {}): ElementWriter {
  const [header, value] = filter ? [['filter'], [filter]] : [[], []];
  const columns = COLUMNS.map(([name, type]) => (type === 'string' ? name : `${name}:${type}`));
  return {
    begin: neo4jRow([':START_ID', ':END_ID', ':TYPE', 'id', ...columns, 'claims', ...header]),
    fact(fact) {
      const summary = summariseFact(fact, reference);
      return neo4jRow([
        fact.subject,
        fact.object,
        fact.relation.toUpperCase(),
        fact.id,
        ...COLUMNS.map(([name]) => summary[name]),
        claimsJson(fact.claims),
        ...value,
      ]);
    },
    end: () => '',
  };
}
