import type { Reference } from '@precedent/model';
import { csvRow } from './csv-row.ts';
import type { ElementWriter, Format, WriteOptions } from './format.ts';
import { writeElements } from './write-elements.ts';

/** Entities as a table, with the column names that Gephi's import expects. */
export const csvNodes: Format = {
  id: 'csv-nodes',
  label: 'CSV, list of entities',
  extension: '.nodes.csv',
  mediaType: 'text/csv; charset=utf-8',
  omits: ['facts', 'labels'],
  write: (graph, reference, options) => writeElements(graph, writer(reference, options)),
  writer,
};

function writer(_reference: Reference, { filter }: WriteOptions = {}): ElementWriter {
  const [header, value] = filter ? [['filter'], [filter]] : [[], []];
  return {
    begin: csvRow(['Id', 'Label', 'type', 'aliases', 'wikidata', 'ftm', 'url', ...header]),
    entity: ({ id, name, type, aliases, links }) =>
      csvRow([
        id,
        name,
        type,
        aliases.join('; '),
        links.wikidata ?? null,
        links.ftm ?? null,
        links.url ?? null,
        ...value,
      ]),
    end: () => '',
  };
}
