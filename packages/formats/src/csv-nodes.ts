import type { PrecedentGraph } from '@precedent/graph';
import type { Reference } from '@precedent/model';
import { csvRow } from './csv-row.ts';
import type { Format, WriteOptions } from './format.ts';
import { entitiesInOrder } from './graph-order.ts';

/** Entities as a table, with the column names that Gephi's import expects. */
export const csvNodes: Format = {
  id: 'csv-nodes',
  label: 'CSV, list of entities',
  extension: '.nodes.csv',
  mediaType: 'text/csv; charset=utf-8',
  omits: ['facts', 'labels'],
  write: writeNodes,
};

function* writeNodes(
  graph: PrecedentGraph,
  _reference: Reference,
  { filter }: WriteOptions = {},
): Generator<string, void> {
  const [header, value] = filter ? [['filter'], [filter]] : [[], []];
  yield csvRow(['Id', 'Label', 'type', 'aliases', 'wikidata', 'ftm', 'url', ...header]);
  for (const entity of entitiesInOrder(graph))
    yield csvRow([
      entity.id,
      entity.name,
      entity.type,
      entity.aliases.join('; '),
      entity.links.wikidata ?? null,
      entity.links.ftm ?? null,
      entity.links.url ?? null,
      ...value,
    ]);
}
