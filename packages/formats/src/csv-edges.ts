import type { Reference } from '@precedent/model';
import { csvRow } from './csv-row.ts';
import { type FactSummary, summariseFact } from './fact-summary.ts';
import type { ElementWriter, Format, WriteOptions } from './format.ts';
import { writeElements } from './write-elements.ts';

/** Facts as a table, with the column names that Gephi's import expects, and the names of both ends. */
export const csvEdges: Format = {
  id: 'csv-edges',
  label: 'CSV, list of facts',
  extension: '.edges.csv',
  mediaType: 'text/csv; charset=utf-8',
  omits: ['entities'],
  write: (graph, reference, options) => writeElements(graph, writer(reference, options)),
  writer,
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

function writer(reference: Reference, { filter }: WriteOptions = {}): ElementWriter {
  // A row of its own would be taken for a fact.
  const [header, value] = filter ? [['filter'], [filter]] : [[], []];
  const ends = ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', 'subject', 'object'];
  return {
    begin: csvRow([...ends, ...SUMMARY_COLUMNS, ...header]),
    fact(fact, nameOf) {
      const summary = summariseFact(fact, reference);
      return csvRow([
        fact.subject,
        fact.object,
        'Directed',
        fact.id,
        summary.label,
        summary.weight,
        nameOf(fact.subject),
        nameOf(fact.object),
        ...SUMMARY_COLUMNS.map((column) => summary[column]),
        ...value,
      ]);
    },
    end: () => '',
  };
}
