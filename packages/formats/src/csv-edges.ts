import type { PrecedentGraph } from '@precedent/graph';
import type { Reference } from '@precedent/model';
import { csvRow } from './csv-row.ts';
import { type FactSummary, summariseFact } from './fact-summary.ts';
import type { Format, WriteOptions } from './format.ts';
import { factsInOrder } from './graph-order.ts';

/** Facts as a table, with the column names that Gephi's import expects, and the names of both ends. */
export const csvEdges: Format = {
  id: 'csv-edges',
  label: 'CSV, list of facts',
  extension: '.edges.csv',
  mediaType: 'text/csv; charset=utf-8',
  omits: ['entities'],
  write: writeEdges,
};

const SUMMARY_COLUMNS = [
  'relation',
  'office',
  'modality',
  'polarity',
  'certain',
  'symmetric',
  'valid_from',
  'valid_from_precision',
  'valid_to',
  'valid_to_precision',
  'sources',
  'outlets',
  'confidence',
  'quote',
  'quote_source',
  'reported_at',
] as const satisfies readonly (keyof FactSummary)[];

function* writeEdges(
  graph: PrecedentGraph,
  reference: Reference,
  { filter }: WriteOptions = {},
): Generator<string, void> {
  // A row of its own would be taken for a fact.
  const [header, value] = filter ? [['filter'], [filter]] : [[], []];
  yield csvRow([
    'Source',
    'Target',
    'Type',
    'Id',
    'Label',
    'Weight',
    'subject',
    'object',
    ...SUMMARY_COLUMNS,
    ...header,
  ]);
  for (const fact of factsInOrder(graph)) {
    const summary = summariseFact(fact, reference);
    yield csvRow([
      fact.subject,
      fact.object,
      'Directed',
      fact.id,
      summary.label,
      summary.weight,
      graph.getNodeAttribute(fact.subject, 'name'),
      graph.getNodeAttribute(fact.object, 'name'),
      ...SUMMARY_COLUMNS.map((column) => summary[column]),
      ...value,
    ]);
  }
}
